/** The start screen that every family begins at. */
export const FAMILIES = '/hub/families';
/** The worker's own pages, behind the PIN. */
export const DESK = '/hub';
/** Where a group of young people meets. */
export const GROUP = '/group';
/** One name for every version: a page takes up the one of the set that it came with. `boot.ts` knows it. */
export const KIOSK_SCRIPT = '/hub/kiosk.js';
export const KIOSK_STYLE = '/hub/kiosk.css';
