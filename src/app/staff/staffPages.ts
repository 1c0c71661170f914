import type { ComponentType } from 'preact';
import { type Action, type Actor, mayDo } from '../../domain/staff/permissions.ts';

export interface StaffPageProps {
  readonly actor: Actor;
  /** What the address names, such as `id` in `/staff/entries/:id`. */
  readonly params: Readonly<Record<string, string>>;
}

export interface StaffPage {
  /** In the router's notation, below the site's root. */
  readonly path: string;
  /** The heading, the tab's title, and the link in the menu. */
  readonly title: string;
  /** Who may open it; without it, everybody on the staff. */
  readonly action?: Action;
  /** Where it stands in the menu; without it, it is reached from another page. */
  readonly menu?: 'Listen' | 'Answer' | 'Measure' | 'Ask' | 'Manage';
  readonly load: () => Promise<{ readonly default: ComponentType<StaffPageProps> }>;
}

/** Every page behind the sign-in. Each is a chunk of its own, loaded when it is opened. */
export const STAFF_PAGES: readonly StaffPage[] = [
  { path: '/staff', title: 'Start', load: () => import('./StartPage.tsx') },
  {
    path: '/staff/listening',
    title: 'Listening desk',
    action: 'words.read',
    menu: 'Listen',
    load: () => import('./listening/ListeningPage.tsx'),
  },
  {
    path: '/staff/listening/:response/:question',
    title: 'What somebody wrote or said',
    action: 'words.read',
    load: () => import('./listening/TextPage.tsx'),
  },
  {
    path: '/staff/concerns',
    title: 'Concerns',
    action: 'concerns.manage',
    menu: 'Listen',
    load: () => import('./listening/ConcernsPage.tsx'),
  },
  { path: '/staff/themes', title: 'Themes', action: 'themes.read', menu: 'Listen', load: () => import('./themes/ThemesPage.tsx') },
  { path: '/staff/themes/:theme', title: 'Theme', action: 'themes.read', load: () => import('./themes/ThemePage.tsx') },
  {
    path: '/staff/groups',
    title: 'Group sessions',
    action: 'groups.read',
    menu: 'Listen',
    load: () => import('./groups/GroupsPage.tsx'),
  },
  {
    path: '/staff/changemakers',
    title: 'Changemakers',
    action: 'changemakers.read',
    menu: 'Listen',
    load: () => import('./changemakers/ChangemakersPage.tsx'),
  },
  {
    path: '/staff/meetings',
    title: 'Meeting notes',
    action: 'meetings.write',
    menu: 'Listen',
    load: () => import('./meetings/MeetingsPage.tsx'),
  },
  {
    path: '/staff/meetings/new',
    title: 'Write notes of a meeting',
    action: 'meetings.write',
    load: () => import('./meetings/WriteMeetingPage.tsx'),
  },
  { path: '/staff/meetings/:id', title: 'A meeting', action: 'meetings.write', load: () => import('./meetings/MeetingPage.tsx') },
  { path: '/staff/entries', title: 'Entries', action: 'entries.read', menu: 'Answer', load: () => import('./answer/EntriesPage.tsx') },
  { path: '/staff/entries/new', title: 'New entry', action: 'entries.edit', load: () => import('./answer/NewEntryPage.tsx') },
  { path: '/staff/entries/:id', title: 'Entry', action: 'entries.read', load: () => import('./answer/EntryPage.tsx') },
  { path: '/staff/timeline', title: 'Timeline', action: 'entries.read', menu: 'Answer', load: () => import('./answer/TimelinePage.tsx') },
  { path: '/staff/timeline/:id', title: 'Planned action', action: 'entries.read', load: () => import('./answer/ActionPage.tsx') },
  {
    path: '/staff/report',
    title: 'Public report',
    action: 'report.publish',
    menu: 'Answer',
    load: () => import('./answer/ReportPage.tsx'),
  },
  { path: '/staff/figures', title: 'Figures', action: 'pack.read', menu: 'Measure', load: () => import('./figures/WavesPage.tsx') },
  {
    path: '/staff/figures/indicators/:indicator',
    title: 'One indicator',
    action: 'figures.explore',
    load: () => import('./figures/ExplorerPage.tsx'),
  },
  // After every page below `/staff/figures` with a name of its own.
  { path: '/staff/figures/:wave', title: 'Board pack', action: 'pack.read', load: () => import('./figures/PackPage.tsx') },
  {
    path: '/staff/data',
    title: 'Figures counted elsewhere',
    action: 'figures.read',
    menu: 'Measure',
    load: () => import('./counted/DataPage.tsx'),
  },
  { path: '/staff/data/import', title: 'Bring in figures', action: 'figures.publish', load: () => import('./counted/ImportPage.tsx') },
  {
    path: '/staff/data/:indicator',
    title: 'A figure counted elsewhere',
    action: 'figures.read',
    load: () => import('./counted/DataIndicatorPage.tsx'),
  },
  {
    path: '/staff/benchmarks',
    title: 'Shares of people',
    action: 'figures.read',
    menu: 'Measure',
    load: () => import('./benchmarks/BenchmarksPage.tsx'),
  },
  {
    path: '/staff/retention',
    title: 'Retention and keys',
    action: 'retention.manage',
    menu: 'Manage',
    load: () => import('./retention/RetentionPage.tsx'),
  },
  { path: '/staff/surveys', title: 'Surveys', action: 'surveys.read', menu: 'Ask', load: () => import('./surveys/SurveysPage.tsx') },
  { path: '/staff/surveys/:id', title: 'A survey', action: 'surveys.read', load: () => import('./surveys/SurveyPage.tsx') },
  {
    path: '/staff/campaigns',
    title: 'Links and posters',
    action: 'campaigns.make',
    menu: 'Ask',
    load: () => import('./campaigns/CampaignsPage.tsx'),
  },
  { path: '/staff/campaigns/:code', title: 'Links for a place', action: 'campaigns.make', load: () => import('./campaigns/PlacePage.tsx') },
  // With the places that they belong to: whoever makes their posters takes the tablet there.
  { path: '/staff/tablets', title: 'Tablets', action: 'tablets.manage', menu: 'Ask', load: () => import('./tablets/TabletsPage.tsx') },
  {
    path: '/staff/tablets/sessions',
    title: 'Sessions at places',
    action: 'tablets.manage',
    load: () => import('./tablets/SessionsPage.tsx'),
  },
  { path: '/staff/tablets/:id', title: 'A tablet', action: 'tablets.manage', load: () => import('./tablets/TabletPage.tsx') },
  {
    path: '/staff/newsletter',
    title: 'Newsletter',
    action: 'campaigns.make',
    menu: 'Ask',
    load: () => import('./campaigns/NewsletterPage.tsx'),
  },
  {
    path: '/staff/prompts',
    title: 'Recorded questions',
    action: 'prompts.read',
    menu: 'Ask',
    load: () => import('./prompts/PromptsPage.tsx'),
  },
  {
    path: '/staff/prompts/:lang/:survey',
    title: 'Record questions',
    action: 'prompts.read',
    load: () => import('./prompts/RecordingPage.tsx'),
  },
  { path: '/staff/account', title: 'Your account', load: () => import('./account/AccountPage.tsx') },
  { path: '/staff/people', title: 'People', action: 'people.manage', menu: 'Manage', load: () => import('./people/PeoplePage.tsx') },
  { path: '/staff/audit', title: 'Audit log', action: 'audit.read', menu: 'Manage', load: () => import('./audit/AuditPage.tsx') },
];

/** Those that a member of staff is offered. */
export const pagesInMenu = ({ roles }: Actor): readonly StaffPage[] =>
  STAFF_PAGES.filter(({ menu, action }) => menu && (!action || mayDo(roles, action)));
