import type { Respondent } from '../survey/survey.ts';
import type { Theme } from './theme.ts';

interface Support {
  readonly topics: readonly Theme[];
  readonly forYoungPeople?: true;
}

/**
 * Those that help with one of these topics, in their own order; of nothing in particular, those that help with anything. What is for young people
 * themselves stands last for everybody else.
 */
export function supportFor<Link extends Support>(
  links: readonly Link[],
  topics: readonly Theme[],
  respondent: Respondent,
): readonly Link[] {
  const asked: readonly Theme[] = topics.length > 0 ? topics : ['something-else'];
  const fitting = links.filter((link) => link.topics.some((topic) => asked.includes(topic)));
  if (respondent === 'young-person') return fitting;
  return [...fitting.filter((link) => !link.forYoungPeople), ...fitting.filter((link) => link.forYoungPeople)];
}
