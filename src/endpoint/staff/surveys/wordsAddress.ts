import type { Site } from '../../site/site.ts';

/** Where the build has put the words of a survey in one variant (`build/pages.tsx`): the address ends in a hash of them. */
export function wordsAddress({ files }: Pick<Site, 'files'>, survey: string, tag: string): string | undefined {
  const start = `/words/${survey}.${tag}.`;
  return [...files.keys()].find((address) => address.startsWith(start) && !address.slice(start.length, -'.json'.length).includes('.'));
}
