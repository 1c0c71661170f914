import { aboutOf } from '../domain/response/aboutOf.ts';
import { CAMPAIGN } from '../domain/response/campaign.ts';
import type { Variant } from '../i18n/variants.ts';
import { setMark } from './device.ts';

/** What the build wrote into this page for its script, parsed. Trusted: it came in the same document. */
export function pageData<T>(id = 'heard-data'): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null') as T;
}

/** This page's own address in another variant. */
export function hrefIn(tag: string): string {
  if (typeof location === 'undefined') return `?lang=${tag}`;
  const address = new URL(location.href);
  address.searchParams.set('lang', tag);
  return address.pathname + address.search;
}

/** The document, its address and this device's memory follow the language now read. */
export function showLanguage({ tag, dir }: Variant): void {
  document.documentElement.lang = tag;
  document.documentElement.dir = dir;
  history.replaceState(history.state, '', hrefIn(tag) + location.hash);
  setMark('language', tag);
  showFonts(tag);
}

/** Nastaliq, because Urdu is hard to read without it; after the first question, never before it. */
export function showFonts(tag: string): void {
  if (tag === 'ur') document.documentElement.dataset['fonts'] = '';
}

/** The tag this page's address asks for (`?lang=`), or `null`. There may be no such variant. */
export function languageAsked(): string | null {
  return new URLSearchParams(location.search).get('lang');
}

/** The entry that this page's address asks to answer (`?about=`): on the survey of replies only. */
export function about(survey: string): string | undefined {
  return aboutOf(survey, new URLSearchParams(location.search).get('about'));
}

/** The campaign in this page's address (`?c=`), or `undefined`. A name that breaks the rule is ignored: it might be somebody's own. */
export function campaign(): string | undefined {
  const name = new URLSearchParams(location.search).get('c')?.toLowerCase();
  return name && CAMPAIGN.test(name) ? name : undefined;
}
