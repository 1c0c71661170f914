import { hydrate } from 'preact';
import { pageData } from '../../page.ts';
import type { GroupData } from '../groupData.ts';
import { JoinApp } from './JoinApp.tsx';
import { openPartDesk } from './openPartDesk.ts';

hydrate(<JoinApp {...pageData<GroupData>()} open={openPartDesk} />, document.getElementById('heard') ?? document.body);
