import { type ComponentType, render } from 'preact';
import { variantOf } from '../../i18n/variants.ts';
import { mark, setMark } from '../device.ts';
import { hydrateAsItStands } from '../hydrateAsItStands.ts';
import type { Keepings } from '../later/Keepings.ts';
import { neverRestored } from '../neverRestored.ts';
import { campaign, hrefIn, languageAsked, pageData, showFonts, showLanguage } from '../page.ts';
import { openPhone, type Phone } from './openPhone.ts';
import type { SiteProps } from './Site.tsx';
import type { SiteData, SiteWords } from './siteData.ts';

/**
 * Takes over a page that the build has drawn.
 *
 * @param View the component that drew it.
 */
export function startSite(View: ComponentType<SiteProps>): void {
  let data = pageData<SiteData>();
  const screen = document.getElementById('heard') ?? document.body;
  let keeping: SiteProps['keeping'];
  let closed: SiteProps['closed'] = [];
  let phone: Phone | undefined;
  let languageMissing = false;
  let hydrated = false;

  function show(): void {
    const view = <View {...data} closed={closed} keeping={keeping} languageMissing={languageMissing} phone={phone} hrefIn={hrefIn} />;
    if (hydrated) render(view, screen);
    else hydrateAsItStands(view, screen);
    hydrated = true;
  }

  if (mark('tablet') !== null) neverRestored();
  show();
  const asked = languageAsked();
  if (asked === data.tag) setMark('language', asked);
  const read = asked && asked !== data.tag ? changeLanguage(asked) : Promise.resolve();
  carryCampaign();
  showFonts(data.tag);
  void openPhone(
    read.then(() => data.tag),
    (opened: Phone, keepings: Keepings) => {
      phone = opened;
      opened.closedNow((now) => {
        closed = now;
        show();
      });
      keepings.observe((now) => {
        keeping = now;
        show();
      });
    },
  );

  /** Without a network the service worker may have had only another language's page to give. Tried again when there is one. */
  async function changeLanguage(tag: string): Promise<void> {
    const reading = variantOf(data.readings, tag);
    if (!reading) return;
    const answer = await fetch(reading.words).catch(() => undefined);
    languageMissing = !answer?.ok;
    if (answer?.ok) {
      data = { ...data, ...((await answer.json()) as SiteWords), tag };
      showLanguage(reading);
      void phone?.keepLanguage(tag);
    } else {
      addEventListener('online', () => void changeLanguage(tag), { once: true });
    }
    show();
  }
}

/** Who came by a poster's link and chooses a survey here still came by that poster. */
function carryCampaign(): void {
  const name = campaign();
  if (name === undefined) return;
  addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.origin !== location.origin) return;
      const address = new URL(link.href);
      address.searchParams.set('c', name);
      link.href = address.href;
    },
    { capture: true },
  );
}
