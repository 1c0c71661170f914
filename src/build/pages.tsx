import { GroupApp } from '../app/group/GroupApp.tsx';
import type { GroupData, GroupWordFile } from '../app/group/groupData.ts';
import { JoinApp } from '../app/group/join/JoinApp.tsx';
import type { HubData } from '../app/hub/hubData.ts';
import { ImpactSite } from '../app/impact/ImpactSite.tsx';
import type { KioskData } from '../app/kiosk/kioskData.ts';
import type { PaperSurvey } from '../app/paper/paperData.ts';
import { SaidDoingSite } from '../app/said-doing/SaidDoingSite.tsx';
import { SITE_PAGES, Site, type SitePage, type SiteProps, titleKey } from '../app/site/Site.tsx';
import type { SiteData, SiteWords } from '../app/site/siteData.ts';
import { END_PICTURES } from '../app/take/endPictures.ts';
import { Take } from '../app/take/Take.tsx';
import { Taking } from '../app/take/Taking.ts';
import type { TakeData, TakeWords } from '../app/take/takeData.ts';
import { AREA } from '../content/area.ts';
import { ACTIVITIES } from '../content/group/activities.ts';
import { askedIn } from '../content/group/askedIn.ts';
import { HARD_WORDS } from '../content/hardWords.ts';
import { LOCALES, VARIANTS } from '../content/locales.ts';
import { draftTexts } from '../content/reviews.ts';
import { SURVEYS, surveyOf } from '../content/surveys.ts';
import { isOfFigures, surveyWordsOfFigures } from '../content/surveyWordsOfFigures.ts';
import { REPLY } from '../domain/response/aboutOf.ts';
import { allPages } from '../domain/survey/branching.ts';
import { picturesOf, withoutPictures } from '../domain/survey/pagePictures.ts';
import type { Survey } from '../domain/survey/survey.ts';
import { KEYING_PATH } from '../formats/paper/formLink.ts';
import { createCatalogue } from '../i18n/catalogue.ts';
import { explainHardWords } from '../i18n/hardWords.ts';
import { neededKeys } from '../i18n/surveyKeys.ts';
import { translator } from '../i18n/translate.ts';
import { DEFAULT_VARIANT, type Variant, variantOf } from '../i18n/variants.ts';
import { hashOf } from './bundles.ts';
import type { PageParts } from './renderPage.tsx';

const catalogue = createCatalogue(LOCALES, AREA);

/** The surveys that are open: the newest version of each. */
export const OPEN_SURVEYS: readonly Survey[] = [...new Set(SURVEYS.map(({ id }) => id))].map((id) => surveyOf(id) as Survey);

const CARDS = { 'parent-experience': 'parent', 'young-people': 'young-person', professionals: 'professional', quick: 'quick' } as const;
/** The other surveys are met beside what they are about, or through a link or a poster. */
const hasCard = (id: string): id is keyof typeof CARDS => Object.hasOwn(CARDS, id);

/** The groups of `app.json` that a survey's pages use; the rest would only weigh down the first load. */
const TAKE_GROUPS = [
  'brand',
  'nav',
  'progress',
  'take',
  'problem',
  'check',
  'done',
  'status',
  'resume',
  'tabs',
  'update',
  'install',
  'safe',
  'contacts',
  'draft',
  'language',
  'finish',
  'listen',
];

/** In these groups, what other pages say, or none any more. */
export const NOT_ON_SURVEYS: readonly string[] = [
  'brand.tagline',
  'nav.home',
  'nav.footer',
  'status.gettingReady',
  'progress.nearly',
  'take.lead_',
  'take.required',
  'take.many',
  'take.apart',
  'take.noNames',
  'take.numberHint',
  'check.changeWhat',
  'check.goBack',
  'install.done',
  'safe.unconfirmedNote',
  'draft.see',
];

/** Said of a number alone, and few surveys ask for one. */
const OF_NUMBERS = ['problem.not-a-number', 'problem.number-out-of-range'];

