import { afterEach, beforeEach, it } from 'vitest';
import { VARIANTS } from '../../src/i18n/variants.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { firefoxAndWebkitWalk } from './firefoxAndWebkitWalk.ts';
import { WebkitTab } from './webkitTab.ts';

let endpoint: EndpointProcess;
let tab: WebkitTab;

beforeEach(async () => {
  endpoint = await EndpointProcess.start();
  tab = await WebkitTab.open();
});
afterEach(async () => {
  await tab?.close();
  await endpoint?.dispose();
});

it.each(VARIANTS.map(({ tag }) => tag))('in WebKitGTK nothing is lost or doubled without an endpoint, in %s', async (tag) => {
  await firefoxAndWebkitWalk(tab, endpoint, tag);
});
