/** @jsxRuntime automatic @jsxImportSource preact */
import { formAddress } from './fields.ts';
import { plainPage, type Reader } from './PlainPage.tsx';

export interface IndexPageProps {
  readonly reader: Reader;
  /** Where a poster's name is passed on. */
  readonly campaign: string | undefined;
  readonly surveys: readonly { readonly id: string; readonly title: string; readonly lead: string }[];
}

/** Every survey without script, and the other forms of it that are files. */
export function indexPage({ reader, surveys, campaign }: IndexPageProps): string {
  const { t, variant } = reader;
  return plainPage(
    reader,
    t('plain.title'),
    <>
      <h1>{t('plain.title')}</h1>
      <p>{t('plain.lead')}</p>
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
    </>,
  );
}
