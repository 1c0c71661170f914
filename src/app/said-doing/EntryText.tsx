import { partialDateText } from '../../i18n/partialDateText.ts';
import { variantOf } from '../../i18n/variants.ts';
import { type EntryPartProps, inVariant } from './entryReading.ts';

/** What was said, what is done, by whom and by when, and what has changed. */
export function EntryText({ reading, entry, heading: Heading }: EntryPartProps) {
  const { t, tag, digits, readings } = reading;
  const { said, doing, why, changed, owner, due, lang } = entry;
  const its = inVariant(reading, lang);
  return (
    <>
      {lang !== tag && <p class="heard-lead">{t('said.otherLanguage', { language: variantOf(readings, lang)?.name ?? lang })}</p>}
      <Heading>{t('said.youSaid')}</Heading>
      <p {...its}>{said}</p>
      {doing && (
        <>
          <Heading>{t('said.weDo')}</Heading>
          <p {...its}>{doing}</p>
        </>
      )}
      {why && (
        <>
          <Heading>{t('said.why')}</Heading>
          <p {...its}>{why}</p>
        </>
      )}
      {changed && (
        <>
          <Heading>{t('said.changed')}</Heading>
          <p {...its}>{changed}</p>
        </>
      )}
      <dl class="heard-facts">
        <div>
          <dt>{t('said.who')}</dt>
          <dd>
            <bdi>{owner}</bdi>
          </dd>
        </div>
        {due && (
          <div>
            <dt>{t('said.when')}</dt>
            <dd>{partialDateText(tag, due, digits)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
