import { useState } from 'preact/hooks';
import type { PublishedEntry } from '../../../contract/loop.ts';
import type { PosterWords } from '../../../contract/staff/campaigns.ts';
import type { StaffSurvey, StaffVariant } from '../../../contract/staff/surveys.ts';
import type { Place } from '../../../domain/response/place.ts';
import { type Newsletter, newsletterBlock } from '../../../formats/newsletter/newsletterBlock.ts';
import { translator } from '../../../i18n/translate.ts';
import { Field } from '../controls/Field.tsx';
import { LinkReach } from '../controls/LinkReach.tsx';
import { VariantField } from '../controls/VariantField.tsx';
import { CopyField } from './CopyField.tsx';
import { campaignLink } from './campaignLink.ts';
import { LinkTools } from './LinkTools.tsx';
import { useEntries } from './useEntries.ts';
import { usePosterWords } from './usePosterWords.ts';

interface NewsletterMakerProps {
  readonly surveys: readonly StaffSurvey[];
  readonly variants: readonly StaffVariant[];
  readonly places: readonly Place[];
}

/** The block for what is chosen: text, HTML, link and QR code. */
export function NewsletterMaker({ surveys, variants, places }: NewsletterMakerProps) {
  const [about, setAbout] = useState(`survey ${surveys[0]?.id ?? ''}`);
  const [tag, setTag] = useState('en');
  const [code, setCode] = useState(places.find(({ kind }) => kind === 'newsletter')?.code ?? '');
  const entries = useEntries(tag);
  const { words: fetched, failed } = usePosterWords([tag]);
  const [words] = fetched;
  const variant = variants.find((each) => each.tag === tag);
  const [kind, id] = about.split(' ');
  const survey = kind === 'survey' ? surveys.find((each) => each.id === id) : undefined;
  const entry = kind === 'entry' ? entries.find((each) => each.id === id) : undefined;
  const subject = survey ?? entry;
  const place = code === '' ? undefined : code;
  const path = survey ? `/s/${survey.id}` : `/said#${id}`;
  const link = campaignLink(location.origin, path, { tag, code: place });
  const ways = variants.length;
  const said = words && variant && (survey ? ofSurvey(survey, words, variant, link, ways) : entry && ofEntry(entry, words, variant, link));
  const block = said && newsletterBlock(said);
  const draft = words?.draft || entry?.draft;
  return (
    <>
      <LinkReach />
      <div class="staff-beside">
        <Field id="about" label="About">
          {(ids) => (
            <select {...ids} value={about} onChange={({ currentTarget }) => setAbout(currentTarget.value)}>
              <optgroup label="Surveys">
                {surveys.map((each) => (
                  <option key={each.id} value={`survey ${each.id}`}>
                    {each.open ? each.title : `${each.title} (closed now)`}
                  </option>
                ))}
              </optgroup>
              {entries.length > 0 && (
                <optgroup label="You said, We are doing">
                  {entries.map((each) => (
                    <option key={each.id} value={`entry ${each.id}`}>
                      {each.title}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
          )}
        </Field>
        <VariantField id="tag" variants={variants} tag={tag} onChange={setTag} />
        <Field id="place" label="Link of which place">
          {(ids) => (
            <select {...ids} value={code} onChange={({ currentTarget }) => setCode(currentTarget.value)}>
              <option value="">None</option>
              {places.map((each) => (
                <option key={each.code} value={each.code}>
                  {each.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {failed !== undefined && (
        <p role="alert" class="staff-notice is-bad">
          {failed}
        </p>
      )}
      {draft && <p class="staff-notice">Draft translation: nobody who speaks the language has signed all of these words off yet.</p>}
      {!subject && <p role="status">Choose what it is about.</p>}
      {block && variant && (
        <>
          <h2>Text</h2>
          <CopyField id="text" label="Plain text" value={block.text} rows={11} lang={tag} dir={variant.dir} />
          <h2>For a web page or an email</h2>
          <CopyField id="html" label="HTML" value={block.html} rows={9} />
          <h2>Link and QR code</h2>
          <LinkTools link={link} name={['newsletter', place, id, tag].filter(Boolean).join('_')} />
        </>
      )}
    </>
  );
}

function ofSurvey(
  { id, minutes }: StaffSurvey,
  { tag, words, titles }: PosterWords,
  { dir }: StaffVariant,
  link: string,
  ways: number,
): Newsletter {
  const t = translator(words, tag);
  const text = t('newsletter.survey', { count: minutes, languages: ways });
  return { title: titles[id] ?? id, paragraphs: [text], lead: t('newsletter.answer'), link, lang: tag, dir };
}

function ofEntry(entry: PublishedEntry, { tag, words }: PosterWords, { dir }: StaffVariant, link: string): Newsletter {
  const t = translator(words, tag);
  const paragraphs = [`${t('newsletter.said')} ${entry.said}`, `${t('newsletter.doing')} ${entry.doing}`, t('newsletter.entryAsk')];
  return { title: entry.title, paragraphs, lead: t('newsletter.read'), link, lang: tag, dir };
}