const notOn = (survey: Survey): readonly string[] =>
  allPages(survey).some(({ kind }) => kind === 'number') ? NOT_ON_SURVEYS : [...NOT_ON_SURVEYS, ...OF_NUMBERS];

/** A reply says what it is about. */
const groupsOf = ({ id }: Survey): readonly string[] => (id === REPLY ? [...TAKE_GROUPS, 'replyTo'] : TAKE_GROUPS);

function takeWords(survey: Survey, tag: string): TakeWords {
  const words = catalogue.surveyWords(survey, tag);
  const app = appWords(tag, groupsOf(survey));
  return {
    app: Object.fromEntries(Object.entries(app).filter(([key]) => !notOn(survey).some((left) => key.startsWith(left)))),
    survey: words,
    promise: translator(app, tag)('take.lead', { count: survey.minutes }),
    ...(isEasy(survey, tag)
      ? {
          pictures: picturesOf(survey),
          ends: END_PICTURES,
          explained: explainHardWords(survey.id, words, appWords(tag, ['hardWords']), HARD_WORDS),
        }
      : { pictures: {}, explained: {} }),
    draftTranslation: isDraft(tag, inSurvey(survey)),
  };
}

/** Pictures, and hard words explained: for those who asked for Easy Read, and for young people in every language. */
function isEasy(survey: Survey, tag: string): boolean {
  return survey.easyByNature === true || variantOf(VARIANTS, tag)?.format === 'easy-read';
}

/** The words of every page in every variant as files of their own, for a change of language on the way. */
export function wordFiles(): WordFile[] {
  const file = (of: string, tag: string, words: TakeWords | SiteWords | GroupWordFile): WordFile => {
    const content = JSON.stringify(words);
    return { address: `/words/${of}.${tag}.${hashOf(content)}.json`, content, of, tag };
  };
  return VARIANTS.flatMap(({ tag }) => [
    ...SITE_KINDS.map((kind) => file(kind, tag, siteWords(tag, kind))),
    ...OPEN_SURVEYS.map((survey) => file(survey.id, tag, takeWords(survey, tag))),
    file(GROUP, tag, groupWords(tag)),
  ]);
}

/** What reading aloud says of itself, fetched with it when somebody asks for it. */
export function aloudWords(tag: string): { readonly address: string; readonly content: string } {
  return { address: `/aloud/${tag}.json`, content: JSON.stringify(appWords(tag, ['aloud'])) };
}

/** What speaking says of itself, fetched with it on the first page that can be spoken to; and where help is, which it names first. */
export function voiceWords(tag: string): { readonly address: string; readonly content: string } {
  return { address: `/voice/${tag}.json`, content: JSON.stringify(appWords(tag, ['voice', 'safe'])) };
}

/** What a survey's page says when it is closed, fetched with it when it is. */
export function closedWords(tag: string): { readonly address: string; readonly content: string } {
  return { address: `/closed/${tag}.json`, content: JSON.stringify(appWords(tag, ['closed', 'brand'])) };
}

export interface WordFile {
  readonly address: string;
  readonly content: string;
  /** A survey's id, or the kind of the other pages. */
  readonly of: string;
  readonly tag: string;
}

/** The pages besides the surveys, by the style sheets and the words that they need. */
const SITE_KINDS = ['site', 'paper', 'loop', 'impact'] as const;
type SiteKind = (typeof SITE_KINDS)[number];
export function kindOf(page: SitePage): SiteKind {
  switch (page) {
    case 'paper':
    case 'paper-key':
      return 'paper';
    case 'said':
    case 'timeline':
      return 'loop';
    case 'impact':
    case 'waiting':
      return 'impact';
    default:
      return 'site';
  }
}

/** What the last page of a survey says of what came of others, and of support: fetched when somebody has got there. */
export const afterWords = (tag: string) => appWords(tag, ['after', 'entryStatus', 'replyTo', 'support']);
export const afterWordsAt = (tag: string): string => `/after/${tag}.json`;

