import { render } from 'preact';
import { variantOf } from '../../i18n/variants.ts';
import { neverRestored } from '../neverRestored.ts';
import { pageData } from '../page.ts';
import { skipInPlace } from '../skipInPlace.ts';
import { Hub } from './Hub.tsx';
import type { HubData } from './hubData.ts';
import { openDesk } from './openDesk.ts';

neverRestored();
skipInPlace();
const data = pageData<HubData>();
const screen = document.getElementById('heard') ?? document.body;
// The token of a set-up link must not stay in the address, nor in the browser's history.
const token = location.hash.slice(1);
if (token !== '') history.replaceState(history.state, '', location.pathname);
const desk = openDesk((tag) => variantOf(data.variants, tag)?.name ?? tag);
screen.replaceChildren();
render(<Hub data={data} desk={desk} token={token} />, screen);
// Another link, opened in this very tab, changes nothing but what stands behind the #.
addEventListener('hashchange', () => location.reload());
