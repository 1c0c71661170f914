import type { Translate } from '../../i18n/translate.ts';

/** Inside the page's footer: the same ways out on every page, in the same order (WCAG 3.2.6, consistent help). */
export function Footer({ t, tag, draftTranslation }: { readonly t: Translate; readonly tag: string; readonly draftTranslation: boolean }) {
  const links = [
    ['help', 'help'],
    ['privacy', 'privacy'],
    ['accessibility', 'accessibility'],
    ['settings', 'settings'],
    ['take-back', 'takeBack'],
  ] as const;
  return (
    <div class="heard-footer">
      {draftTranslation && <p>{t('draft.note')}</p>}
      <ul>
        {links.map(([link, word]) => (
          <li key={link}>
            <a href={`/${link}?lang=${tag}`}>{t(`nav.${word}`)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
