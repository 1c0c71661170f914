/** The pictures of the start page, by card, OpenMoji. */
export const CARD_PICTURES = {
  parent: '1F468-200D-1F469-200D-1F467',
  'young-person': '1F9D1',
  professional: '1F9D1-200D-1F3EB',
  quick: '23F1',
  say: '1F4AC',
  said: '1F4E3',
  timeline: '1F4C5',
  impact: '1F4CA',
  waiting: '23F3',
  'easy-read': '1F4D6',
} as const;

/** The same for the other ways to answer. */
export const FORMAT_PICTURES = { display: '1F50D', plain: '1F4C4', paper: '1F58A' } as const;
export type FormatCard = keyof typeof FORMAT_PICTURES;
