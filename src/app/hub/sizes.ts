/** Where a shared tablet learns how large each file is that it is to keep, in bytes by address. */
export const SIZES = '/hub/sizes.json';
