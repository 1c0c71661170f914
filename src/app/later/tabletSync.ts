/** What only a shared tablet needs to send: see `tabletSurroundings`. */
export { asTablet } from '../../sync/asTablet.ts';
export { reportSessions } from '../../sync/reportSessions.ts';
