/** `npm run prove`: everything, in every language, with large numbers. `npm test` takes a sample of each. */
export const PROVE = process.env['HEARD_PROVE'] === '1';
