import type { OpenedText } from '../../../contract/staff/listening.ts';
import { channelName, dayText, formatName, languageName, RESPONDENT_NAMES } from '../names.ts';

/** What is known of a text besides its words. */
export function AboutText({ text }: { readonly text: OpenedText }) {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Survey', text.surveyTitle],
    ['Reply to', text.about],
    ['From', RESPONDENT_NAMES[text.respondent]],
    ['Language', languageName(text.language)],
    ['Format', formatName(text.format)],
    ['Channel', channelName(text.channel)],
    ['Link or poster', text.campaign],
    ['Written', dayText(text.day)],
    ['Received', dayText(text.receivedDay)],
    ['Changed last', text.changedBy && text.changedDay && `${text.changedBy}, ${dayText(text.changedDay)}`],
  ];
  return (
    <dl class="listen-about">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
