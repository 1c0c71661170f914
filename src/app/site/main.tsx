import { hydrate, render } from 'preact';
import { hrefIn, pageData, showFonts } from '../page.ts';
import { Keepings } from '../later/Keepings.ts';
import { setMark } from '../device.ts';
import { Site, type SiteProps } from './Site.tsx';
import type { SiteData } from './siteData.ts';
import { type Phone, openPhone } from './openPhone.ts';

const data = pageData<SiteData>();
const screen = document.getElementById('heard') ?? document.body;
let keeping: SiteProps['keeping'];
let phone: Phone | undefined;
let hydrated = false;

function show(): void {
  const view = <Site {...data} keeping={keeping} phone={phone} hrefIn={hrefIn} />;
  if (hydrated) render(view, screen);
  else hydrate(view, screen);
  hydrated = true;
}

show();
setMark('language', data.tag);
showFonts(data.tag);
void openPhone(data.tag, (opened: Phone, keepings: Keepings) => {
  phone = opened;
  keepings.observe((now) => {
    keeping = now;
    show();
  });
});