/** The words of the panel of display settings: a file of its own, fetched when somebody opens it on a survey's page. */
export const displayWords = (tag: string) => appWords(tag, ['display']);
export const displayWordsAt = (tag: string): string => `/display/${tag}.json`;

/** What the pages of what is published say, and no other page does. */
const LOOP_GROUPS = ['said', 'timeline', 'share', 'themes', 'priorities', 'ages', 'needs', 'entryStatus', 'promiseState'] as const;

/** What the pages of figures say, and no other page does; and what they share with those of what is published. */
const IMPACT_GROUPS = ['impact', 'waiting'] as const;
const SHARED_GROUPS = ['said', 'share', 'priorities', 'ages', 'needs', 'entryStatus', 'after', 'support'] as const;

/** Those, what a reply and the end of a survey say, and what posters and newsletters do. */
const ELSEWHERE: readonly string[] = [...LOOP_GROUPS, ...IMPACT_GROUPS, 'replyTo', 'after', 'support', 'poster', 'newsletter'];

/** What the start screen of a shared tablet says besides its own words. */
const ON_TABLETS = [
  'kiosk.',
  'home.title',
  'home.say.title',
  'home.say.sub',
  'nav.skip',
  'nav.languages',
  'nav.display',
  'nav.settings',
  'draft.note',
  'take.lead_',
  'voice.seconds_',
  'closed.none',
  'privacy.',
  'safe.',
  'contacts.',
  ...Object.values(CARDS).map((card) => `home.${card}.`),
];

/** What families use on a shared tablet: every language at once. */
export function kioskData(display: string): KioskData {
  const said = (key: string) => ON_TABLETS.some((each) => key.startsWith(each));
  return {
    variants: VARIANTS,
    surveys: OPEN_SURVEYS.map(({ id, minutes }) => ({
      id,
      minutes,
      ...(hasCard(id) ? { card: CARDS[id] } : id === 'say' && { card: id }),
    })),
    words: Object.fromEntries(
      VARIANTS.map(({ tag }) => [
        tag,
        {
          ...Object.fromEntries(Object.entries(appWords(tag)).filter(([key]) => said(key))),
          ...Object.fromEntries(OPEN_SURVEYS.map((survey) => [`title.${survey.id}`, catalogue.surveyWords(survey, tag).title])),
        },
      ]),
    ),
    drafts: VARIANTS.map(({ tag }) => tag).filter((tag) => isDraft(tag, (key) => key.startsWith('app:') && said(key.slice('app:'.length)))),
    display,
  };
}

/** The document of the start screen of a shared tablet, one for all languages. */
export const familiesPage = () => onlinePage(AREA.product, 'For a tablet at a hub.', 'This page needs JavaScript.');

/** What stands around every page. */
const FRAME_GROUPS = ['brand', 'nav', 'status', 'update', 'language', 'draft', 'listen'] as const;

/**
 * The groups of `app.json` that a kind of page has no use for: those of the endpoint's own pages, and what only the other
 * kind says. Forms and keying are for a few people at work, and families need not carry their words; nor they the long texts.
 */
const NOT_FOR: Readonly<Record<'site' | 'paper', readonly string[]>> = {
  site: ['plain', 'kiosk', 'group', 'join', 'braille', 'formats', 'report', 'paper', 'keying', ...ELSEWHERE],
  paper: [
    'plain',
    'kiosk',
    'group',
    'join',
    'braille',
    'report',
    'help',
    'helpFor',
    'accessibility',
    'privacy',
    'hardWords',
    'closed',
    ...ELSEWHERE,
  ],
};

