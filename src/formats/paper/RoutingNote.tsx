import type { Translate } from '../../i18n/translate.ts';
import type { Routing } from './paperForm.ts';
import { type RoutingWords, routingWords } from './routingWords.ts';

interface RoutingNoteProps {
  readonly t: Translate;
  readonly only: Routing;
  readonly language: string;
}

/** Who answers this, and where everybody else goes on. */
export function RoutingNote({ t, only, language }: RoutingNoteProps) {
  const words = routingWords(only.when, t, language);
  const otherwise = only.otherwise === 'end' ? t('paper.route.otherwiseEnd') : t('paper.route.otherwise', { n: String(only.otherwise) });
  return typeof words === 'string' ? (
    <p class="heard-only">
      {t('formats.onlyIf', { condition: words })} {otherwise}
    </p>
  ) : (
    <div class="heard-only">
      <Clauses t={t} words={words} />
      <p>{otherwise}</p>
    </div>
  );
}

function Clauses({ t, words }: { readonly t: Translate; readonly words: Exclude<RoutingWords, string> }) {
  return (
    <>
      <p>{t(words.need === 'all' ? 'paper.route.onlyAll' : 'paper.route.onlyAny')}</p>
      <ul>
        {words.of.map((each, at) => (
          <li key={at}>{typeof each === 'string' ? each : <Clauses t={t} words={each} />}</li>
        ))}
      </ul>
    </>
  );
}
