import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import { DisplayTool } from '../controls/DisplayTool.tsx';
import { Footer } from '../controls/Footer.tsx';
import { Header } from '../controls/Header.tsx';
import { KeptLine } from '../controls/KeptLine.tsx';
import { Tools } from '../controls/Tools.tsx';
import { UpdateOffer } from '../controls/UpdateOffer.tsx';
import type { SiteProps } from './Site.tsx';
import { WaysToRead } from './WaysToRead.tsx';

interface SiteFrameProps extends SiteProps {
  readonly t: Translate;
  /** What the page is called; the start page goes by the app's name. */
  readonly title: string;
  /** What helps to read this page, besides how pages look. */
  readonly tool?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands around every page besides the surveys. */
export function SiteFrame(props: SiteFrameProps) {
  const { t, page, tag, keeping } = props;
  const title = page === 'home' ? `${t('brand.name')} – ${t('brand.tagline')}` : `${props.title} – ${t('brand.name')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  // What is said to whoever answers, that they can start already, is untrue of a page on which nothing is started.
  const kept: Translate = (key, values) => t(key === 'status.loading' ? 'status.gettingReady' : key, values);
  const tools = (
    <Tools>
      {props.tool}
      <DisplayTool t={t} tag={tag} display={props.display} />
    </Tools>
  );
  return (
    <>
      <Header t={t} tag={tag} hrefIn={props.hrefIn} readings={props.readings}>
        {page === 'home' ? tools : undefined}
      </Header>
      <main class="heard-main" id="main">
        {page === 'home' ? (
          <WaysToRead
            t={t}
            tag={tag}
            readings={props.readings}
            hrefIn={props.hrefIn}
            languages={keeping?.network === 'offline' ? props.phone?.languages : undefined}
          />
        ) : (
          <div class="heard-where">
            <a class="heard-back" href={`/?lang=${tag}`}>
              {t('nav.home')}
            </a>
            {tools}
          </div>
        )}
        {props.languageMissing && (
          <p class="heard-note" role="status">
            {t('language.missing')}
          </p>
        )}
        {keeping?.update && <UpdateOffer t={t} use={keeping.update.use} />}
        {props.children}
      </main>
      <footer>
        <KeptLine t={kept} keeping={keeping} progress={keeping ? 'ready' : 'starting'} />
        <Footer t={t} tag={tag} draftTranslation={props.draftTranslation} />
      </footer>
    </>
  );
}
