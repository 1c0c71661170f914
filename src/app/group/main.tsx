import { hydrate } from 'preact';
import { neverRestored } from '../neverRestored.ts';
import { pageData } from '../page.ts';
import { GroupApp } from './GroupApp.tsx';
import type { GroupData } from './groupData.ts';
import { openDesk } from './openDesk.ts';

neverRestored();
hydrate(<GroupApp {...pageData<GroupData>()} open={openDesk} />, document.getElementById('heard') ?? document.body);
