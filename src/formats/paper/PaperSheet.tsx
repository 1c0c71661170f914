import type { ApartCode } from '../../domain/survey/survey.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { Explanations } from '../../i18n/hardWords.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';
import { contactText } from '../contactText.ts';
import { AnswerSpace } from './AnswerSpace.tsx';
import type { PaperForm, PaperQuestion } from './paperForm.ts';
import { qrPath } from './qrPath.ts';
import { RoutingNote } from './RoutingNote.tsx';

/** Where pictures are, for forms that have them. */
export interface PaperPictures {
  /** The file of a picture, by its code. */
  readonly file: (code: string) => string;
  /** The face of a point of a scale, by its place from 0 and the number of points. */
  readonly face: (at: number, points: number) => string | undefined;
  readonly apart: Readonly<Record<ApartCode, string>>;
}

/** Somebody to call, as far as paper can name them. */
interface PaperContact {
  readonly id: string;
  readonly number?: string;
  readonly href: string;
  readonly checked: boolean;
}

export interface PaperSheetProps {
  readonly form: PaperForm;
  readonly words: SurveyWords;
  /** In the language of the form. */
  readonly t: Translate;
  readonly variant: Pick<Variant, 'tag' | 'language' | 'dir' | 'format'>;
  readonly size: 'a4' | 'a5';
  /** 18 point. */
  readonly large: boolean;
  /** Whether pages are numbered: no browser starts again at 1 for the next copy, so only where there is one. */
  readonly alone: boolean;
  /** The form number, and the address that the QR code holds (`formLink`). */
  readonly number: string;
  readonly link: string;
  readonly batch: string | undefined;
  /** Where answers are taken back, as it is typed: `heard.example/take-back`. */
  readonly takeBackAddress: string;
  readonly contacts: readonly PaperContact[];
  /** Nobody who speaks the language has signed these words off yet. */
  readonly draftTranslation: boolean;
  /** The hard words of each page, where the reader has them explained. */
  readonly explained: Explanations;
  readonly pictures: PaperPictures;
}

/**
 * One copy of a survey for pen and paper. The head stands in a table's head, because browsers repeat that, and nothing
 * else, on each page: a page that has come loose still says which form it belongs to.
 */
export function PaperSheet(props: PaperSheetProps) {
  const { form, t, words, variant, number } = props;
  const easy = variant.format === 'easy-read' || form.survey.easyByNature === true;
  const classes = ['heard-sheet', `is-${props.size}`, easy && 'is-easy', props.large && 'is-large', props.alone && 'is-alone'];
  return (
    <article class={classes.filter(Boolean).join(' ')} lang={variant.tag} dir={variant.dir} aria-label={`${words.title}, ${number}`}>
      <table role="presentation">
        <thead>
          <tr>
            <td>
              <p class="heard-running">
                <span>
                  {t('brand.name')} · {words.title}
                </span>
                <span>{t('paper.form.number', { number })}</span>
              </p>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <Head {...props} />
              {form.sections.map((section) => (
                <section class="heard-part" key={section.id}>
                  <div class="heard-part-head">
                    <h3>{words.sections[section.id]}</h3>
                    {section.only && <RoutingNote t={t} only={section.only} language={variant.language} />}
                  </div>
                  {section.items.map((item) =>
                    item.kind === 'question' ? (
                      <Ask key={item.number} {...props} item={item} easy={easy} />
                    ) : (
                      <div class="heard-ask" key={item.id}>
                        {item.only && <RoutingNote t={t} only={item.only} language={variant.language} />}
                        <h4>{words.pages[item.id]?.label}</h4>
                        {words.pages[item.id]?.text?.map((paragraph) => (
                          <p key={paragraph}>{paragraph}</p>
                        ))}
                      </div>
                    ),
                  )}
                </section>
              ))}
              <Foot {...props} />
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}

function Head({ form, t, words, link, contacts, draftTranslation, batch }: PaperSheetProps) {
  const { path, size } = qrPath(link);
  return (
    <header class="heard-sheet-head">
      <div class="heard-sheet-title">
        <div>
          <h2>{words.title}</h2>
          <p>{words.lead}</p>
          <p>{t('take.lead', { count: form.survey.minutes })}</p>
          {draftTranslation && <p class="heard-small">{t('draft.note')}</p>}
        </div>
        <figure class="heard-qr">
          <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('paper.form.qr')} shape-rendering="crispEdges">
            <path d={path} />
          </svg>
          <figcaption>
            {t('paper.form.qrNote')}
            {batch !== undefined && (
              <>
                <br />
                <span dir="ltr">{batch}</span>
              </>
            )}
          </figcaption>
        </figure>
      </div>
      <div class="heard-box-note">
        <h3>{t('paper.how.title')}</h3>
        <ul>
          <li>{t('paper.how.tick')}</li>
          <li>{t('paper.how.skip')}</li>
          <li>{t('take.noNames')}</li>
          <li>{t('paper.how.numbers')}</li>
          <li>{t('paper.how.copy')}</li>
        </ul>
      </div>
      <div class="heard-box-note">
        <h3>{t('safe.title')}</h3>
        <p>
          {t('safe.lead')} {t('paper.safe.wait')}
        </p>
        <ul class="heard-sheet-contacts">
          {contacts.map((contact) => (
            <li key={contact.id}>
              <span>
                {t(`contacts.${contact.id}.name`)}
                <small>
                  {t(`contacts.${contact.id}.note`)}
                  {!contact.checked && ` (${t('safe.unconfirmed')})`}
                </small>
              </span>
              <strong dir="ltr">{contactText(contact)}</strong>
            </li>
          ))}
        </ul>
      </div>
    </header>
  );
}

