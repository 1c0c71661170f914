import { addStyle } from '../addStyle.ts';
import { mark } from '../device.ts';
import { pageData } from '../page.ts';
import type { TakeData } from '../take/takeData.ts';
import { DESK, FAMILIES, KIOSK_STYLE } from './addresses.ts';
import { answerOnTablet } from './answerOnTablet.tsx';
import type { KioskData } from './kioskData.ts';
import { kioskNow } from './kioskNow.ts';
import { leaveNoTraces } from './leaveNoTraces.ts';
import { startFamilies } from './startFamilies.tsx';

/** What the build puts here. */
declare const HEARD_KIOSK: KioskData;

const kiosk = kioskNow();
const { survey } = document.documentElement.dataset;
const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];

void addStyle(KIOSK_STYLE).then(() => {
  // On a device that nobody has handed over there is nothing to see here; a survey on a shared tablet begins at its desk.
  if (!kiosk) return location.replace(survey !== undefined && mark('tablet') !== null ? DESK : '/');
  leaveNoTraces();
  if (survey === undefined) startFamilies(HEARD_KIOSK, kiosk);
  // Loaded again, come back to, or opened anew by a browser that had crashed: whoever is here now begins at the beginning.
  else if (entry?.type !== 'navigate' || !kiosk.surveys.includes(survey)) location.replace(FAMILIES);
  else answerOnTablet(HEARD_KIOSK, kiosk, pageData<TakeData>());
});
