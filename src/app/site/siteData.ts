import type { SiteProps } from './Site.tsx';

/** The words of one variant for these pages. */
export type SiteWords = Pick<SiteProps, 'words' | 'draftTranslation'>;

/** What the build writes into a page for its script: all that does not depend on the phone. */
export type SiteData = Omit<SiteProps, 'closed' | 'keeping' | 'languageMissing' | 'hrefIn' | 'phone'>;
