/** Addresses that can be said and remembered, and the ones that they stand for. */
export const SHORT_ADDRESSES: Readonly<Record<string, string>> = { '/say': '/s/say' };