/** The app's own words, and what each survey is called, as `title.<survey>`. */
function siteWords(tag: string, kind: SiteKind): SiteWords {
  if (kind === 'impact') return impactWords(tag);
  if (kind === 'loop') {
    const groups = [...FRAME_GROUPS, ...LOOP_GROUPS];
    const onPage = (key: string) => groups.some((group) => key.startsWith(`app:${group}.`));
    // The headings of the public report and of the impact page are the links to them.
    const [report, impact] = ['report', 'impact'].map((group) => appWords(tag, [group])[`${group}.title`] ?? '');
    return {
      words: { ...appWords(tag, groups), 'report.title': report ?? '', 'impact.title': impact ?? '' },
      draftTranslation: isDraft(tag, onPage),
    };
  }
  return {
    words: {
      ...Object.fromEntries(Object.entries(appWords(tag)).filter(([key]) => !NOT_FOR[kind].includes(key.split('.')[0] ?? ''))),
      ...Object.fromEntries(OPEN_SURVEYS.map((survey) => [`title.${survey.id}`, catalogue.surveyWords(survey, tag).title])),
    },
    draftTranslation: isDraft(tag, (key) => key.startsWith('app:')),
  };
}

/** The words of figures, and whether any of them is a draft. */
function impactWords(tag: string): SiteWords {
  const groups = [...FRAME_GROUPS, ...IMPACT_GROUPS, ...SHARED_GROUPS];
  return {
    words: {
      ...appWords(tag, groups),
      ...surveyWordsOfFigures(catalogue, tag),
      // Of entries that are late, in the words of the timeline.
      'timeline.passed': appWords(tag, ['timeline'])['timeline.passed'] ?? '',
    },
    draftTranslation: isDraft(tag, (key) => isOfFigures(key) || groups.some((group) => key.startsWith(`app:${group}.`))),
  };
}

/** The first page of a survey. */
export function takePage(
  survey: Survey,
  variant: Variant,
  { later, display, aloud, readings }: Pick<TakeData, 'later' | 'display' | 'aloud' | 'readings'>,
): Omit<PageParts, 'boot' | 'style' | 'script'> {
  const { tag } = variant;
  const words = takeWords(survey, tag);
  const t = translator(words.app, tag);
  const context = {
    survey: survey.id,
    version: survey.version,
    language: variant.language,
    format: variant.format,
    channel: 'own-phone',
  } as const;
  const taking = new Taking(survey, context, () => '', nothing);
  const on = {
    next: nothing,
    noted: nothing,
    clear: nothing,
    back: nothing,
    change: nothing,
    finish: nothing,
    resume: nothing,
    startAgain: nothing,
    language: nothing,
    here: nothing,
    notNow: nothing,
    aloud: nothing,
  };
  const first = taking.stage.at === 'page' ? words.survey.pages[taking.stage.page]?.label : '';
  const data: TakeData = { survey: withoutPictures(survey), tag, words, readings, later, display, aloud };
  return {
    variant,
    title: `${first} – ${t('brand.name')}`,
    description: words.survey.lead,
    root: { 'data-survey': survey.id, 'data-respondent': survey.respondent },
    view: (
      <Take
        taking={taking}
        tag={tag}
        words={words}
        readings={readings}
        display={display}
        keeping={undefined}
        progress="starting"
        responseState="waiting"
        entry={undefined}
        missing={false}
        busy={false}
        listening="off"
        hrefIn={inLanguage}
        on={on}
      />
    ),
    data,
    noScript: noScript(tag, `/plain/${survey.id}`),
  };
}

/** Where the words of each survey that can be on paper are, by tag. */
export function papersOf(words: readonly Pick<WordFile, 'address' | 'of' | 'tag'>[]): PaperSurvey[] {
  const addresses = (id: string) => words.filter(({ of }) => of === id).map(({ tag, address }) => [tag, address]);
  return OPEN_SURVEYS.filter(({ beside }) => !beside).map(({ id }) => ({ id, words: Object.fromEntries(addresses(id)) }));
}

