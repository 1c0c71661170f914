/** What tells lines apart without any colour: the sign at each value, and how the line between them is broken. */
export const LINE_SIGNS = [
  { symbol: 'circle', dash: undefined, path: 'M-4.5,0a4.5,4.5,0,1,0,9,0a4.5,4.5,0,1,0,-9,0' },
  { symbol: 'square', dash: '6 4', path: 'M-4,-4h8v8h-8z' },
  { symbol: 'triangle', dash: '2 4', path: 'M0,-5L4.6,3.4H-4.6z' },
  { symbol: 'diamond2', dash: '9 3 2 3', path: 'M0,-5.4L5.4,0L0,5.4L-5.4,0z' },
] as const;

/** Of the line at this place among the lines of a chart. */
export const signOf = (at: number): (typeof LINE_SIGNS)[number] => LINE_SIGNS[at % LINE_SIGNS.length] ?? LINE_SIGNS[0];
