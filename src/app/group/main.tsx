import { hydrateAsItStands } from '../hydrateAsItStands.ts';
import { neverRestored } from '../neverRestored.ts';
import { pageData } from '../page.ts';
import { GroupApp } from './GroupApp.tsx';
import type { GroupData } from './groupData.ts';
import { openDesk } from './openDesk.ts';

neverRestored();
hydrateAsItStands(<GroupApp {...pageData<GroupData>()} open={openDesk} />, document.getElementById('heard') ?? document.body);
