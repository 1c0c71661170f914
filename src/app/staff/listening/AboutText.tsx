import type { OpenedText } from '../../../contract/staff/listening.ts';
import { channelName, dayText, formatName, languageName, RESPONDENT_NAMES, THEME_NAMES } from '../names.ts';
import { useEntryTitles } from './useEntryTitles.ts';

/** What is known of a text besides its words. */
export function AboutText({ text }: { readonly text: OpenedText }) {
  const titleOf = useEntryTitles();
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Survey', text.surveyTitle],
    ['Reply to', text.about && titleOf(text.about)],
    ['From', RESPONDENT_NAMES[text.respondent]],
    ['Theme they chose', text.chosenTheme && THEME_NAMES[text.chosenTheme]],
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
