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
  { path: '/staff/account', title: 'Your account', load: () => import('./account/AccountPage.tsx') },
  { path: '/staff/people', title: 'People', action: 'people.manage', menu: 'Manage', load: () => import('./people/PeoplePage.tsx') },
  { path: '/staff/audit', title: 'Audit log', action: 'audit.read', menu: 'Manage', load: () => import('./audit/AuditPage.tsx') },
];
