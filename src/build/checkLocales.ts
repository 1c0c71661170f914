import { AREA } from '../content/area.ts';
import { LOCALES, VARIANTS } from '../content/locales.ts';
import { draftTexts } from '../content/reviews.ts';
import { SURVEYS } from '../content/surveys.ts';
import { checkWords, readabilityOf, type WordProblem } from '../i18n/checkWords.ts';
import { DEFAULT_VARIANT } from '../i18n/variants.ts';

/** `npm run check`: is every word there, in every variant, and fit to be read? One row a problem; exit code 1 if there is any. */
const offered = Object.fromEntries(VARIANTS.flatMap(({ tag }) => (LOCALES[tag] ? [[tag, LOCALES[tag]]] : [])));
const problems = checkWords(offered, SURVEYS, AREA);
for (const problem of problems) process.stderr.write(`${problem.tag}\t${problem.key}\t${said(problem)}\n`);
for (const line of [...readability(), ...reviews(), ...inPreparation()]) process.stdout.write(`${line}\n`);
process.stdout.write(`Words: ${VARIANTS.length} variants, ${SURVEYS.length} surveys, ${problems.length} problems.\n`);
if (problems.length > 0) process.exitCode = 1;

function readability(): readonly string[] {
  return VARIANTS.filter(({ language }) => language === DEFAULT_VARIANT).flatMap(({ tag, name }) => {
    const measured = LOCALES[tag] && readabilityOf(LOCALES[tag], AREA);
    if (!measured) return [];
    const { sentences, averageWords, ease } = measured;
    return [`${name}: ${averageWords.toFixed(1)} words a sentence on average (${sentences} sentences), reading ease ${ease.toFixed(0)}.`];
  });
}

function reviews(): readonly string[] {
  const drafts = VARIANTS.map(({ tag }) => ({ tag, texts: draftTexts(LOCALES, tag).length })).filter(({ texts }) => texts > 0);
  return [`Draft texts: ${drafts.map(({ tag, texts }) => `${tag} ${texts}`).join(', ') || 'none'}.`];
}

/** Folders with nothing in them but `meta.json`. */
function inPreparation(): readonly string[] {
  const tags = Object.keys(LOCALES).filter((tag) => !(tag in offered));
  return tags.length === 0 ? [] : [`No words yet, so offered to nobody: ${tags.join(', ')}.`];
}

function said(problem: WordProblem): string {
  switch (problem.code) {
    case 'missing':
      return 'missing: the reader meets the words it falls back to';
    case 'unused':
      return 'unused: nothing asks for these words';
    case 'empty':
      return 'empty';
    case 'placeholders':
      return `placeholders are [${problem.found.join(', ')}], in English [${problem.expected.join(', ')}]`;
    case 'sentence-too-long':
      return `${problem.words} words, at most ${problem.most}: ${problem.sentence}`;
    case 'untranslated':
      return `untranslated: ${problem.text}`;
    case 'long-on-average':
      return `${problem.average.toFixed(1)} words a sentence on average, must be under ${problem.below}`;
    case 'hard-to-read':
      return `reading ease ${problem.ease.toFixed(0)}, at least ${problem.least}`;
  }
}
