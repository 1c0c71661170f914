import { useState } from 'preact/hooks';
import { offeredQuotesReply, type Quote, type QuoteRef } from '../../../contract/staff/entries.ts';
import type { Theme } from '../../../domain/said-doing/theme.ts';
import { ask } from '../api.ts';

interface QuotesPickerProps {
  readonly themes: readonly Theme[];
  /** Whether whoever writes may open texts too. */
  readonly listens: boolean;
  readonly chosen: readonly QuoteRef[];
  /** Every quotation whose words are known here. */
  readonly known: readonly Quote[];
  readonly onKnown: (quotes: readonly Quote[]) => void;
  readonly onChange: (chosen: readonly QuoteRef[]) => void;
}

/** Families' own words in the entry. Only words whose writers agreed, as a listener has redacted them, can be chosen. */
export function QuotesPicker({ themes, listens, chosen, known, onKnown, onChange }: QuotesPickerProps) {
  const [said, setSaid] = useState('');
  const [looked, setLooked] = useState(false);
  const offered = known.filter((quote) => !chosen.some((each) => isSame(each, quote)));
  const look = async () => {
    const reply = await ask(offeredQuotesReply, `/quotes?themes=${themes.join(',')}`);
    if (!reply.ok) return setSaid(reply.message);
    onKnown(reply.value.quotes);
    setSaid(`${reply.value.quotes.length} found for the themes of this entry.`);
    setLooked(true);
  };
  return (
    <fieldset>
      <legend class="answer-legend">Families’ own words</legend>
      <p class="staff-hint">
        Their writers agreed to be quoted, and a listener has left out what shows who they are. What is taken back leaves every page.
      </p>
      {chosen.length === 0 && <p>No quotation is chosen.</p>}
      <ul class="answer-rows">
        {chosen.map((ref, at) => (
          <li key={ref.response + ref.question}>
            <Words quote={known.find((each) => isSame(each, ref))} />
            <button type="button" class="staff-button is-grave" onClick={() => onChange(chosen.filter((each) => !isSame(each, ref)))}>
              Take out quotation {at + 1}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="staff-button" disabled={themes.length === 0} onClick={() => void look()}>
        Look for quotations
      </button>
      <p role="status">{themes.length === 0 ? 'Choose a theme first.' : said}</p>
      {looked && (
        <p class="staff-hint">
          Missing something? Words are offered here when their writer agreed to be quoted and a listener has given the text one of these
          themes and marked it Done, with no concern about it open. What was spoken must be typed and checked too.{' '}
          {listens ? (
            <a href={`/staff/listening?${new URLSearchParams({ part: 'undone', ...(themes[0] && { theme: themes[0] }) })}`}>
              Texts that are not Done yet
            </a>
          ) : (
            'Ask a listener: they open the listening desk, where each text has its state.'
          )}
        </p>
      )}
      {offered.length > 0 && (
        <ul class="answer-rows">
          {offered.map((quote) => (
            <li key={quote.response + quote.question}>
              <Words quote={quote} />
              <button
                type="button"
                class="staff-button"
                onClick={() => onChange([...chosen, { response: quote.response, question: quote.question }])}
              >
                Use this quotation
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function Words({ quote }: { readonly quote: Quote | undefined }) {
  if (!quote) return <p>These words are not loaded. Look for quotations to see them.</p>;
  return (
    <blockquote lang={quote.language} dir="auto">
      “{quote.text}”
    </blockquote>
  );
}

const isSame = (one: QuoteRef, other: QuoteRef): boolean => one.response === other.response && one.question === other.question;
