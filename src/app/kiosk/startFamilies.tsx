import { render } from 'preact';
import { REPLY } from '../../domain/response/aboutOf.ts';
import { translator } from '../../i18n/translate.ts';
import { DEFAULT_VARIANT, variantOf } from '../../i18n/variants.ts';
import { openStore } from '../../store/openStore.ts';
import { closedNow } from '../closed/closedNow.ts';
import { Keepings } from '../later/Keepings.ts';
import { startSending } from '../later/sending.ts';
import { showFonts } from '../page.ts';
import { DESK, FAMILIES } from './addresses.ts';
import type { Kiosk } from './kiosk.ts';
import type { KioskData } from './kioskData.ts';
import { forgetSettings, guardBack, leave } from './leave.ts';
import { StartScreen } from './StartScreen.tsx';
import { watchIdle } from './watchIdle.tsx';

/** The start screen, as it comes: nothing of whoever was here before, nor of how they read. */
export function startFamilies(data: KioskData, kiosk: Kiosk): void {
  const screen = document.getElementById('heard') ?? document.body;
  const variants = data.variants.filter(({ tag }) => kiosk.tags.includes(tag));
  const offered = data.surveys.filter(({ id }) => kiosk.surveys.includes(id) && id !== REPLY);
  let tag = variantOf(variants, kiosk.tag)?.tag ?? variants[0]?.tag ?? DEFAULT_VARIANT;
  let surveys = offered;
  let cannotKeep = false;

  forgetSettings();
  screen.replaceChildren();
  guardBack(() => {});
  show();
  watchIdle({ minutes: kiosk.idleMinutes, asks: () => undefined, over: () => leave(FAMILIES) });
  const store = openStore();
  // What was finished here before is sent whenever there is a network.
  startSending(store, new Keepings(store));
  closedNow(store, (closed) => {
    surveys = offered.filter(({ id }) => !closed.some((each) => each.id === id));
    show();
  });
  void store.probeStorage().then((health) => {
    cannotKeep = !health.ok;
    show();
  });

  function show(): void {
    const { lang } = document.documentElement;
    const variant = variantOf(variants, tag);
    document.documentElement.lang = tag;
    document.documentElement.dir = variant?.dir ?? 'ltr';
    document.title = kiosk.label;
    showFonts(tag);
    render(
      <StartScreen
        {...{ tag, variants, surveys, cannotKeep }}
        t={translator(data.words[tag] ?? {}, tag)}
        label={kiosk.label}
        display={data.display}
        draft={data.drafts.includes(tag)}
        language={(to) => {
          tag = to;
          show();
        }}
        survey={(id) => leave(`/s/${id}?lang=${tag}`)}
        desk={() => leave(DESK)}
      />,
      screen,
    );
    // What can be answered is read out, in the language that was chosen, and comes into sight on a small screen.
    if (lang !== tag && document.activeElement?.closest('.heard-kiosk-languages')) document.getElementById('heading')?.focus();
  }
}
