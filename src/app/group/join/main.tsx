import { hydrateAsItStands } from '../../hydrateAsItStands.ts';
import { neverRestored } from '../../neverRestored.ts';
import { pageData } from '../../page.ts';
import { skipInPlace } from '../../skipInPlace.ts';
import type { GroupData } from '../groupData.ts';
import { JoinApp } from './JoinApp.tsx';
import { openPartDesk } from './openPartDesk.ts';

neverRestored();
skipInPlace();
hydrateAsItStands(<JoinApp {...pageData<GroupData>()} open={openPartDesk} />, document.getElementById('heard') ?? document.body);
