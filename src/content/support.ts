import { THEMES, type Theme } from '../domain/said-doing/theme.ts';

/** Somewhere to turn to while waiting, or at any time. Its words are in `app.json`, as `support.<id>.title` and `.note`. */
export interface SupportLink {
  readonly id: string;
  /** What it can help with: a family that spoke of one of these is shown it. */
  readonly topics: readonly Theme[];
  /** For young people themselves: whoever answers for their family reads it last. */
  readonly forYoungPeople?: true;
  /** `tel:` or a web address. Without one, the note says whom to ask: no address is made up here. */
  readonly href?: string;
  /** A telephone number as it is read aloud and printed. */
  readonly number?: string;
  /** Where it was found. */
  readonly source: string;
  /** `false`: nobody at the partnership has confirmed it yet, and the page says so. */
  readonly checked: boolean;
}

const MONITORING = 'Area SEND monitoring inspection, Ofsted and CQC, 12 May 2026';
const STOCKTAKE = 'SEND stocktake letter, Department for Education and NHS England, 10 July 2025';
const PLAN = 'Priority Impact Plan, June 2024';

/** The most general last, so that what fits best stands first. */
export const SUPPORT: readonly SupportLink[] = [
  {
    id: 'childline',
    topics: ['mental-health', 'being-listened-to'],
    forYoungPeople: true,
    href: 'tel:08001111',
    number: '0800 1111',
    source: 'https://www.knowsleyscp.org.uk/raise-concerns-welfare-child/',
    checked: true,
  },
  { id: 'neurodiversity-hub', topics: ['waiting', 'health'], source: MONITORING, checked: false },
  { id: 'send-health-visitors', topics: ['waiting', 'early-help', 'health'], source: MONITORING, checked: false },
  { id: 'talking-drop-ins', topics: ['waiting', 'early-help', 'health'], source: MONITORING, checked: false },
  { id: 'cando-app', topics: ['waiting', 'health'], source: STOCKTAKE, checked: false },
  { id: 'moving-guide', topics: ['moving-on'], source: MONITORING, checked: false },
  { id: 'careers', topics: ['growing-up', 'moving-on'], source: MONITORING, checked: false },
  { id: 'adult-life', topics: ['growing-up'], source: STOCKTAKE, checked: false },
  { id: 'toolkit', topics: ['early-help', 'school-support', 'staff-and-training'], source: PLAN, checked: false },
  {
    id: 'early-help',
    topics: ['early-help', 'being-listened-to', 'money-and-benefits', 'short-breaks-and-activities', 'something-else'],
    href: 'tel:+441612535200',
    number: '0161 253 5200',
    source: 'https://burysafeguardingpartnership.bury.gov.uk/safeguarding-children/safeguarding-children',
    checked: false,
  },
  {
    id: 'sendiass',
    topics: [
      'being-listened-to',
      'information',
      'waiting',
      'assessment-and-plans',
      'school-support',
      'school-places',
      'attendance-and-exclusion',
      'transport',
      'something-else',
    ],
    href: 'https://barnardossendiass.org.uk/bury-sendiass/parents-and-carers/',
    source: 'https://barnardossendiass.org.uk/bury-sendiass/parents-and-carers/',
    checked: false,
  },
  { id: 'bury2gether', topics: ['being-listened-to', 'information', 'something-else'], source: PLAN, checked: false },
  { id: 'local-offer', topics: THEMES, source: PLAN, checked: false },
];
