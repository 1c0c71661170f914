/** What the Changemakers' page is written in. */
export const EASY = 'en-x-easyread';