function Ask({
  item,
  words,
  t,
  variant,
  easy,
  pictures,
  explained,
  large,
  size,
}: PaperSheetProps & { item: PaperQuestion; easy: boolean }) {
  const page = words.pages[item.question.id];
  if (!page) throw new Error(`no words for question ${item.question.id}`);
  return (
    <div class="heard-ask">
      {item.only && <RoutingNote t={t} only={item.only} language={variant.language} />}
      <div class="heard-ask-head">
        {easy && item.question.picture && <img src={pictures.file(item.question.picture)} alt="" width="64" height="64" />}
        <div>
          <h4>
            <span class="heard-ask-number">{item.number}</span> {page.label}
          </h4>
          {page.hint && <p class="heard-ask-hint">{page.hint}</p>}
          {explained[item.question.id]?.map(({ word, means }) => (
            <p class="heard-ask-hint" key={word}>
              <strong>{word}</strong>: {means}
            </p>
          ))}
        </div>
      </div>
      {/* Five points side by side need the width of A4 in ordinary letters; three fit nearly everywhere. */}
      <AnswerSpace
        item={item}
        words={page}
        t={t}
        inRow={easy ? size === 'a4' : size === 'a4' && !large}
        pictures={easy ? pictures : undefined}
      />
    </div>
  );
}

function Foot({ t, number, takeBackAddress }: PaperSheetProps) {
  return (
    <>
      <p class="heard-day">
        {t('paper.form.day')} <span class="heard-day-line" dir="ltr" />
      </p>
      <div class="heard-box-note">
        <h3>{t('paper.happens.title')}</h3>
        <ul>
          <li>{t('paper.happens.give')}</li>
          <li>{t('paper.happens.type')}</li>
          <li>{t('done.nextRead')}</li>
          <li>{t('done.nextHidden')}</li>
          <li>{t('paper.happens.paper')}</li>
        </ul>
      </div>
      <div class="heard-tear">
        <p class="heard-tear-line">
          <span aria-hidden="true">✂</span> {t('paper.receipt.cut')}
        </p>
        <h3>{t('paper.receipt.title')}</h3>
        <p class="heard-tear-number" dir="ltr">
          {number}
        </p>
        <p>{t('paper.receipt.how', { address: takeBackAddress })}</p>
        <p>{t('done.codeExplain')}</p>
      </div>
    </>
  );
}
