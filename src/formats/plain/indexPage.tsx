/** @jsxRuntime automatic @jsxImportSource preact */
import type { Variant } from '../../i18n/variants.ts';
import { BrailleForm } from './BrailleForm.tsx';
import { formAddress, impactAddress, listAddress } from './fields.ts';
import { LanguageLinks } from './LanguageLinks.tsx';
import { plainPage, type Reader } from './PlainPage.tsx';

export interface IndexPageProps {
  readonly reader: Reader;
  readonly variants: readonly Variant[];
  /** Where a poster's name is passed on. */
  readonly campaign: string | undefined;
  /** The ways to read that there is braille of. */
  readonly inBraille: readonly Variant[];
  /** What the page of figures is called. */
  readonly impactTitle: string;
  readonly surveys: readonly { readonly id: string; readonly title: string; readonly lead: string }[];
}

/** Every survey without script, and in braille. */
export function indexPage({ reader, surveys, impactTitle, campaign, inBraille, variants }: IndexPageProps): string {
  const { t, variant } = reader;
  return plainPage(
    reader,
    t('plain.title'),
    <>
      <LanguageLinks t={t} variants={variants} current={variant.tag} hrefIn={(tag) => listAddress(tag, campaign)} />
      <h1>{t('plain.title')}</h1>
      <p>{surveys.length > 0 ? t('plain.lead') : t('closed.none')}</p>
      <ul>
        {surveys.map(({ id, title, lead }) => (
          <li key={id}>
            <p class="links">
              <a href={formAddress(id, variant.tag, campaign)}>
                <strong>{title}</strong>
              </a>
            </p>
            <p>{lead}</p>
          </li>
        ))}
      </ul>
      <p class="links">
        <a href={`/plain/said?lang=${variant.tag}`}>
          <strong>{t('said.title')}</strong>
        </a>
      </p>
      <p>{t('said.lead')}</p>
      <p class="links">
        <a href={impactAddress(variant.tag, campaign)}>
          <strong>{impactTitle}</strong>
        </a>
      </p>
      {surveys.length > 0 && <BrailleForm t={t} variant={variant} readings={inBraille} surveys={surveys} />}
    </>,
  );
}
