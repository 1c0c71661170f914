/** How somebody was helped to answer: it was read to them, put into their language, or typed for them. */
export const HELPED = ['read-aloud', 'interpreted', 'typed'] as const;
export type Helped = (typeof HELPED)[number];