/** The plain twin of a page, where it has one of its own. */
const PLAIN: Readonly<Partial<Record<SitePage, string>>> = {
  'take-back': '/plain/take-back',
  said: '/plain/said',
  timeline: '/plain/said',
  impact: '/plain/impact',
  waiting: '/plain/impact',
};

/** Any other page. */
export function sitePage(
  page: SitePage,
  variant: Variant,
  { version, display, readings, papers, aloud }: Pick<SiteData, 'version' | 'display' | 'readings' | 'papers' | 'aloud'>,
): Omit<PageParts, 'boot' | 'style' | 'script'> {
  const { tag } = variant;
  const data: SiteData = {
    page,
    tag,
    version,
    display,
    readings,
    ...siteWords(tag, kindOf(page)),
    papers: kindOf(page) === 'paper' ? papers : [],
    aloud: isRead(page) ? aloud : undefined,
    surveys: isRead(page) ? [] : OPEN_SURVEYS.flatMap(({ id, minutes }) => (hasCard(id) ? { id, minutes, card: CARDS[id] } : [])),
  };
  const t = translator(data.words, tag);
  const props: SiteProps = { ...data, closed: [], keeping: undefined, languageMissing: false, phone: undefined, hrefIn: inLanguage };
  return {
    variant,
    title: page === 'home' ? `${t('brand.name')} – ${t('brand.tagline')}` : `${t(titleKey(page))} – ${t('brand.name')}`,
    description: t('brand.tagline'),
    root: {},
    view: viewOf(kindOf(page), props),
    data,
    noScript: noScript(tag, PLAIN[page] ?? '/plain'),
  };
}

/** What is published is read, also aloud; no survey is begun there. */
const isRead = (page: SitePage): boolean => kindOf(page) === 'loop' || kindOf(page) === 'impact';

function viewOf(kind: SiteKind, props: SiteProps) {
  switch (kind) {
    case 'loop':
      return <SaidDoingSite {...props} />;
    case 'impact':
      return <ImpactSite {...props} />;
    case 'site':
    case 'paper':
      return <Site {...props} />;
  }
}

/** Of whom words are those of a group's session; no page of a family has them. */
export const GROUP = 'group';

/** What stands around the session of a group and around a phone's part of it, and what its activities are about. */
const GROUP_GROUPS = [...FRAME_GROUPS, GROUP, 'join', 'done', 'finish', 'themes', 'voice'];

function groupWords(tag: string): GroupWordFile {
  const ages = surveyOf('young-people') && catalogue.surveyWords(surveyOf('young-people') as Survey, tag).pages['age']?.options;
  const onPage = (key: string) => key.startsWith('surveys:young-people.') || GROUP_GROUPS.some((group) => key.startsWith(`app:${group}.`));
  return {
    words: {
      ...appWords(tag, GROUP_GROUPS),
      ...Object.fromEntries(Object.entries(ages ?? {}).map(([code, label]) => [`group.bands.${code}`, label])),
    },
    asks: Object.fromEntries(ACTIVITIES.map((activity) => [activity.id, askedIn(catalogue, activity, tag)])),
    draftTranslation: isDraft(tag, onPage),
  };
}

/** Where a group meets. Kept on the devices that have opened it, and on no others. */
export function groupPage(
  variant: Variant,
  { readings, display, aloud }: Pick<GroupData, 'readings' | 'display' | 'aloud'>,
): Omit<PageParts, 'boot' | 'style' | 'script'> {
  const { tag } = variant;
  const data: GroupData = { tag, ...groupWords(tag), readings, display, aloud };
  const t = translator(data.words, tag);
  return {
    variant,
    title: `${t('group.title')} – ${t('brand.name')}`,
    description: t('group.lead'),
    root: { 'data-respondent': 'young-person' },
    view: <GroupApp {...data} open={() => Promise.reject(new Error('nothing is kept where pages are built'))} />,
    data,
    noScript: noScript(tag, '/plain'),
  };
}

