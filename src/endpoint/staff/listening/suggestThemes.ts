import { THEMES, type Theme } from '../../../domain/said-doing/theme.ts';

/** A text that a listener has coded, and how like it is to the one at hand. */
export interface CodedNeighbour {
  /** What the search gives it; more is more alike. */
  readonly score: number;
  readonly themes: readonly Theme[];
}

/** How many of the most similar texts are asked, how many must agree, what share of the likeness, and how many themes come out. */
const RULE = { neighbours: 10, agreeing: 2, share: 0.25, most: 3 };

/**
 * Which themes to suggest for a text: those of the coded texts that share most words with it. The ten most similar are asked;
 * each gives its likeness to every theme it has; a theme is suggested when at least two of them have it and it has a quarter
 * of all the likeness there is. Likest first, three at most.
 *
 * Words are compared and nothing is understood: a text is only ever held against texts in its own language, and a suggestion
 * does nothing until a listener takes it.
 */
export function suggestThemes(neighbours: readonly CodedNeighbour[]): readonly Theme[] {
  const nearest = [...neighbours].sort((one, other) => other.score - one.score).slice(0, RULE.neighbours);
  const all = nearest.reduce((sum, { score }) => sum + score, 0);
  return THEMES.map((theme) => {
    const having = nearest.filter(({ themes }) => themes.includes(theme));
    return { theme, agreeing: having.length, score: having.reduce((sum, { score }) => sum + score, 0) };
  })
    .filter(({ agreeing, score }) => agreeing >= RULE.agreeing && score >= RULE.share * all)
    .sort((one, other) => other.score - one.score)
    .slice(0, RULE.most)
    .map(({ theme }) => theme);
}
