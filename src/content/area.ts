/** What another area changes to make Heard its own, with the surveys, the contacts and the words. */
export interface Area {
  readonly product: string;
  readonly area: string;
  readonly partnership: string;
  /** Who answers questions about privacy. While nobody has been named, the pages say "to be confirmed". */
  readonly privacyContact?: string;
}

/** Words use these as `{{product}}`, `{{area}}` and `{{partnership}}`: they are filled in when the catalogue is made. */
export const AREA: Area = {
  product: 'Heard',
  area: 'Bury',
  partnership: 'Bury SEND partnership',
};
