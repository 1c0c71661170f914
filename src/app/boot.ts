/*
 * Runs in the head of every page, inlined, before anything is painted. Old syntax on purpose: if this fails, the page is
 * still readable. It only marks what the first paint must know, and keeps what a person does before the app is there:
 * a question can be tapped before any script of the app has arrived, and such a tap must count.
 */
import { aboutOf, REPLY } from '../domain/response/aboutOf.ts';
import { draftName } from '../domain/response/draftName.ts';
import { afterPaint } from './afterPaint.ts';
import type { Early } from './early.ts';

const root = document.documentElement;
const early: Early = { next: false };
window.heardEarly = early;

let device: Storage | undefined;
try {
  device = localStorage;
} catch {
  // Storage is denied: everything works with the defaults of the phone.
}
const kept = (name: string) => device?.getItem(`heard.${name}`);

for (const name of ['size', 'spacing', 'letters', 'theme', 'calm']) {
  const value = kept(name);
  if (value) root.dataset[name] = value;
}

// This tablet is in families' hands (`kiosk/kiosk.ts`): a survey is taken up by a script of its own, and no other page is shown.
const kiosk = kept('kiosk');
// One that is not is nobody's phone either: what was written on it would be offered to whoever comes next.
const shared = kiosk || kept('tablet');
const language = kept('language');
if (kiosk) {
  if (!/^\/(s\/|hub)/.test(location.pathname)) location.replace('/hub/families');
} else if (language && language !== root.lang && !new URLSearchParams(location.search).has('lang')) {
  const address = new URL(location.href);
  address.searchParams.set('lang', language);
  location.replace(address);
}

// Safari and an app on the home screen keep separate stores, so whoever wants the app should install it before the first
// answer. iPads call themselves Macs; no Mac has a touch screen.
const iphone = /iP(hone|ad|od)/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);
const standalone = 'standalone' in navigator && navigator.standalone === true;
if (iphone && !standalone && !kept('install-not-now')) root.dataset['iphone'] = '';

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  early.install = event;
});

// The page kept on the device: the question is seen first, then its script is taken up (`renderPage.tsx`).
const survey = root.dataset['survey'];
if (shared && survey) root.dataset['script'] = '/hub/kiosk.js';
const script = root.dataset['script'];
if (script) {
  const load = () => {
    const element = document.createElement('script');
    element.type = 'module';
    element.src = script;
    document.head.append(element);
  };
  addEventListener('DOMContentLoaded', () => afterPaint(load));
}

// Every form is for the app's script: the browser itself does nothing with it, and nothing that was written gets into an address.
early.onSubmit = (event) => {
  event.preventDefault();
  early.next = true;
};
addEventListener('submit', early.onSubmit);

if (survey) {
  const about = aboutOf(survey, new URLSearchParams(location.search).get('about'));
  // Also a reply to nothing: it is not asked at all, and its first question would only flash by.
  if (shared || (survey === REPLY && !about) || kept(`draft.${draftName(survey, about)}`)) root.dataset['resuming'] = '';
  early.onClick = (event) => {
    if (!(event.target instanceof Element)) return;
    early.listen ??= event.target.closest('[aria-pressed]');
    const link = event.target.closest<HTMLAnchorElement>('a[hreflang]');
    if (!link) return;
    event.preventDefault();
    early.language = link.hreflang;
    early.words = link.dataset['words'] ? fetch(link.dataset['words']) : undefined;
    // Who takes it over hears of a failure; nobody else needs to.
    early.words?.catch(() => {});
  };
  addEventListener('click', early.onClick);
}
