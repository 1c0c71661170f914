import { AREA } from '../content/area.ts';
import { LOCALES, VARIANTS } from '../content/locales.ts';
import { SURVEYS } from '../content/surveys.ts';
import { checkWords, type WordProblem } from '../i18n/checkWords.ts';

/** `npm run check`: is every word there, in every variant, and fit to be read? One row a problem; exit code 1 if there is any. */
const problems = checkWords(LOCALES, SURVEYS, AREA);
for (const problem of problems) process.stderr.write(`${problem.tag}\t${problem.key}\t${said(problem)}\n`);
const drafts = VARIANTS.filter(({ tag }) => LOCALES[tag]?.meta.status === 'draft').map(({ tag }) => tag);
process.stdout.write(
  `Words: ${VARIANTS.length} variants, ${SURVEYS.length} surveys, ${problems.length} problems. Drafts: ${drafts.join(', ') || 'none'}.\n`,
);
if (problems.length > 0) process.exitCode = 1;

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
  }
}
