/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Translate } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';
import { PLAIN_STYLE } from './plainStyle.ts';

/** What every plain page is made with. */
export interface Reader {
  readonly variant: Variant;
  readonly t: Translate;
  /** The words have yet to be signed off by readers. */
  readonly draft: boolean;
}

/** A whole document: no script, no request for anything but its own pictures and the font of Urdu, elements that browsers knew in 2010. */
export function plainPage({ variant, t, draft }: Reader, title: string, content: ComponentChildren): string {
  const { tag, dir } = variant;
  const links = [
    [`/plain?lang=${tag}`, 'plain.title'],
    [`/help?lang=${tag}`, 'nav.help'],
    [`/privacy?lang=${tag}`, 'nav.privacy'],
    [`/plain/take-back?lang=${tag}`, 'nav.takeBack'],
  ] as const;
  const html = renderToString(
    <html lang={tag} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – ${t('brand.name')}`}</title>
        <style>{PLAIN_STYLE}</style>
      </head>
      <body>
        <div class="top" role="banner">
          <div>
            <bdi lang="en">{t('brand.name')}</bdi>
          </div>
        </div>
        <div class="page">
          <div role="main">{content}</div>
          <div role="contentinfo">
            {draft && <p>{t('draft.note')}</p>}
            <ul class="links">
              {links.map(([href, key]) => (
                <li key={key}>
                  <a href={href}>{t(key)}</a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </body>
    </html>,
  );
  return `<!DOCTYPE html>${html}`;
}
