import { render } from 'preact';
import type { Answers } from '../../domain/survey/answer.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { translator, type Words } from '../../i18n/translate.ts';
import { about } from '../page.ts';
import type { WatchPublished } from '../published.ts';
import { AfterPanel } from './AfterPanel.tsx';

/** What is shown now, and how to stop it. */
let shown = '';
let stop = (): void => undefined;

/**
 * Fills the place that the last page of a survey keeps for it (`#after`). Called again at every change of the screen; shows
 * anew only for another survey or language. What is published follows as it comes.
 */
export async function showAfter(watch: WatchPublished, survey: Survey, answers: Answers, tag: string): Promise<void> {
  const place = document.getElementById('after');
  const wanted = `${survey.id} ${tag}`;
  if (!place || shown === wanted) return;
  shown = wanted;
  stop();
  const fetched = await fetch(`/after/${tag}.json`, { credentials: 'omit' }).catch(() => undefined);
  if (!fetched?.ok) {
    // Neither on this phone nor to be had: tried again at the next change.
    shown = '';
    return;
  }
  const t = translator((await fetched.json()) as Words, tag);
  if (shown !== wanted) return;
  place.hidden = false;
  const entry = about(survey.id);
  stop = watch(tag, ({ loop }) =>
    render(<AfterPanel {...{ t, tag, survey, answers }} entries={loop?.entries ?? []} about={entry} />, place),
  );
}
