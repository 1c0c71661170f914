import { partialDateText } from '../../i18n/partialDateText.ts';
import { type EntryPartProps, inVariant } from './entryReading.ts';
import { Sources } from './Sources.tsx';

/** Dated news, families' own words, where it comes from, and whom it is about. */
export function EntryMore({ reading, entry, heading: Heading }: EntryPartProps) {
  const { t, tag, digits } = reading;
  const { updates, quotes, ages, needs, themes, priority, published, changedOn, lang } = entry;
  const facts = [
    ['said.theme', themes.map((theme) => t(`themes.${theme}`))],
    ['said.priority', [t(`priorities.${priority}`)]],
    ['said.age', ages.map((age) => t(`ages.${age}`))],
    ['said.need', needs.map((need) => t(`needs.${need}`))],
  ] as const;
  return (
    <>
      {updates.length > 0 && (
        <>
          <Heading>{t('said.news')}</Heading>
          <ol class="heard-news">
            {updates.map(({ day, text, lang: own = lang }) => (
              <li key={day + text}>
                <p class="heard-lead">
                  <time dateTime={day}>{partialDateText(tag, day, digits)}</time>
                </p>
                <p {...inVariant(reading, own)}>{text}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      {quotes.length > 0 && (
        <>
          <Heading>{t('said.quotes')}</Heading>
          <p class="heard-lead">{t('said.quotesNote')}</p>
          {quotes.map(({ text, language }) => (
            <blockquote class="heard-quote" key={text} lang={language} dir="auto">
              <p>{text}</p>
            </blockquote>
          ))}
        </>
      )}
      <dl class="heard-facts">
        {facts.map(([label, values]) =>
          values.length > 0 ? (
            <div key={label}>
              <dt>{t(label)}</dt>
              {values.map((value) => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ) : null,
        )}
        {/* The day of a first publication, which for what a release brings is the day of its installation, is no change. */}
        {changedOn !== published && (
          <div>
            <dt>{t('said.updated')}</dt>
            <dd>{partialDateText(tag, changedOn, digits)}</dd>
          </div>
        )}
      </dl>
      <Sources t={t} tag={tag} digits={digits} sources={entry.sources} />
    </>
  );
}
