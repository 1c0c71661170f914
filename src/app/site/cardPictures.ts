/** The pictures of the start page, by card, OpenMoji. */
export const CARD_PICTURES = {
  parent: '1F468-200D-1F469-200D-1F467',
  'young-person': '1F9D1',
  professional: '1F9D1-200D-1F3EB',
  quick: '23F1',
} as const;
