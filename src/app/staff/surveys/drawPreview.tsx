import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StaffSurveyPage } from '../../../contract/staff/surveys.ts';
import type { Survey } from '../../../domain/survey/survey.ts';
import { Take, type TakeProps } from '../../take/Take.tsx';
import { Taking } from '../../take/Taking.ts';
import type { TakeActions } from '../../take/takeActions.ts';
import type { TakeWords } from '../../take/takeData.ts';

type Variants = StaffSurveyPage['variants'];

interface PreviewedPage {
  readonly survey: Survey;
  /** A page's id, `check` or `done`. */
  readonly page: string;
  readonly variant: Variants[number];
  readonly variants: Variants;
  readonly words: TakeWords;
}

const nothing = (): void => {};
const NOTHING: TakeActions = {
  next: nothing,
  noted: nothing,
  clear: nothing,
  back: nothing,
  change: nothing,
  finish: nothing,
  resume: nothing,
  startAgain: nothing,
  language: nothing,
  here: nothing,
  notNow: nothing,
  aloud: nothing,
};

/** A page of a survey as a phone draws it, by the same component, with nothing behind it that keeps or sends. */
export function drawPage(document: Document, { survey, page, variant, variants, words }: PreviewedPage): void {
  const { tag, language, format, dir } = variant;
  const context = { survey: survey.id, version: survey.version, language, format, channel: 'own-phone' } as const;
  const taking = new Taking(survey, context, () => '', nothing);
  // Set from outside, so that pages are shown which these answers would never lead to.
  taking.stage = page === 'check' ? { at: 'check' } : page === 'done' ? { at: 'done', id: '', code: 'AAAAA-AAAAA' } : { at: 'page', page };
  const root = document.documentElement;
  root.lang = tag;
  root.dir = dir;
  root.dataset['respondent'] = survey.respondent;
  if (tag === 'ur') root.dataset['fonts'] = '';
  else delete root.dataset['fonts'];
  dress(document, ownStyle());
  render(
    <Quiet
      key={`${page} ${tag}`}
      entry={undefined}
      taking={taking}
      tag={tag}
      words={words}
      readings={variants.map((each) => ({ ...each, words: each.words ?? '' }))}
      display=""
      keeping={undefined}
      progress="ready"
      responseState="waiting"
      missing={false}
      busy={false}
      listening="off"
      hrefIn={(to) => `?lang=${to}`}
      on={NOTHING}
    />,
    emptied(document),
  );
  // There are two of each on the screen now: whoever listens can tell them apart.
  for (const part of document.querySelectorAll('header, main, footer')) part.setAttribute('aria-label', 'Preview');
  document.scrollingElement?.scrollTo(0, 0);
}

/** `Take` names the tab after its page; this tab keeps its own name. */
function Quiet(props: TakeProps) {
  const { title } = document;
  useEffect(() => {
    document.title = title;
  });
  return <Take {...props} />;
}

/** The plain page as the endpoint draws it. */
export function drawPlain(document: Document, html: string): void {
  // Taken out first: this page's policy lets no style but its own be parsed.
  let style = '';
  const plain = new DOMParser().parseFromString(
    html.replace(/<style>([\s\S]*?)<\/style>/, (_, rules: string) => {
      style = rules;
      return '';
    }),
    'text/html',
  );
  const root = document.documentElement;
  root.lang = plain.documentElement.lang;
  root.dir = plain.documentElement.dir;
  dress(document, style);
  emptied(document).replaceWith(...[...plain.body.childNodes].map((node) => document.importNode(node, true)));
  document.scrollingElement?.scrollTo(0, 0);
}

/** This page carries the families' style sheets before its own, whose every rule is for what has the class `staff`. */
const ownStyle = (): string => document.querySelector('head > style')?.textContent ?? '';

/** A new place to draw in; what was drawn before is taken down. */
function emptied(document: Document): Element {
  const before = document.getElementById('heard');
  if (before) render(undefined, before);
  const place = document.createElement('div');
  place.id = 'heard';
  document.body.replaceChildren(place);
  return place;
}

const dressed = new WeakSet<Document>();

function dress(document: Document, css: string): void {
  const { defaultView } = document;
  if (!defaultView) return;
  // Made in the frame's own world: another document's sheets are refused.
  const sheet = new (defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  if (dressed.has(document)) return;
  dressed.add(document);
  const stop = (event: Event) => {
    if (event.type === 'submit' || (event.target as Element | null)?.closest('a, summary')) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  document.addEventListener('click', stop, true);
  document.addEventListener('submit', stop, true);
}
