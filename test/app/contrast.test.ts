import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = Readonly<Record<string, string>>;

interface Rule {
  /** The media query it stands in; `''` for none. */
  readonly media: string;
  readonly selectors: readonly string[];
  readonly tokens: Tokens;
}

const RULES = parse(readFileSync('src/app/look/tokens.css', 'utf8'));

const DARK = '(prefers-color-scheme: dark)';
const MORE = '(prefers-contrast: more)';

/** Each way the page can look: what is chosen in the settings, what the phone asks for, who is asked. */
const LOOKS: readonly (readonly [string, Tokens])[] = ['parent', 'young-person'].flatMap(
  (respondent) =>
    [
      [`${respondent}, light`, tokens({ respondent })],
      [`${respondent}, dark by the phone`, tokens({ respondent }, DARK)],
      [`${respondent}, high contrast by the phone`, tokens({ respondent }, MORE)],
      [`${respondent}, dark and high contrast by the phone`, tokens({ respondent }, DARK, MORE)],
      [`${respondent}, light by choice on a dark phone`, tokens({ respondent, theme: 'light' }, DARK, MORE)],
      [`${respondent}, dark by choice`, tokens({ respondent, theme: 'dark' })],
      [`${respondent}, high contrast by choice`, tokens({ respondent, theme: 'contrast' })],
      [`${respondent}, high contrast by choice on a dark phone`, tokens({ respondent, theme: 'contrast' }, DARK)],
    ] as const,
);

/** Text of this colour stands on these grounds somewhere. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'card', 'brand-soft', 'error-soft'],
  'ink-soft': ['paper', 'card'],
  brand: ['paper', 'card', 'brand-soft'],
  'brand-ink': ['brand'],
  error: ['paper', 'card', 'error-soft'],
  good: ['paper', 'card'],
};

/** What shows that there is a control, and which one is chosen. `hair` only divides. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  edge: ['paper', 'card'],
  brand: ['paper', 'card', 'brand-soft'],
  error: ['paper', 'card'],
  // The inner of the two rings that show the focus. The outer one is amber in every look and shows on dark grounds.
  ink: ['paper', 'card', 'brand-soft'],
};

describe.each(LOOKS)('%s', (_, look) => {
  it.each(pairs(TEXT))('%s on %s can be read: 7:1 (WCAG 1.4.6)', (front, back) => {
    expect(contrast(look, front, back)).toBeGreaterThanOrEqual(7);
  });

  it.each(pairs(EDGES))('%s on %s can be seen: 3:1 (WCAG 1.4.11)', (front, back) => {
    expect(contrast(look, front, back)).toBeGreaterThanOrEqual(3);
  });
});

it.each(['parent', 'young-person'])('high contrast is the same for a %s, whoever asks for it', (respondent) => {
  const byChoice = tokens({ respondent, theme: 'contrast' });
  expect(tokens({ respondent }, MORE)).toEqual(byChoice);
  expect(tokens({ respondent }, DARK, MORE)).toEqual(byChoice);
});

it('the contrast that is measured is the one the standard defines', () => {
  const plain = { black: '#000000', white: '#ffffff', grey: '#767676' };
  expect(contrast(plain, 'black', 'white')).toBeCloseTo(21, 5);
  // The darkest grey that passes level AA on white is a well-known value.
  expect(contrast(plain, 'grey', 'white')).toBeCloseTo(4.54, 2);
});

function pairs(uses: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(uses).flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]));
}

/** Contrast ratio of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05). */
function contrast(look: Tokens, front: string, back: string): number {
  const [one, other] = [luminance(look[front]), luminance(look[back])];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Relative luminance of WCAG 2.2, of a colour `#rrggbb`. */
function luminance(colour: string | undefined): number {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(colour ?? '') ?? [];
  if (!r || !g || !b) throw new Error(`not a plain colour: ${colour}`);
  const [red, green, blue] = [r, g, b].map((each) => {
    const share = Number.parseInt(each, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The tokens of a page with these marks on its root, under these media queries, by the rules of the cascade. */
function tokens(marks: Readonly<Record<string, string>>, ...media: readonly string[]): Tokens {
  const root = document.implementation.createHTMLDocument().documentElement;
  Object.assign(root.dataset, marks);
  const applying = RULES.filter((rule) => rule.media === '' || media.includes(rule.media)).flatMap((rule) =>
    rule.selectors.filter((selector) => root.matches(selector)).map((selector) => ({ rule, weight: specificity(selector) })),
  );
  return Object.assign({}, ...applying.sort((one, other) => one.weight - other.weight).map(({ rule }) => rule.tokens));
}

/** All these selectors are of attributes and pseudo-classes, which weigh the same; `:not` weighs as much as what is in it. */
function specificity(selector: string): number {
  return selector.match(/\[|:(?!not)/g)?.length ?? 0;
}

function parse(sheet: string): Rule[] {
  const plain = sheet.replace(/\/\*.*?\*\//gs, '');
  const rulesIn = (css: string, media: string): Rule[] =>
    [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
      media,
      selectors: selectors
        .split(/,(?![^(]*\))/)
        .map((selector) => selector.trim())
        .filter((selector) => !selector.startsWith('@')),
      tokens: Object.fromEntries([...body.matchAll(/--([a-z-]+):\s*(#[^;]+);/g)].map(([, name, value]) => [name, value])),
    }));
  // In the order of the sheet, media queries among the rest, because that is what the cascade goes by.
  return plain.split(/(@media [^{]+\{(?:[^{}]+\{[^{}]*\})*\s*\})/).flatMap((part) => {
    const [, media, inside] = /^@media ([^{]+?)\s*\{(.*)\}$/s.exec(part) ?? [];
    return media && inside ? rulesIn(inside, media) : rulesIn(part, '');
  });
}
