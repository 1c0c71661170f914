/** Somebody to call when a person is not safe, or to ask for advice. Names and notes are in `app.json`, under `contacts`. */
export interface Contact {
  readonly id: 'emergency' | 'police' | 'mash' | 'mash-out-of-hours' | 'childline' | 'sendiass';
  /** As it is read aloud and printed. Without one, the link is the way in. */
  readonly number?: string;
  /** `tel:` or a web address. */
  readonly href: string;
  /** Where the number or address was found. */
  readonly source: string;
  /** `false`: nobody at the partnership has confirmed it yet, and the page says "to be confirmed". */
  readonly checked: boolean;
}

/**
 * In the order in which a worried person needs them. The national numbers are public knowledge; the local ones have not been
 * confirmed by the partnership yet, and each must be called or opened by somebody before launch.
 */
export const CONTACTS: readonly Contact[] = [
  { id: 'emergency', number: '999', href: 'tel:999', source: 'UK emergency number', checked: true },
  { id: 'police', number: '101', href: 'tel:101', source: 'UK police non-emergency number', checked: true },
  {
    id: 'mash',
    number: '0161 253 5678',
    href: 'tel:+441612535678',
    source: 'https://burysafeguardingpartnership.bury.gov.uk/index.aspx?articleid=8925',
    checked: false,
  },
  {
    id: 'mash-out-of-hours',
    number: '0161 253 6606',
    href: 'tel:+441612536606',
    source: 'https://burysafeguardingpartnership.bury.gov.uk/index.aspx?articleid=8925',
    checked: false,
  },
  {
    id: 'childline',
    number: '0800 1111',
    href: 'tel:08001111',
    source: 'https://www.knowsleyscp.org.uk/raise-concerns-welfare-child/',
    checked: true,
  },
  {
    id: 'sendiass',
    href: 'https://barnardossendiass.org.uk/bury-sendiass/parents-and-carers/',
    source: 'https://barnardossendiass.org.uk/bury-sendiass/parents-and-carers/',
    checked: false,
  },
];
