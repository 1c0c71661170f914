import type { ComponentType } from 'preact';
import type { Action, Actor } from '../../domain/staff/permissions.ts';

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
  readonly menu?: 'Listen' | 'Answer' | 'Ask' | 'Manage';
  readonly load: () => Promise<{ readonly default: ComponentType<StaffPageProps> }>;
}

/** Every page behind the sign-in. Each is a chunk of its own, loaded when it is opened. */
export const STAFF_PAGES: readonly StaffPage[] = [
  { path: '/staff', title: 'Start', load: () => import('./StartPage.tsx') },
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
  {
    path: '/staff/listening',
    title: 'Listening desk',
    action: 'words.read',
    menu: 'Listen',
    load: () => import('./listening/ListeningPage.tsx'),
  },
  {
    path: '/staff/listening/:response/:question',
    title: 'What somebody wrote',
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
];
