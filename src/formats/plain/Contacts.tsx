/** @jsxRuntime automatic @jsxImportSource preact */
import type { Translate } from '../../i18n/translate.ts';

/** Somebody to call, as the area's content has it. */
export interface PlainContact {
  readonly id: string;
  readonly number?: string;
  readonly href: string;
  readonly checked: boolean;
}

/** Where a list of people to call stands on a plain page. */
export const WHO_TO_CALL = 'who-to-call';

/** Where to get help now, with every number open to be read: a fold would need a newer browser. */
export function Contacts({ t, contacts }: { readonly t: Translate; readonly contacts: readonly PlainContact[] }) {
  return (
    <div class="note" id={WHO_TO_CALL}>
      <h2>{t('safe.title')}</h2>
      <p>{t('safe.lead')}</p>
      <ul class="links">
        {contacts.map(({ id, number, href, checked }) => (
          <li key={id}>
            {number ? (
              <span>
                {t(`contacts.${id}.name`)}:{' '}
                <a href={href} dir="ltr">
                  {number}
                </a>
              </span>
            ) : (
              <a href={href} rel="noreferrer">
                {t(`contacts.${id}.name`)}
              </a>
            )}
            <br />
            {t(`contacts.${id}.note`)}
            {!checked && ` (${t('safe.unconfirmed')})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