/** Where a phone joins a group's session. Kept with the page above, and on the phones of young people (`service-worker/events.ts`). */
export function joinPage(
  variant: Variant,
  { readings, display, aloud }: Pick<GroupData, 'readings' | 'display' | 'aloud'>,
): Omit<PageParts, 'boot' | 'style' | 'script'> {
  const { tag } = variant;
  const data: GroupData = { tag, ...groupWords(tag), readings, display, aloud };
  const t = translator(data.words, tag);
  return {
    variant,
    title: `${t('join.title')} – ${t('brand.name')}`,
    description: t('join.lead'),
    root: { 'data-respondent': 'young-person' },
    view: <JoinApp {...data} open={() => Promise.reject(new Error('nothing is kept where pages are built'))} />,
    data,
    noScript: noScript(tag, '/plain'),
  };
}

/** The document of the staff side. */
export const staffPage = () =>
  onlinePage(`${AREA.product} for staff`, `For people who work for the ${AREA.partnership}.`, 'The staff pages need JavaScript.');

/** The document behind a link with which people record questions. */
export const recordPage = () => onlinePage(AREA.product, 'For people who read questions aloud for others.', 'This page needs JavaScript.');

/** The document of the worker's desk on a shared tablet. */
export function hubPage(version: string): Omit<PageParts, 'boot' | 'style' | 'script'> {
  const data: HubData = {
    version,
    variants: VARIANTS,
    // A reply is given beside what it answers, and in no other place.
    surveys: OPEN_SURVEYS.filter(({ beside }) => !beside).map((survey) => {
      const { title, lead } = catalogue.surveyWords(survey, DEFAULT_VARIANT);
      return { id: survey.id, title, lead, minutes: survey.minutes };
    }),
    words: appWords(DEFAULT_VARIANT, ['contacts', 'safe']),
  };
  return { ...onlinePage(`${AREA.product} at a hub`, 'For outreach workers with a shared tablet.', 'This page needs JavaScript.'), data };
}

/** In English, and filled by its script. */
function onlinePage(title: string, description: string, note: string): Omit<PageParts, 'boot' | 'style' | 'script'> {
  const variant = variantOf(VARIANTS, DEFAULT_VARIANT);
  if (!variant) throw new Error('there is no English');
  return {
    variant,
    title,
    description,
    root: {},
    view: <p class="heard-main">Loading …</p>,
    data: {},
    noScript: { note, link: { href: '/plain', text: 'The surveys work without it.' } },
  };
}

/** Where a page stands. */
export function addressOf(page: SitePage): string {
  switch (page) {
    case 'home':
      return '/';
    case 'not-found':
      return '/404';
    case 'help':
    case 'privacy':
    case 'accessibility':
    case 'settings':
    case 'take-back':
    case 'paper':
    case 'said':
    case 'timeline':
    case 'impact':
    case 'waiting':
      return `/${page}`;
    case 'paper-key':
      return KEYING_PATH;
  }
}

export { SITE_PAGES };

function appWords(tag: string, groups?: readonly string[]) {
  return catalogue.appWords(tag, groups);
}

/** Whether any text of a page is still to be signed off by a native reader; the page then says so. */
function isDraft(tag: string, onPage: (key: string) => boolean): boolean {
  return draftTexts(LOCALES, tag, onPage).length > 0;
}

/** The texts that `takeWords` takes. */
function inSurvey(survey: Survey): (key: string) => boolean {
  const needed = new Set(neededKeys(survey));
  const groups = groupsOf(survey);
  return (key) => needed.has(key) || key.startsWith(`surveys:${survey.id}.`) || groups.some((group) => key.startsWith(`app:${group}.`));
}

function noScript(tag: string, path: string): PageParts['noScript'] {
  const words = catalogue.appWords(tag, ['noScript']);
  return { note: words['noScript.note'] ?? '', link: { href: `${path}?lang=${tag}`, text: words['noScript.plain'] ?? '' } };
}

const inLanguage = (tag: string): string => `?lang=${tag}`;
function nothing(): void {}
