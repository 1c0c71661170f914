/** @jsxRuntime automatic @jsxImportSource preact */
import type { Translate } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';

interface BrailleFormProps {
  readonly t: Translate;
  readonly variant: Variant;
  /** The ways to read that there is braille of. */
  readonly readings: readonly Variant[];
  readonly surveys: readonly { readonly id: string; readonly title: string }[];
}

/** What embossers and displays are mostly set to. The first is chosen: A4 paper, upright. */
const CELLS = [32, 20, 28, 30, 34, 36, 38, 40, 42];
const LINES = [27, 25, 26, 28, 29, 30];

/** The settings of a braille file, for a browser without script. */
export function BrailleForm({ t, variant, readings, surveys }: BrailleFormProps) {
  const numbers = (values: readonly number[]) => values.map((value) => ({ value: String(value), text: t('formats.n', { n: value }) }));
  return (
    <div id="braille">
      <h2>{t('braille.title')}</h2>
      <p>{t('braille.lead')}</p>
      {!readings.some(({ tag }) => tag === variant.tag) && <p>{t('braille.englishOnly')}</p>}
      <form method="get" action="/braille">
        <Choose label={t('braille.survey')} name="survey" options={surveys.map(({ id, title }) => ({ value: id, text: title }))} />
        <Choose
          label={t('braille.words')}
          name="lang"
          options={readings.map(({ tag, name }) => ({ value: tag, text: name }))}
          chosen={variant.tag}
          lang="en"
        />
        <Choose
          label={t('braille.grade')}
          name="grade"
          options={['2', '1'].map((value) => ({ value, text: t(`braille.grade-${value}`) }))}
        />
        <Choose label={t('braille.cells')} name="cells" options={numbers(CELLS)} />
        <Choose label={t('braille.lines')} name="lines" options={numbers(LINES)} />
        <Choose
          label={t('braille.file')}
          name="file"
          options={['brf', 'txt'].map((value) => ({ value, text: t(`braille.file-${value}`) }))}
        />
        <p>
          <input class="button send" type="submit" value={t('braille.get')} />
        </p>
      </form>
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen?: string;
  readonly lang?: string;
}

function Choose({ label, name, options, chosen, lang }: ChooseProps) {
  const id = `braille.${name}`;
  return (
    <p>
      <label for={id}>{label}</label>
      <select class="field" id={id} name={name} lang={lang}>
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
