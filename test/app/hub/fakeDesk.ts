import { vi } from 'vitest';
import type { Desk, DeskState } from '../../../src/app/hub/Desk.ts';
import type { HubData } from '../../../src/app/hub/hubData.ts';
import type { Keeping } from '../../../src/app/keeper.ts';
import { VARIANTS } from '../../../src/content/locales.ts';
import { SURVEYS } from '../../../src/content/surveys.ts';
import type { LedgerCounts } from '../../../src/store/ledgerCounts.ts';
import type { TabletSession, TabletSetting } from '../../../src/store/tabletSettings.ts';
import { isoDay } from '../../../src/sync/isoDay.ts';
import { CATALOGUE } from '../words.ts';

/** As the build writes it, with each survey once. */
export const DATA: HubData = {
  version: '1',
  variants: VARIANTS,
  surveys: ['parent-experience', 'young-people', 'quick', 'say'].flatMap((id) => {
    const survey = SURVEYS.find((each) => each.id === id);
    if (!survey) return [];
    const { title, lead } = CATALOGUE.surveyWords(survey, 'en');
    return { id, title, lead, minutes: survey.minutes };
  }),
  words: CATALOGUE.appWords('en', ['contacts', 'safe']),
};
export const PIN = '480159';

const KEEPING: Keeping = { storage: 'kept', network: 'online', startsOffline: true, waiting: 0, refused: 0, sending: false };

export const NO_COUNTS: LedgerCounts = {
  saved: 0,
  sent: 0,
  confirmed: 0,
  refused: {},
  lost: 0,
  takenBack: 0,
  recordings: { saved: 0, sent: 0, confirmed: 0, refused: 0 },
};

export const TABLET: TabletSetting = {
  id: '99999999-0000-4000-8000-000000000001',
  label: 'Radcliffe 2',
  place: { code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub' },
  credential: 'its-credential',
  tags: ['en', 'ur'],
};

export const sessionOf = (letter: string, day = isoDay(new Date())): TabletSession => ({
  name: `radcliffe-hub.${day}.${letter}`,
  place: 'radcliffe-hub',
  kind: 'family-hub',
  day,
  roles: ['outreach-worker', 'interpreter'],
  surveys: ['quick'],
  tag: 'en',
  idleMinutes: 5,
});

/** A tablet as its screens see it. It does at once what it is asked, and can be told to do otherwise. */
export function fakeDesk(more: Partial<DeskState> = {}, acts: Partial<Desk> = {}) {
  let state: DeskState = {
    tablet: TABLET,
    pin: { salt: '', hash: '', iterations: 1, wrong: 0, last: 0 },
    open: undefined,
    sessions: [],
    ledger: { total: NO_COUNTS, groups: NO_COUNTS, sessions: {}, others: 0 },
    unfinished: { surveys: 0, groups: 0 },
    keeping: KEEPING,
    ...more,
  };
  let watch: (state: DeskState) => void = () => undefined;
  const become = (news: Partial<DeskState>) => {
    state = { ...state, ...news };
    watch(state);
  };
  const desk: Desk = {
    observe: (to) => {
      watch = to;
      to(state);
      return () => undefined;
    },
    enrol: vi.fn(async () => {
      become({ tablet: { ...TABLET, tags: state.tablet?.tags ?? [] }, pin: undefined });
      return undefined;
    }),
    choosePin: vi.fn(async () => {
      become({ pin: { salt: '', hash: '', iterations: 1, wrong: 0, last: 0 } });
      return true;
    }),
    tryPin: vi.fn<Desk['tryPin']>(async (pin) => (pin === PIN ? { ok: true } : { ok: false, why: 'wrong', wait: 0 })),
    pinWait: vi.fn(async () => 0),
    chooseTags: vi.fn(async (tags, groups) => {
      become({ tablet: { ...TABLET, tags, ...(groups && { groups: 1 as const }) } });
      return true;
    }),
    fetchAll: vi.fn(async (_, progress) => {
      progress({ files: 40, allFiles: 40, bytes: 4_000_000, allBytes: 4_000_000 });
      return true;
    }),
    missing: vi.fn(async () => ({ missing: 0, all: 40 })),
    check: vi.fn(async () => []),
    openSession: vi.fn(async (session) => {
      become({ open: session, sessions: [...state.sessions, session] });
      return true;
    }),
    endSession: vi.fn(async () => {
      become({ open: undefined });
      return true;
    }),
    handOver: vi.fn(async () => true),
    holdGroup: vi.fn(),
    takeBack: vi.fn(async () => {}),
    sendNow: vi.fn(async () => 'idle' as const),
    saveRescueFile: vi.fn(async () => true),
    canShare: false,
    reset: vi.fn(async () => true),
    ...acts,
  };
  return { desk, become };
}
