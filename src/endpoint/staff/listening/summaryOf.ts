import type { TextSummary } from '../../../contract/staff/listening.ts';
import { hearingOf } from '../../../domain/response/hearing.ts';
import { profileOf } from '../../../domain/survey/profileOf.ts';
import type { Deps } from '../../createApp.ts';
import { mayQuote } from './mayQuote.ts';
import type { TextRow } from './textRows.ts';

/** A text as the desk is told of it: all but the words and what opens them. */
export function summaryOf({ surveys, speech }: Pick<Deps, 'surveys' | 'speech'>, row: TextRow): TextSummary {
  const survey = surveys.surveyOf(row.survey, row.surveyVersion);
  const words = survey && speech.surveyWords(survey, 'en');
  const { response, question, language, format, channel, campaign, about, day, receivedDay, state, version, themes, concern } = row;
  return {
    response,
    question,
    survey: row.survey,
    surveyTitle: words?.title ?? row.survey,
    label: words?.pages[question]?.label ?? question,
    language,
    format,
    channel,
    ...(campaign !== undefined && { campaign }),
    ...(about !== undefined && { about }),
    day,
    receivedDay,
    respondent: survey ? profileOf(survey, row.answers).respondent : 'anyone',
    quote: mayQuote(row.answers),
    state,
    version,
    themes: [...themes],
    ...(concern && { concern }),
    redacted: row.redacted !== undefined,
    ...(row.recordings.length > 0 && { spoken: spokenOf(row) }),
  };
}

/** How far something that was spoken has come, and how long it plays in all (seconds). */
export function spokenOf({ recordings, transcript }: Pick<TextRow, 'recordings' | 'transcript'>): NonNullable<TextSummary['spoken']> {
  const states = recordings.map(({ state }) => state);
  const typed = transcript && { ready: transcript.ready, checked: transcript.checked !== undefined };
  return {
    hearing: hearingOf(states, typed),
    seconds: recordings.reduce((sum, { seconds }) => sum + seconds, 0),
    ...(transcript && { language: transcript.language }),
  };
}
