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
  {
    path: '/staff/newsletter',
    title: 'Newsletter',
    action: 'campaigns.make',
    menu: 'Ask',
    load: () => import('./campaigns/NewsletterPage.tsx'),
  },
];
