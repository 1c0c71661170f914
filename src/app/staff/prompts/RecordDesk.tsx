import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PromptDesk } from '../../../contract/promptRecording.ts';
import { Shortcuts } from '../listening/Shortcuts.tsx';
import { useShortcuts } from '../listening/useShortcuts.ts';
import { countText, firstOf, isWaiting, nextOf } from './deskOrder.ts';
import { PartList } from './PartList.tsx';
import { type Act, PartRecordings } from './PartRecordings.tsx';
import type { PromptApi } from './PromptApi.ts';
import { PromptWords } from './PromptWords.tsx';
import { pagesOf, placeText } from './pagesOf.ts';
import { isMissing, partState, STATE_NAMES } from './partState.ts';
import { isForNewerPhones, promptFormat } from './promptFormat.ts';
import { TakeControls } from './TakeControls.tsx';
import { usePlayer } from './usePlayer.ts';
import { usePromptRecorder } from './usePromptRecorder.ts';

interface RecordDeskProps {
  readonly desk: PromptDesk;
  readonly api: PromptApi;
  /** Where to begin: at the first text that is missing, or that waits. */
  readonly begin: 'missing' | 'waiting';
  /** What whoever speaks is asked before a microphone is opened, where that has not been done yet. */
  readonly ask?: ComponentChildren;
  /** Something of what is shown has changed. */
  readonly changed: () => void;
}

const DONE = {
  published: 'Published. Families hear it from now on.',
  withdrawn: 'Withdrawn. Families no longer hear it.',
  discarded: 'Deleted.',
} as const;

const KEYS = [
  ['R', 'record, and stop'],
  ['L', 'listen'],
  ['K', 'keep, and go to the next text that is missing'],
  ['N', 'next text'],
  ['P', 'previous text'],
] as const;

/** One text after the other, large, to be read into the microphone; beside it all the others. */
export function RecordDesk({ desk, api, begin, ask, changed }: RecordDeskProps) {
  const { parts } = desk;
  const pages = pagesOf(parts);
  const [at, setAt] = useState(() => firstOf(parts, begin === 'waiting' ? isWaiting : isMissing));
  const part = parts[at] ?? parts[0];
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();
  const [keeping, setKeeping] = useState(false);
  const format = promptFormat();
  const recorder = usePromptRecorder(api.record ? format : undefined);
  const player = usePlayer();
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const begun = useRef(false);
  const told = !ask;
  useEffect(() => {
    if (begun.current) heading.current?.focus();
    begun.current = true;
  }, [at, told]);

  const goTo = (to: number) => {
    if (!parts[to] || to === at) return;
    const lost = recorder?.state.at === 'taken' || recorder?.state.at === 'recording';
    recorder?.clear();
    player.stop();
    setSaid(lost ? { bad: true, text: 'The recording was not kept, and is gone.' } : undefined);
    setAt(to);
  };
  const toggleRecording = () => {
    if (!recorder || recorder.state.at === 'opening' || recorder.state.at === 'measuring') return;
    player.stop();
    setSaid(undefined);
    if (recorder.state.at === 'recording') recorder.stop();
    else void recorder.start();
  };
  const listen = () => {
    if (recorder?.state.at === 'taken') return player.toggle('take', recorder.state.take.address);
    const [waiting] = part?.waiting ?? [];
    if (waiting) player.toggle(waiting.id, () => api.sound(waiting.id));
  };
  const keep = async () => {
    if (!part || keeping || recorder?.state.at !== 'taken' || !api.record) return;
    player.stop();
    setKeeping(true);
    const kept = await api.record(part, recorder.state.take.sound);
    setKeeping(false);
    if (!kept.ok) return setSaid({ bad: true, text: kept.message });
    recorder.clear();
    const next = nextOf(parts, at, isMissing);
    setSaid({ bad: false, text: next === undefined ? 'Kept. Everything has been recorded.' : 'Kept. This is the next one.' });
    changed();
    if (next !== undefined) setAt(next);
  };
  const act: Act = async (doing, done) => {
    const reply = await doing;
    player.stop();
    if (!reply.ok) return setSaid({ bad: true, text: reply.message });
    const next = done === 'published' ? nextOf(parts, at, isWaiting) : undefined;
    setSaid({ bad: false, text: next === undefined ? DONE[done] : `${DONE[done]} This is the next one that waits.` });
    changed();
    // The button that was pressed is gone.
    if (next === undefined) heading.current?.focus();
    else setAt(next);
  };
  const shortcuts = useShortcuts({
    r: toggleRecording,
    l: listen,
    k: () => void keep(),
    n: () => goTo(at + 1),
    p: () => goTo(at - 1),
  });
  if (!part) return <p>This survey has nothing that is read aloud.</p>;
  const state = partState(part);
  const question = part.option === undefined ? undefined : parts.find(({ page, option }) => page === part.page && option === undefined);
  return (
    <div class="prompt-desk">
      <section aria-labelledby="prompt-place">
        <h2 id="prompt-place" tabIndex={-1} ref={heading}>
          {placeText(pages, part)} <span class={`staff-tag prompt-state is-${state}`}>{STATE_NAMES[state]}</span>
        </h2>
        <PromptWords desk={desk} part={part} question={question?.texts[0]} />
        {part.elsewhere > 0 && (
          <p class="staff-hint">
            The same words stand in {part.elsewhere} other {part.elsewhere === 1 ? 'place' : 'places'}. This recording is heard there too.
          </p>
        )}
        <div role={said?.bad ? 'alert' : 'status'}>{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
        {ask && asking && ask}
        {ask && !asking && (
          <div class="staff-buttons">
            <button type="button" class="staff-button prompt-button" onClick={() => setAsking(true)}>
              <span class="prompt-sign is-record" aria-hidden="true" />
              Record
            </button>
          </div>
        )}
        {recorder && (
          <TakeControls
            key={at}
            recorder={recorder}
            player={player}
            transcript={part.texts.join(' ')}
            again={!isMissing(part)}
            keeping={keeping}
            onRecord={toggleRecording}
            onListen={listen}
            onKeep={() => void keep()}
          />
        )}
        {api.record && !format && (
          <p class="staff-notice is-bad">This browser cannot record. Use Chrome, Edge, Firefox or Safari, each in its newest version.</p>
        )}
        {player.problem !== undefined && (
          <p class="staff-notice is-bad" role="alert">
            {player.problem}
          </p>
        )}
        <PartRecordings part={part} api={api} player={player} act={(doing, done) => void act(doing, done)} />
        <div class="staff-buttons prompt-move">
          <button type="button" class="staff-button" aria-disabled={at === 0} onClick={() => goTo(at - 1)}>
            Previous text
          </button>
          <button type="button" class="staff-button" aria-disabled={at === parts.length - 1} onClick={() => goTo(at + 1)}>
            Next text
          </button>
        </div>
        {api.record && format && isForNewerPhones(format) && (
          <p class="staff-hint">
            iPhones from before 2024 do not play what this browser records. Chrome or Edge on Windows, a Mac or Android, or Safari, records
            for all phones.
          </p>
        )}
        {api.record && <Shortcuts keys={KEYS} {...shortcuts} />}
      </section>
      <section class="prompt-side" aria-labelledby="prompt-all">
        <h2 id="prompt-all">All texts</h2>
        <p role="status">{countText(parts)}</p>
        <PartList desk={desk} pages={pages} current={part} onChoose={(chosen) => goTo(parts.indexOf(chosen))} />
      </section>
    </div>
  );
}
