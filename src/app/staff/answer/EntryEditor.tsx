import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { EntryVersion, Quote } from '../../../contract/staff/entries.ts';
import { ask } from '../api.ts';
import { keepDraft } from './draftKeeping.ts';
import { draftOf, type EntryDraft, type Faults, finishDraft } from './EntryDraft.ts';
import { EntryPreview } from './EntryPreview.tsx';
import { FactsFields } from './FactsFields.tsx';
import { FaultSummary } from './FaultSummary.tsx';
import { QuotesPicker } from './QuotesPicker.tsx';
import { SourcesFields } from './SourcesFields.tsx';
import { UpdatesFields } from './UpdatesFields.tsx';
import { type Names, namesIn } from './useNames.ts';
import { WordsFields } from './WordsFields.tsx';

interface EntryEditorProps {
  readonly names: Names;
  /** As it was saved last, or an empty one. */
  readonly saved: EntryDraft;
  /** What was written in this tab before and not saved. */
  readonly unsaved: EntryDraft | undefined;
  readonly quotes: readonly Quote[];
  readonly today: string;
  /** Something stands in it that was never saved: what it is made of. */
  readonly begun?: boolean;
  /** Whether whoever writes may open texts too. */
  readonly listens: boolean;
  /** An old version to take up. */
  readonly restored?: EntryVersion | undefined;
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onSaved: (id: string) => void;
}

const NONE: Faults = new Map();

/** Writes an entry. What is written stays in this tab until it is saved. */
export function EntryEditor({
  names,
  saved,
  unsaved,
  quotes,
  today,
  begun = false,
  listens,
  restored,
  onUnsaved,
  onSaved,
}: EntryEditorProps) {
  const place = saved.basedOn === 0 ? 'new' : saved.entry.id;
  const [draft, setDraft] = useState(unsaved ?? saved);
  const [dirty, setDirty] = useState(begun || unsaved !== undefined);
  // What is kept while somebody writes is no find from before.
  const [found] = useState(unsaved);
  const [known, setKnown] = useState(quotes);
  const [faults, setFaults] = useState(NONE);
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const [tag, setTag] = useState('en-x-easyread');
  const [seenIn, setSeenIn] = useState('en');
  const t = namesIn(names);

  const change = (make: (before: EntryDraft) => EntryDraft): void => {
    setDraft((before) => {
      const after = make(before);
      keepDraft(place, after);
      return after;
    });
    setDirty(true);
  };
  const setEntry = (part: Partial<EntryDraft['entry']>) => change((before) => ({ ...before, entry: { ...before.entry, ...part } }));
  const throwAway = () => {
    keepDraft(place, undefined);
    setDraft(saved);
    setDirty(false);
    setFaults(NONE);
  };

  useEffect(() => onUnsaved(dirty), [dirty, onUnsaved]);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);
  useEffect(() => {
    if (!restored) return;
    setKnown((before) => [...restored.quotes, ...before]);
    change(() => draftOf(restored.entry, restored.quotes, saved.basedOn));
  }, [restored]);

  const save = async (): Promise<void> => {
    const finished = finishDraft(draft);
    setRefusal('');
    if (!finished.ok) {
      const other = [...finished.faults.keys()].map((path) => /^words\.([^.]+)\./.exec(path)?.[1]).find((each) => each && each !== 'en');
      if (other) setTag(other);
      return setFaults(finished.faults);
    }
    setFaults(NONE);
    setBusy(true);
    const { entry } = finished;
    const confirmed = draft.confirmed.filter((each) => entry.reviewed.includes(each));
    const body = { entry, quotes: draft.quotes, confirmed, ...(draft.basedOn > 0 && { basedOn: draft.basedOn }) };
    const reply = await ask(z.unknown(), draft.basedOn > 0 ? `/entries/${entry.id}/versions` : '/entries', { method: 'POST', body });
    setBusy(false);
    if (!reply.ok) return setRefusal(reply.message);
    keepDraft(place, undefined);
    setDirty(false);
    onSaved(entry.id);
  };

  const shownQuotes = draft.quotes.flatMap((ref) =>
    known.filter((each) => each.response === ref.response && each.question === ref.question).slice(0, 1),
  );
  return (
    <div class="answer-desk">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {found && dirty && (
          <p class="staff-notice" role="status">
            {found.basedOn === saved.basedOn
              ? 'What you wrote in this tab before and had not saved is here again.'
              : `You wrote this from version ${found.basedOn}; version ${saved.basedOn} has been saved meanwhile. Copy what you need, then throw it away to see the newest.`}
          </p>
        )}
        <FaultSummary faults={faults} />
        <WordsFields
          draft={draft}
          variants={names.variants}
          tag={tag}
          faults={faults}
          onTag={(each) => [setTag(each), setSeenIn(each)]}
          onChange={change}
        />
        <UpdatesFields updates={draft.entry.updates} today={today} faults={faults} onChange={(updates) => setEntry({ updates })} />
        <FactsFields draft={draft} t={t} faults={faults} onChange={change} />
        <SourcesFields sources={draft.entry.sources} faults={faults} onChange={(sources) => setEntry({ sources })} />
        <QuotesPicker
          themes={draft.entry.themes}
          listens={listens}
          chosen={draft.quotes}
          known={known}
          onKnown={(found) =>
            setKnown((before) => [
              ...found,
              ...before.filter((each) => !found.some(({ response, question }) => response === each.response && question === each.question)),
            ])
          }
          onChange={(chosen) => change((before) => ({ ...before, quotes: chosen }))}
        />
        {refusal && (
          <p role="alert" class="staff-notice is-bad">
            {refusal} What you wrote is still here.
          </p>
        )}
        <div class="staff-buttons answer-save">
          <button type="submit" class="staff-button is-main" disabled={busy || !dirty}>
            {saved.basedOn === 0 ? 'Save the first version' : `Save as version ${saved.basedOn + 1}`}
          </button>
          {dirty && (
            <button type="button" class="staff-button" onClick={throwAway}>
              Throw away what is not saved
            </button>
          )}
          <span role="status">{dirty ? 'Not saved yet' : saved.basedOn === 0 ? 'Nothing is written yet' : 'Everything is saved'}</span>
        </div>
      </form>
      <div class="answer-side">
        <label class="answer-seen">
          Seen in{' '}
          <select value={seenIn} onChange={({ currentTarget }) => setSeenIn(currentTarget.value)}>
            {names.variants.map((variant) => (
              <option key={variant.tag} value={variant.tag}>
                {variant.name}
              </option>
            ))}
          </select>
        </label>
        <EntryPreview entry={draft.entry} quotes={shownQuotes} tag={seenIn} today={today} />
      </div>
    </div>
  );
}
