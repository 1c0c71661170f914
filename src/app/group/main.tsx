import { hydrate } from 'preact';
import { pageData } from '../page.ts';
import { GroupApp } from './GroupApp.tsx';
import type { GroupData } from './groupData.ts';

hydrate(<GroupApp {...pageData<GroupData>()} />, document.getElementById('heard') ?? document.body);
