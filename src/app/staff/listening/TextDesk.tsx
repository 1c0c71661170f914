import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type ChangeText, type OpenedText, suggestionsSchema, type TextRef, type TextState } from '../../../contract/staff/listening.ts';
import { useAsked } from '../useAsked.ts';
import { WhileSignedIn } from '../WhileSignedIn.tsx';
import { AboutText } from './AboutText.tsx';
import { Hearing } from './Hearing.tsx';
import { RaiseConcern } from './RaiseConcern.tsx';
import { Redaction } from './Redaction.tsx';
import { SavingNotice } from './SavingNotice.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { ThemePicker } from './ThemePicker.tsx';
import { useSaving } from './useSaving.ts';
import { useShortcuts } from './useShortcuts.ts';
import { Words } from './Words.tsx';

interface TextDeskProps {
  readonly text: OpenedText;
  /** The inbox that it was opened from. */
  readonly inbox: string;
  readonly takesFocus: boolean;
  readonly onGo: (text: TextRef) => void;
  /** Loads the text again. */
  readonly onLoad: () => void;
}

const STATES: readonly (readonly [TextState, string])[] = [
  ['new', 'New'],
  ['read', 'Being worked on'],
  ['done', 'Done'],
];

/** What has to happen before an editor is offered the words. @param unchecked something was spoken that no second person has checked. */
function whenOffered(state: TextState, concern: OpenedText['concern'], unchecked: boolean): string {
  if (concern === 'open') return 'Editors are not offered these words while the concern is open.';
  const needed = [
    ...(unchecked ? ['a second person has checked the transcript'] : []),
    ...(state === 'done' ? [] : ['you mark the text Done']),
  ];
  return `Editors are offered these words${needed.length > 0 ? ` once ${needed.join(' and ')}` : ''}.`;
}

/** A text and everything that a listener does with it. Each change is saved as it is made. */
export function TextDesk({ text, inbox, takesFocus, onGo, onLoad }: TextDeskProps) {
  const { route } = useLocation();
  const path = `/texts/${text.response}/${text.question}`;
  const saving = useSaving<Omit<ChangeText, 'version'>>(path, text.version);
  const [state, setState] = useState(text.state);
  const [themes, setThemes] = useState(text.themes);
  const [redacted, setRedacted] = useState(text.redactedText);
  const [redacting, setRedacting] = useState(false);
  const [concern, setConcern] = useState(text.concern);
  const [typed, setTyped] = useState(text.transcript?.words.kind === 'typed' ? text.transcript.words.text : '');
  const typing = useRef(async (): Promise<boolean> => true);
  const alike = useAsked(suggestionsSchema, `${path}/suggestions`);
  const like = alike.reply?.ok ? alike.reply.value.themes : [];
  const suggested = text.chosenTheme ? [text.chosenTheme, ...like.filter((theme) => theme !== text.chosenTheme)] : like;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  const saved = async (): Promise<boolean> => (await Promise.all([saving.settled(), typing.current()])).every(Boolean);
  const mark = (next: TextState): void => {
    setState(next);
    saving.save({ state: next });
  };
  /** As the endpoint does with each change: what is worked on is not new any more. */
  const begin = (): void => setState((before) => (before === 'new' ? 'read' : before));
  const heardWords = (words: string): void => {
    setTyped(words);
    begin();
  };
  const move = async (to: TextRef | undefined): Promise<void> => {
    if (to && (await saved())) onGo(to);
  };
  const finish = async (): Promise<void> => {
    mark('done');
    if (!(await saved())) return;
    if (text.next) onGo(text.next);
    else route(inbox);
  };
  const shortcuts = useShortcuts({
    j: () => void move(text.next),
    k: () => void move(text.previous),
    r: () => mark('read'),
    d: () => void finish(),
    t: () => document.getElementById('themes-input')?.focus(),
    e: () => openRedaction(),
  });
  const openRedaction = (): void => {
    setRedacting(true);
    // Once it is there.
    requestAnimationFrame(() => document.getElementById('redaction')?.focus());
  };
  const spoken = text.recordings.length > 0;
  const written = text.words.kind === 'original' ? text.words.text : '';
  const who = spoken && written === '' ? 'Whoever spoke' : 'The writer';
  const original = [written, typed].filter((part) => part.trim() !== '').join('\n\n') || undefined;

  return (
    <>
      <nav class="listen-way" aria-label="From text to text">
        <a href={inbox}>Back to the listening desk</a>
        <button type="button" class="staff-button" onClick={() => void move(text.previous)} disabled={!text.previous}>
          Previous
        </button>
        <button type="button" class="staff-button" onClick={() => void move(text.next)} disabled={!text.next}>
          Next
        </button>
      </nav>
      <div class="listen-desk">
        <section aria-labelledby="words">
          <h2 id="words" tabIndex={-1} ref={heading}>
            {text.label}
          </h2>
          {(!spoken || text.words.kind !== 'empty') && <Words words={text.words} language={text.language} />}
          {spoken && <Hearing heard={text} path={path} keys={shortcuts.on} typing={typing} onWords={heardWords} onLoad={onLoad} />}
          <p class={`listen-permission ${text.quote ? 'is-given' : 'is-refused'}`}>
            {text.quote
              ? `✓ ${who} agreed to be quoted. ${whenOffered(state, concern, spoken && text.transcript?.checked === undefined)}`
              : `✗ ${who} has not agreed to be quoted. Never pass these words on.`}
          </p>
          {redacted !== undefined && !redacting && (
            <WhileSignedIn>
              <h3>As redacted</h3>
              <blockquote class="listen-words is-preview" dir="auto" lang={text.language}>
                {redacted}
              </blockquote>
            </WhileSignedIn>
          )}
          {(original !== undefined || redacted !== undefined) && !redacting && (
            <button type="button" class="staff-button" onClick={openRedaction}>
              {redacted === undefined ? 'Take out names' : 'Change the redacted text'}
            </button>
          )}
          {redacting && (
            <Redaction
              original={original}
              redacted={redacted}
              language={text.language}
              onCancel={() => {
                setRedacting(false);
                heading.current?.focus();
              }}
              onSave={(next) => {
                setRedacted(next ?? undefined);
                saving.save({ redacted: next });
                begin();
                setRedacting(false);
                heading.current?.focus();
              }}
            />
          )}
          <h2>Themes</h2>
          <ThemePicker
            id="themes"
            themes={themes}
            suggested={suggested}
            onChange={(next) => {
              setThemes([...next]);
              saving.save({ themes: [...next] });
              begin();
            }}
          />
        </section>
        <aside aria-label="About this text">
          <fieldset class="listen-states">
            <legend>State</legend>
            {STATES.map(([each, name]) => (
              <button key={each} type="button" class="staff-button" aria-pressed={state === each} onClick={() => mark(each)}>
                {name}
              </button>
            ))}
          </fieldset>
          <button type="button" class="staff-button is-main" onClick={() => void finish()}>
            Done, go to the next
          </button>
          <SavingNotice
            saving={saving}
            conflict={
              <>
                <p>
                  Somebody else has changed this text while you had it open. Their work is kept, and your last change is not. Load the text
                  to see it as it is now, then add what is still missing.
                </p>
                <button type="button" class="staff-button" onClick={onLoad}>
                  Load the text
                </button>
              </>
            }
          />
          <h2>Worried about someone?</h2>
          <RaiseConcern text={text} concern={concern} onOpen={() => setConcern('open')} />
          <h2>About this text</h2>
          <AboutText text={text} />
          <Shortcuts {...shortcuts} spoken={spoken} />
        </aside>
      </div>
    </>
  );
}
