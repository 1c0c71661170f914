/** The name of a link or poster (`?c=radcliffe-hub`): lower-case letters, digits and dashes, 40 at most. */
export const CAMPAIGN = /^[a-z0-9][a-z0-9-]{0,39}$/;
