import { useState } from 'preact/hooks';
import type { TabletSetting } from '../../store/tabletSettings.ts';
import { Mark } from '../controls/Mark.tsx';
import type { Desk, DeskState } from './Desk.ts';
import type { Download } from './Download.ts';
import { EndPage } from './EndPage.tsx';
import { Fetching, FetchingNote } from './Fetching.tsx';
import type { HubData } from './hubData.ts';
import { LanguagesPage } from './LanguagesPage.tsx';
import { ReadyPage } from './ReadyPage.tsx';
import { SessionPage } from './SessionPage.tsx';
import { TabletPage } from './TabletPage.tsx';
import { WorriedPage } from './WorriedPage.tsx';

/** What the pages of the desk are given. */
export interface DeskPageProps {
  readonly data: HubData;
  readonly desk: Desk;
  readonly download: Download;
  readonly state: DeskState;
  readonly tablet: TabletSetting;
  readonly go: (to: DeskPage) => void;
}

export type DeskPage = 'session' | 'end' | 'ready' | 'languages' | 'fetching' | 'tablet' | 'worried';

const MENU = [
  ['session', 'Session'],
  ['ready', 'Ready to go offline?'],
  ['tablet', 'This tablet'],
  ['worried', 'Worried about someone?'],
] as const;

/** The pages that have no tab of their own, and the one that they are reached from. */
const BELOW: Partial<Record<DeskPage, DeskPage>> = { end: 'session', languages: 'tablet', fetching: 'ready' };

/** Where the worker is: the page itself, or a page below it. */
const current = (to: DeskPage, page: DeskPage) => (page === to ? 'page' : BELOW[page] === to ? 'true' : undefined);

interface DeskPagesProps extends Omit<DeskPageProps, 'go'> {
  readonly lock: () => void;
}

/** The desk, unlocked. Its pages have no addresses: the browser's history is not to lead families here. */
export function DeskPages({ data, desk, download, state, tablet, lock }: DeskPagesProps) {
  // Whoever has just set it up comes by its languages, and then by the check.
  const [page, setPage] = useState<DeskPage>(tablet.tags ? 'session' : 'languages');
  const props: DeskPageProps = { data, desk, download, state, tablet, go: setPage };
  const { update } = state.keeping;
  return (
    <div class="hub">
      <a class="heard-skip heard-hidden" href="#main">
        Skip to the page
      </a>
      <header class="hub-header">
        <span class="heard-home">
          <Mark />
          <span>
            {tablet.place.label}
            <span class="hub-tablet">{tablet.label}</span>
          </span>
        </span>
        <button type="button" class="hub-tab" onClick={lock}>
          Lock
        </button>
        {tablet.tags && (
          <nav aria-label="Pages of the desk">
            <ul>
              {MENU.map(([to, title]) => (
                <li key={to}>
                  <button type="button" class="hub-tab" aria-current={current(to, page)} onClick={() => setPage(to)}>
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main class="hub-main" id="main" tabIndex={-1}>
        {tablet.shutOff && <ShutOff go={setPage} />}
        {update && (
          <div class="heard-note" role="status">
            <p>A newer version of the app has come. Change to it before you hand the tablet over: it takes a moment, and loses nothing.</p>
            <button type="button" class="heard-other" onClick={update.use}>
              Change to it now
            </button>
          </div>
        )}
        {page !== 'fetching' && <FetchingNote download={download} go={setPage} />}
        <div class="heard-stack" key={page}>
          {pageOf(page, props)}
        </div>
      </main>
    </div>
  );
}

function pageOf(page: DeskPage, props: DeskPageProps) {
  switch (page) {
    case 'session':
      return <SessionPage {...props} />;
    case 'end':
      return <EndPage {...props} />;
    case 'ready':
      return <ReadyPage {...props} />;
    case 'languages':
      return <LanguagesPage {...props} />;
    case 'fetching':
      return <Fetching {...props} />;
    case 'tablet':
      return <TabletPage {...props} />;
    case 'worried':
      return <WorriedPage {...props} />;
  }
}

function ShutOff({ go }: { readonly go: (to: DeskPage) => void }) {
  return (
    <div class="hub-notice is-bad" role="group" aria-labelledby="shut-off">
      <h2 id="shut-off">This tablet has been shut off</h2>
      <p>
        The partnership takes nothing more from it, perhaps because it was reported as lost. What was finished on it is sealed and still
        here; what was not finished has been removed. Save the rescue file and give it to an administrator: they can bring it in. Then ask
        for a new set-up link.
      </p>
      <button type="button" class="heard-other" onClick={() => go('tablet')}>
        To the rescue file
      </button>
    </div>
  );
}
