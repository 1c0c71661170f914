import type { Theme } from './theme.ts';

/** Those that help with one of these topics, in their own order; of nothing in particular, those that help with anything. */
export function supportFor<Link extends { readonly topics: readonly Theme[] }>(
  links: readonly Link[],
  topics: readonly Theme[],
): readonly Link[] {
  const asked: readonly Theme[] = topics.length > 0 ? topics : ['something-else'];
  return links.filter((link) => link.topics.some((topic) => asked.includes(topic)));
}
