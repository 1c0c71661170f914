import { render } from 'preact';
import { REPLY } from '../../domain/response/aboutOf.ts';
import { type Translate, translator } from '../../i18n/translate.ts';
import { DEFAULT_VARIANT, type Variant, variantOf } from '../../i18n/variants.ts';
import { openStore } from '../../store/openStore.ts';
import { closedNow } from '../closed/closedNow.ts';
import { Keepings } from '../later/Keepings.ts';
import { startSending } from '../later/sending.ts';
import { showFonts } from '../page.ts';
import { DESK, FAMILIES } from './addresses.ts';
import type { Kiosk } from './kiosk.ts';
import type { KioskData } from './kioskData.ts';
import { forgetSettings, guardBack, leave } from './leave.ts';
import { onTablet } from './onTablet.ts';
import { StartScreen } from './StartScreen.tsx';
import { watchIdle } from './watchIdle.tsx';
import { wholeHere } from './wholeHere.ts';
import { takeWiped } from './wiped.ts';

/** Milliseconds for which it is said that unfinished answers were deleted, to nobody who touches the screen. */
const SAID = 60_000;

/** The start screen, as it comes: nothing of whoever was here before, nor of how they read. */
export function startFamilies(data: KioskData, kiosk: Kiosk): void {
  const screen = document.getElementById('heard') ?? document.body;
  const all = data.variants.filter(({ tag }) => kiosk.tags.includes(tag));
  const offered = data.surveys.filter(({ id }) => kiosk.surveys.includes(id) && id !== REPLY);
  let variants: readonly Variant[] = all;
  let tag = readable(kiosk.tag);
  let wiped = takeWiped();
  let surveys = offered;
  let cannotKeep = false;

  forgetSettings();
  screen.replaceChildren();
  guardBack(() => {});
  show();
  watchIdle({ minutes: kiosk.idleMinutes, asks: () => undefined, over: () => leave(FAMILIES) });
  wholeHere(all, (now) => {
    variants = now;
    tag = readable(tag);
    show();
  });
  if (wiped !== undefined) {
    // After what the touch does: nothing moves under the finger.
    for (const kind of ['click', 'keydown']) addEventListener(kind, unsay);
    setTimeout(unsay, SAID);
  }
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

  /** This one, or the first that can be read. */
  function readable(wanted: string): string {
    return (variantOf(variants, wanted) ?? variantOf(variants, DEFAULT_VARIANT) ?? variants[0])?.tag ?? DEFAULT_VARIANT;
  }

  function unsay(): void {
    if (wiped === undefined) return;
    wiped = undefined;
    show();
  }

  function wordsIn(its: string): Translate {
    return translator(onTablet(data.words[its] ?? {}), its);
  }

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
        t={wordsIn(tag)}
        wiped={wiped === undefined ? undefined : { t: wordsIn(wiped), variant: variantOf(all, wiped) ?? { tag: wiped, dir: 'ltr' } }}
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
