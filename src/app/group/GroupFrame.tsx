import type { ComponentChildren } from 'preact';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import { DisplayTool } from '../controls/DisplayTool.tsx';
import { Footer } from '../controls/Footer.tsx';
import { Header } from '../controls/Header.tsx';
import { KeptLine, type Progress } from '../controls/KeptLine.tsx';
import { ReadAloudButton } from '../controls/ReadAloudButton.tsx';
import { Tools } from '../controls/Tools.tsx';
import { UpdateOffer } from '../controls/UpdateOffer.tsx';
import type { Keeping } from '../keeper.ts';
import { Listening } from '../Listening.ts';
import type { GroupData } from './groupData.ts';
import { BySwitch } from './scan/BySwitch.ts';
import { SwitchBar } from './scan/SwitchBar.tsx';
import { SwitchTool } from './scan/SwitchTool.tsx';
import { keepScan, keptScan, NO_SCAN } from './scan/scanSettings.ts';
import { useBack } from './useBack.ts';

interface GroupFrameProps extends GroupData {
  readonly t: Translate;
  readonly keeping: Keeping | undefined;
  readonly progress: Progress;
  readonly languageMissing: boolean;
  readonly hrefIn: (tag: string) => string;
  readonly onLanguage: (tag: string) => void;
  /** Which screen is shown: its heading takes the focus when it changes. */
  readonly screen: string;
  /** To the list of activities; absent where there is nothing to go back to. */
  readonly onBack: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** What stands around every screen of a group's session. */
export function GroupFrame(props: GroupFrameProps) {
  const { t, tag, keeping, screen } = props;
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const listening = useRef<Listening>(undefined);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  const [scan, setScan] = useState(NO_SCAN);
  useBack(props.onBack);
  useEffect(() => {
    listening.current = new Listening(props.aloud, { tag }, () => redraw(undefined));
    listening.current.goOn();
    setScan(keptScan());
  }, []);
  useEffect(() => {
    listening.current?.see({ tag }, screen);
    if (shown.current === screen) return;
    shown.current = screen;
    scrollTo(0, 0);
    main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [screen, tag]);
  useEffect(() => {
    document.title = `${t('group.title')} – ${t('brand.name')}`;
  }, [tag]);
  const state = listening.current?.state ?? 'off';
  return (
    <>
      <Header t={t} tag={tag} hrefIn={props.hrefIn} readings={props.readings} onLanguage={props.onLanguage} />
      <main class="heard-main group" id="main" ref={main}>
        <div class="heard-where">
          {props.onBack ? (
            <button type="button" class="heard-back" onClick={props.onBack}>
              {t('group.activities')}
            </button>
          ) : (
            <span>{t('group.title')}</span>
          )}
          <Tools>
            <ReadAloudButton t={t} state={state} toggle={() => void listening.current?.toggle()} />
            <DisplayTool t={t} tag={tag} display={props.display} />
            <SwitchTool
              t={t}
              settings={scan}
              onChange={(next) => {
                keepScan(next);
                setScan(next);
              }}
            />
          </Tools>
        </div>
        {/* Left alone here: the panel of what reads aloud. */}
        <div id="aloud" />
        {state === 'failed' && (
          <p class="heard-note" role="status">
            {t('listen.failed')}
          </p>
        )}
        {props.languageMissing && (
          <p class="heard-note" role="status">
            {t('language.missing')}
          </p>
        )}
        {keeping?.update && <UpdateOffer t={t} use={keeping.update.use} />}
        <BySwitch.Provider value={scan.switches !== 'none'}>{props.children}</BySwitch.Provider>
      </main>
      <footer>
        <KeptLine t={t} keeping={keeping} progress={props.progress} />
        <Footer t={t} tag={tag} draftTranslation={props.draftTranslation} />
      </footer>
      {scan.switches !== 'none' && <SwitchBar t={t} tag={tag} settings={scan} screen={() => main.current} shown={screen} />}
    </>
  );
}
