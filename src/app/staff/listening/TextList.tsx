import type { TextSummary } from '../../../contract/staff/listening.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText, languageName, RESPONDENT_NAMES, THEME_NAMES } from '../names.ts';
import { clock } from './clock.ts';
import { useEntryTitles } from './useEntryTitles.ts';

interface TextListProps {
  readonly caption: string;
  readonly texts: readonly TextSummary[];
  /** Of the inbox that the texts are in, for the way to the next one. */
  readonly query: string;
}

const STATES = { new: 'New', read: 'Being worked on', done: 'Done' } as const;

const HEARINGS = {
  expected: 'not arrived',
  'to-transcribe': 'to be typed',
  'to-check': 'to be checked',
  checked: 'checked',
  'no-sound': 'no sound',
} as const satisfies Record<NonNullable<TextSummary['spoken']>['hearing'], string>;

/** Texts by what is known of them without opening any. */
export function TextList({ caption, texts, query }: TextListProps) {
  const titleOf = useEntryTitles();
  return (
    <ScrollFrame label={caption}>
      <table class="listen-list">
        <caption class="heard-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Received</th>
            <th scope="col">Question</th>
            <th scope="col">Language</th>
            <th scope="col">From</th>
            <th scope="col">To be quoted</th>
            <th scope="col">Themes</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {texts.map((text, at) => (
            <tr key={`${text.response} ${text.question}`} class={text.state === 'new' ? 'is-new' : undefined}>
              <td class="listen-day">{dayText(text.receivedDay)}</td>
              <td>
                <a href={`/staff/listening/${text.response}/${text.question}${query}`}>
                  {text.label}
                  <span class="heard-hidden">, text {at + 1}</span>
                </a>
                <br />
                {text.surveyTitle}
                {text.about !== undefined && `, reply to “${titleOf(text.about)}”`}
              </td>
              <td>
                {languageName(text.spoken?.language ?? text.language)}
                {text.spoken && <span class="listen-spoken">Spoken, {clock(text.spoken.seconds)}</span>}
              </td>
              <td>{RESPONDENT_NAMES[text.respondent]}</td>
              <td>{text.quote ? 'Yes' : 'No'}</td>
              <td>{text.themes.map((theme) => THEME_NAMES[theme]).join(', ') || '–'}</td>
              <td>
                {STATES[text.state]}
                {text.redacted && ', redacted'}
                {text.spoken && `, ${HEARINGS[text.spoken.hearing]}`}
                {text.concern === 'open' && <strong class="listen-concern">Concern</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
