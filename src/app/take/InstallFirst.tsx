import type { Translate } from '../../i18n/translate.ts';

/**
 * On an iPhone or iPad, before the first answer: Safari and an app on the home screen keep separate stores, so answers
 * given here would be missing there. The style sheet shows it only where it applies.
 */
export function InstallFirst({ t, notNow }: { readonly t: Translate; readonly notNow: () => void }) {
  return (
    <aside class="heard-note heard-only-iphone" aria-labelledby="install-first">
      <h2 id="install-first">{t('install.iphoneLead')}</h2>
      <p>{t('install.iphoneWhy')}</p>
      <ol>
        <li>{t('install.iphoneShare')}</li>
        <li>{t('install.iphoneAdd')}</li>
        <li>{t('install.iphoneOpen')}</li>
      </ol>
      <button type="button" class="heard-quiet" onClick={notNow}>
        {t('install.notNow')}
      </button>
    </aside>
  );
}
