import { render } from 'preact';
import { mayFinish } from '../../domain/survey/opening.ts';
import { dateText } from '../../i18n/dateText.ts';
import { DIGITS, translator, type Words } from '../../i18n/translate.ts';
import type { Store } from '../../store/openStore.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { ClosedPage } from './ClosedPage.tsx';
import { type Closed, closedNow } from './closedNow.ts';

/** The survey on the screen, as far as its being closed is concerned. */
export interface ClosingPlace {
  readonly survey: string;
  readonly tag: string;
  /** `fresh`: nothing has been answered. `found`: a draft is offered. `begun`: it is being answered. `done`: it has been finished. */
  readonly at: 'fresh' | 'found' | 'begun' | 'done';
}

let place: ClosingPlace | undefined;
let closed: Closed | undefined;
let watching = false;
let words: { readonly tag: string; readonly app: Words } | undefined;

/**
 * Says on a survey's page that it is closed, in the place that the page keeps for it (`#closing`). Nothing begun: instead of
 * the question. Something begun: above it, with the day until which it can be finished. Called at every change of the screen.
 */
export function showClosing(store: Store, now: ClosingPlace): void {
  place = now;
  if (watching) return void show();
  watching = true;
  closedNow(store, (all) => {
    closed = all.find(({ id }) => id === place?.survey);
    void show();
  });
}

async function show(): Promise<void> {
  const into = document.getElementById('closing');
  if (!place || !into) return;
  const { tag, at } = place;
  if (closed && words?.tag !== tag) {
    // Without its words nothing is said, and the survey can be answered: the endpoint takes what is sent.
    const app = await fetch(`/closed/${tag}.json`)
      .then((answer) => (answer.ok ? (answer.json() as Promise<Words>) : undefined))
      .catch(() => undefined);
    if (!app) return;
    words = { tag, app };
    return show();
  }
  const root = document.documentElement;
  const finishing = closed !== undefined && mayFinish(closed, isoDay(new Date()));
  const instead = closed !== undefined && (at === 'fresh' || (at === 'found' && !finishing));
  const before = 'closed' in root.dataset;
  if (instead) root.dataset['closed'] = '';
  else delete root.dataset['closed'];
  if (!closed || !words || at === 'done') return render(undefined, into);

  const t = translator(words.app, tag);
  const day = (iso: string) => dateText(tag, iso, words?.app[DIGITS]);
  if (!instead) {
    const { finish } = closed;
    const note = finishing && finish !== undefined ? t('closed.finish', { day: day(finish) }) : t('closed.finishNow');
    return render(
      <p class="heard-note" role="status">
        {note}
      </p>,
      into,
    );
  }
  const opens = closed.opens === undefined ? undefined : day(closed.opens);
  render(<ClosedPage t={t} tag={tag} opens={opens} kept={at === 'found'} />, into);
  document.title = `${t('closed.title')} – ${t('brand.name')}`;
  if (!before) into.querySelector('h1')?.focus();
}
