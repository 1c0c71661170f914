import { useEffect, useMemo, useState } from 'preact/hooks';
import { CAMPAIGN } from '../../domain/response/campaign.ts';
import { makeReceiptCode, RECEIPT_CODE_BYTES } from '../../domain/response/receiptCode.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type Reading, variantOf } from '../../i18n/variants.ts';
import { campaign } from '../page.ts';
import { Picked } from './Picked.tsx';
import { type FormWords, fetchFormWords, type PaperSurvey } from './paperData.ts';

export interface PaperPageProps {
  readonly t: Translate;
  readonly tag: string;
  readonly readings: readonly Reading[];
  readonly surveys: readonly PaperSurvey[];
}

/** More than anybody takes to one event; a browser lays them all out at once. */
const MOST_COPIES = 30;

type Drawing = typeof import('./Copies.tsx');

/** Chooses a form and prints it. Below the choices stands what will come out of the printer; in print, it stands alone. */
export function PaperPage({ t, tag, readings, surveys }: PaperPageProps) {
  const [survey, setSurvey] = useState(surveys[0]?.id ?? '');
  const [formTag, setFormTag] = useState(tag);
  const [size, setSize] = useState<'a4' | 'a5'>('a4');
  const [large, setLarge] = useState(false);
  const [copies, setCopies] = useState('1');
  const [batch, setBatch] = useState('');
  // A sheet that has been printed must not be printed again under the same number.
  const [printed, setPrinted] = useState(0);
  const [drawing, setDrawing] = useState<Drawing>();
  const [fetched, setFetched] = useState<{ readonly of: string; readonly words: FormWords | undefined }>();

  const many = wholeNumber(copies, MOST_COPIES);
  const named = batch.trim().toLowerCase();
  const batchFits = named === '' || CAMPAIGN.test(named);
  const reading = variantOf(readings, formTag);

  useEffect(() => {
    // Whoever has named it already means that name.
    setBatch((written) => written || (campaign() ?? ''));
    void import('./Copies.tsx').then(setDrawing);
    const next = () => setPrinted((times) => times + 1);
    addEventListener('afterprint', next);
    return () => removeEventListener('afterprint', next);
  }, []);

  useEffect(() => {
    const of = surveys.find(({ id }) => id === survey);
    if (!of || !reading) return;
    let current = true;
    void fetchFormWords(of, reading).then((words) => current && setFetched({ of: `${survey} ${reading.tag}`, words }));
    return () => {
      current = false;
    };
  }, [survey, reading, surveys]);

  const numbers = useMemo(() => Array.from({ length: MOST_COPIES }, () => makeReceiptCode(randomBytes())), [printed]);

  // Between a choice and its words, the words are those of the choice before.
  const here = fetched?.of === `${survey} ${formTag}` ? fetched : undefined;
  const words = here?.words;
  const ready = drawing && reading && words && many !== undefined && batchFits;
  return (
    <div class="heard-paper">
      <form
        class="heard-paper-choices"
        method="dialog"
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void drawing.printWhenDrawn();
        }}
      >
        <h1>{t('paper.title')}</h1>
        <p class="heard-lead">{t('paper.lead')}</p>
        <Picked name="survey" label={t('paper.survey')} value={survey} choose={setSurvey}>
          {surveys.map(({ id }) => (
            <option key={id} value={id}>
              {t(`title.${id}`)}
            </option>
          ))}
        </Picked>
        <Picked name="reading" label={t('paper.reading')} value={formTag} choose={setFormTag}>
          {readings.map((each) => (
            <option key={each.tag} value={each.tag} lang={each.tag} dir={each.dir}>
              {each.name}
            </option>
          ))}
        </Picked>
        <Picked name="size" label={t('paper.size')} value={size} choose={(value) => setSize(value === 'a5' ? 'a5' : 'a4')}>
          <option value="a4">{t('paper.size-a4')}</option>
          <option value="a5">{t('paper.size-a5')}</option>
        </Picked>
        {size === 'a5' && <p class="heard-lead">{t('paper.booklet')}</p>}
        <Picked
          name="letters"
          label={t('paper.letters')}
          value={large ? 'large' : 'normal'}
          choose={(value) => setLarge(value === 'large')}
        >
          <option value="normal">{t('paper.letters-normal')}</option>
          <option value="large">{t('paper.letters-large')}</option>
        </Picked>
        <Field
          t={t}
          id="copies"
          label={t('paper.copies')}
          hint={t('paper.copiesHint', { most: MOST_COPIES })}
          error={many === undefined ? t('paper.wrongCopies', { most: MOST_COPIES }) : undefined}
          value={copies}
          change={setCopies}
          numeric
        />
        <Field
          t={t}
          id="batch"
          label={t('paper.batch')}
          hint={t('paper.batchHint')}
          error={batchFits ? undefined : t('paper.wrongBatch')}
          value={batch}
          change={setBatch}
        />
        <button class="heard-next" type="submit" aria-disabled={ready ? undefined : 'true'}>
          {t('paper.print')}
        </button>
        <p role="status">{here && !words ? t('paper.missing') : here ? '' : t('paper.fetching')}</p>
        <a class="heard-alone" href={`/paper/key?lang=${tag}`}>
          {t('paper.toKeying')}
        </a>
        {ready && (
          <div>
            <h2 id="preview">{t('paper.preview')}</h2>
            {many > 1 && <p>{t('paper.moreCopies', { n: many - 1 })}</p>}
          </div>
        )}
      </form>
      {ready && (
        <drawing.Copies
          survey={survey}
          reading={reading}
          words={words}
          size={size}
          large={large}
          batch={named === '' ? undefined : named}
          numbers={numbers.slice(0, many)}
        />
      )}
    </div>
  );
}

interface FieldProps {
  readonly t: Translate;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly numeric?: boolean;
}

function Field({ t, id, label, hint, error, value, change, numeric }: FieldProps) {
  return (
    <div class={error ? 'heard-wrong' : undefined}>
      <label for={id}>
        <strong>{label}</strong>
      </label>
      <p class="heard-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error && (
        <p class="heard-error" id={`${id}-error`}>
          <span class="heard-hidden">{t('problem.prefix')}</span>
          {error}
        </p>
      )}
      <input
        class={numeric ? 'heard-text heard-number' : 'heard-text'}
        id={id}
        dir="ltr"
        inputMode={numeric ? 'numeric' : undefined}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </div>
  );
}

function wholeNumber(typed: string, most: number): number | undefined {
  const number = Number(typed.trim());
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
}

const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(RECEIPT_CODE_BYTES));
