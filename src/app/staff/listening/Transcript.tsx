import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Heard, WriteTranscript } from '../../../contract/staff/listening.ts';
import { Field } from '../controls/Field.tsx';
import { languageName } from '../names.ts';
import { clock } from './clock.ts';
import { MachineDraft } from './MachineDraft.tsx';
import { SavingNotice } from './SavingNotice.tsx';
import { TranscriptCheck } from './TranscriptCheck.tsx';
import { TranscriptConflict } from './TranscriptConflict.tsx';
import { useAltKeys } from './useAltKeys.ts';
import type { Player } from './usePlayer.ts';
import { useSaving } from './useSaving.ts';

type Typed = Omit<WriteTranscript, 'version'>;

interface TranscriptProps {
  readonly heard: Heard;
  /** Below `/api/staff`: where it was opened. */
  readonly path: string;
  readonly player: Player;
  /** The recording that is being played, if any can be. */
  readonly recording: string | undefined;
  readonly recordings: number;
  /** Whether keys do what buttons do. */
  readonly keys: boolean;
  /** Takes the question whether all that was typed is saved. */
  readonly typing: RefObject<() => Promise<boolean>>;
  readonly onWords: (words: string) => void;
  readonly onLoad: () => void;
}

const saved = async (): Promise<boolean> => true;

/** What was said, typed while it is heard, and saved at every pause. */
export function Transcript({ heard, path, player, recording, recordings, keys, typing, onWords, onLoad }: TranscriptProps) {
  const { transcript } = heard;
  const before = transcript?.words.kind === 'typed' ? transcript.words : undefined;
  const saving = useSaving<Typed>(`${path}/transcript`, transcript?.version ?? 0);
  const [typed, setTyped] = useState<Typed>({
    text: before?.text ?? '',
    language: transcript?.language ?? heard.language,
    ...(before?.translatedBy !== undefined && { translatedBy: before.translatedBy }),
    ready: transcript?.ready ?? false,
  });
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    typing.current = saving.settled;
    return () => {
      typing.current = saved;
    };
  });
  const area = useRef<HTMLTextAreaElement>(null);

  const take = (next: Typed): void => {
    setTyped(next);
    onWords(next.text);
  };
  const change = (some: Partial<Typed>, when: 'save' | 'later' = 'later'): void => {
    const { translatedBy, ...rest } = { ...typed, ...some };
    const next = { ...rest, ...(translatedBy !== undefined && translatedBy.trim() !== '' && { translatedBy }) };
    take({ ...rest, ...(translatedBy !== undefined && { translatedBy }) });
    setChanged(true);
    saving[when](next);
  };
  /** In the place of what is selected, or where the cursor stands. */
  const put = (mark: string): void => {
    const box = area.current;
    if (!box) return;
    box.setRangeText(mark, box.selectionStart, box.selectionEnd, 'end');
    box.focus();
    change({ text: box.value });
  };
  const unclear = (): void => put(`[unclear ${recordings > 1 ? `${player.part + 1}/` : ''}${clock(player.position)}]`);
  const nameLeftOut = (): void => put('[name]');
  useAltKeys({ KeyU: unclear, KeyN: nameLeftOut }, keys);

  const inEnglish = typed.translatedBy !== undefined && typed.translatedBy.trim() !== '';
  return (
    <>
      <Field
        id="transcript"
        label="Transcript"
        hint="Type what is said, as it is said. Leave names out, of people, schools and places too: [name]. It is saved as you type."
      >
        {(ids) => (
          <textarea
            {...ids}
            ref={area}
            class="transcript"
            dir="auto"
            lang={inEnglish ? 'en' : typed.language}
            maxLength={20_000}
            value={typed.text}
            onInput={({ currentTarget }) => change({ text: currentTarget.value })}
          />
        )}
      </Field>
      <div class="transcript-tools">
        <fieldset class="listen-stand-ins">
          <legend class="heard-hidden">Put into the transcript</legend>
          <button type="button" class="staff-button" aria-keyshortcuts="Alt+U" onClick={unclear}>
            Unclear here
          </button>
          <button type="button" class="staff-button" aria-keyshortcuts="Alt+N" onClick={nameLeftOut}>
            [name]
          </button>
        </fieldset>
        <SavingNotice
          saving={saving}
          conflict={
            <TranscriptConflict
              path={path}
              mine={typed.text}
              onBoth={(theirs, version) => {
                const both = { ...typed, text: `${theirs}\n\n${typed.text}` };
                take(both);
                saving.upon(version, both);
              }}
              onTheirs={onLoad}
            />
          }
        />
      </div>
      <div class="transcript-about">
        <Field
          id="spoken-language"
          label="Language that was spoken"
          hint="As you hear it, which may be another than the survey was read in."
        >
          {(ids) => (
            <select {...ids} value={typed.language} onChange={({ currentTarget }) => change({ language: currentTarget.value }, 'save')}>
              {heard.languages.map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          id="translated-by"
          label="Translated into English by"
          hint="Only where the transcript is not in the language that was spoken."
        >
          {(ids) => (
            <input
              {...ids}
              maxLength={100}
              value={typed.translatedBy ?? ''}
              onInput={({ currentTarget }) => change({ translatedBy: currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {recording !== undefined && heard.machine && (heard.machine.length === 0 || heard.machine.includes(typed.language)) && (
        <MachineDraft
          key={recording}
          recording={recording}
          language={typed.language}
          onTake={(draft) => {
            change({ text: typed.text === '' ? draft : `${typed.text}\n\n${draft}` });
            area.current?.focus();
          }}
        />
      )}
      <TranscriptCheck
        path={path}
        ready={typed.ready}
        mine={changed || (transcript?.mine ?? false)}
        writtenBy={transcript?.writtenBy}
        checkedBy={changed ? undefined : transcript?.checked?.by}
        empty={typed.text.trim() === ''}
        saving={saving}
        onReady={(ready) => change({ ready }, 'save')}
        onEnd={onLoad}
      />
    </>
  );
}
