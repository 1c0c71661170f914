import { translator, type Words } from '../../i18n/translate.ts';
import { type Reading, variantOf } from '../../i18n/variants.ts';
import type { Closed } from '../closed/closedNow.ts';
import type { Keeping } from '../keeper.ts';
import type { FormKeeping } from '../paper/formKeeping.ts';
import { KeyPage } from '../paper/KeyPage.tsx';
import { PaperPage } from '../paper/PaperPage.tsx';
import type { PaperSurvey } from '../paper/paperData.ts';
import type { WatchImpact, WatchPublished } from '../published.ts';
import type { AloudAddresses } from '../readAloud.ts';
import { AccessibilityPage } from './AccessibilityPage.tsx';
import { HelpPage } from './HelpPage.tsx';
import { HomePage, type HomeSurvey } from './HomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';
import { type OnThisPhone, SettingsPage } from './SettingsPage.tsx';
import { SiteFrame } from './SiteFrame.tsx';
import { TakeBackPage, type TakingBack } from './TakeBackPage.tsx';

/** The pages besides the surveys. See `addressOf` for where they stand. */
export const SITE_PAGES = [
  'home',
  'help',
  'privacy',
  'accessibility',
  'settings',
  'take-back',
  'paper',
  'paper-key',
  'said',
  'timeline',
  'impact',
  'waiting',
  'not-found',
] as const;
export type SitePage = (typeof SITE_PAGES)[number];

export interface SiteProps {
  readonly page: SitePage;
  readonly tag: string;
  readonly words: Words;
  readonly draftTranslation: boolean;
  readonly version: string;
  readonly surveys: readonly HomeSurvey[];
  /** The surveys that can be printed and keyed; on the pages for that only. */
  readonly papers: readonly PaperSurvey[];
  /** The surveys that are closed, as far as this phone knows. */
  readonly closed: readonly Closed[];
  readonly keeping: Keeping | undefined;
  readonly readings: readonly Reading[];
  /** Another language was asked for, and there was no signal to fetch it. */
  readonly languageMissing: boolean;
  /** Where the script is that fills the panel of display settings. */
  readonly display: string;
  /** Where the script is that reads aloud; on the pages that it reads only. */
  readonly aloud: AloudAddresses | undefined;
  readonly hrefIn: (tag: string) => string;
  /** What the phone can do for the page; absent until the script for it has come, and at build. */
  readonly phone:
    | (OnThisPhone & TakingBack & FormKeeping & { readonly watchPublished: WatchPublished; readonly watchImpact: WatchImpact })
    | undefined;
}

/** The page that is asked for, in the frame of all of them. */
export function Site(props: SiteProps) {
  const { page, tag, words, keeping } = props;
  const t = translator(words, tag);
  const pictures = variantOf(props.readings, tag)?.format === 'easy-read';
  return (
    <SiteFrame {...props} t={t} title={t(titleKey(page))}>
      {page === 'home' && <HomePage t={t} tag={tag} surveys={props.surveys} closed={props.closed} watch={props.phone?.watchPublished} />}
      {page === 'help' && <HelpPage t={t} tag={tag} words={words} pictures={pictures} />}
      {page === 'privacy' && <PrivacyPage t={t} pictures={pictures} />}
      {page === 'accessibility' && <AccessibilityPage t={t} tag={tag} words={words} pictures={pictures} />}
      {page === 'settings' && (
        <SettingsPage
          t={t}
          tag={tag}
          readings={props.readings}
          keeping={keeping}
          version={props.version}
          phone={props.phone}
          pictures={pictures}
        />
      )}
      {page === 'take-back' && <TakeBackPage t={t} phone={props.phone} />}
      {page === 'paper' && <PaperPage t={t} tag={tag} readings={props.readings} surveys={props.papers} />}
      {page === 'paper-key' && (
        <KeyPage t={t} tag={tag} readings={props.readings} surveys={props.papers} keeping={keeping} phone={props.phone} />
      )}
      {page === 'not-found' && <NotFoundPage t={t} tag={tag} />}
    </SiteFrame>
  );
}

/** The words of a page's heading. */
export function titleKey(page: SitePage): string {
  switch (page) {
    case 'home':
    case 'help':
    case 'privacy':
    case 'accessibility':
    case 'settings':
    case 'paper':
    case 'said':
    case 'timeline':
    case 'impact':
    case 'waiting':
      return `${page}.title`;
    case 'take-back':
      return 'takeBack.title';
    case 'paper-key':
      return 'keying.title';
    case 'not-found':
      return 'notFound.title';
  }
}
