/** @jsxRuntime automatic @jsxImportSource preact */
import type { Variant } from '../../i18n/variants.ts';
import { Errors } from './Errors.tsx';
import { LanguageLinks } from './LanguageLinks.tsx';
import { plainPage, type Reader } from './PlainPage.tsx';

/** The name and id of the field for the receipt code. */
export const CODE_FIELD = 'code';

/** An example that the check symbol refuses, so that nobody's answers have it. */
const EXAMPLE = 'K7M4Q-2XD9P';

export interface TakeBackFormProps {
  readonly reader: Reader;
  readonly variants: readonly Variant[];
  /** What was typed, to be mended. */
  readonly typed: string;
  /** What came of it; `undefined` before anybody has tried. The words are `takeBack.<outcome>`. */
  readonly outcome: 'takenBack' | 'notHereYet' | 'empty' | 'slip' | 'tooManyTries' | 'failed' | undefined;
}

/** Taking answers back with the receipt code, without script and without an account. */
export function takeBackForm({ reader, variants, typed, outcome }: TakeBackFormProps): string {
  const { t, variant } = reader;
  const title = t('takeBack.title');
  if (outcome === 'takenBack') {
    return plainPage(
      reader,
      title,
      <>
        <h1>{title}</h1>
        <p class="note" role="status">
          {t('takeBack.takenBack')}
        </p>
        <p>{t('takeBack.limit')}</p>
      </>,
    );
  }
  const wrong = outcome && t(`takeBack.${outcome}`);
  return plainPage(
    reader,
    outcome ? t('plain.errorTitle', { title }) : title,
    <>
      {wrong && <Errors title={t('problem.title')} links={[{ field: CODE_FIELD, message: wrong }]} />}
      <LanguageLinks t={t} variants={variants} current={variant.tag} hrefIn={(tag) => `/plain/take-back?lang=${tag}`} />
      <h1>{title}</h1>
      <p>{t('takeBack.lead')}</p>
      <form method="post" action={`/plain/take-back?lang=${variant.tag}`} accept-charset="utf-8">
        <div class={wrong ? 'question wrong' : 'question'}>
          <label class="asked" for={CODE_FIELD}>
            {t('takeBack.label')}
          </label>
          <p class="hint" id="hint">
            {t('takeBack.hint', { example: EXAMPLE })}
          </p>
          {wrong && (
            <p class="error" id="error">
              {t('problem.prefix')}
              {wrong}
            </p>
          )}
          <input
            class="field"
            type="text"
            id={CODE_FIELD}
            name={CODE_FIELD}
            dir="ltr"
            autocomplete="off"
            value={typed}
            aria-describedby={wrong ? 'hint error' : 'hint'}
            aria-invalid={wrong ? 'true' : undefined}
          />
        </div>
        <p>{t('takeBack.limit')}</p>
        <p>
          <input class="button send" type="submit" value={t('takeBack.button')} />
        </p>
      </form>
    </>,
  );
}
