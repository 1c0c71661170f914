import { afterEach, beforeEach, it } from 'vitest';
import { EndpointProcess } from './endpointProcess.ts';
import { firefoxAndWebkitWalk } from './firefoxAndWebkitWalk.ts';
import { walkedIn } from './mainVariants.ts';
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

it.each(walkedIn('en').map(({ tag }) => tag))('in WebKitGTK nothing is lost or doubled without an endpoint, in %s', async (tag) => {
  await firefoxAndWebkitWalk(tab, endpoint, tag);
});
