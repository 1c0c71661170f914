import { useState } from 'preact/hooks';
import type { PromptList } from '../../domain/media/prompt.ts';
import type { Translate } from '../../i18n/translate.ts';
import { mark, setMark } from '../device.ts';
import { KeepPrompts } from './KeepPrompts.tsx';
import { keepSpeed, keptSpeed, SPEEDS } from './speed.ts';

/** What there is to hear on this page. `none`: neither a voice of its language on this phone nor a recording. */
export type Sound = 'looking' | 'voice' | 'recordings' | 'none';

/** Why not all of it was heard; the words are `aloud.<note>`. */
export type AloudNote = 'partMissing' | 'noSignal' | 'tapFirst';

interface AloudPanelProps {
  readonly t: Translate;
  readonly tag: string;
  readonly sound: Sound;
  readonly reading: boolean;
  readonly note: AloudNote | undefined;
  readonly list: PromptList;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/**
 * Stop or read again, how fast, and whether the next survey is to be read too. Where nothing can be heard, it says so. A shared tablet does
 * not ask a family what to do the next time, nor whether to keep what its worker has fetched for all.
 */
export function AloudPanel({ t, tag, sound, reading, note, list, onStop, onAgain }: AloudPanelProps) {
  const hears = sound === 'voice' || sound === 'recordings';
  const shared = mark('tablet') !== null;
  return (
    <section class="heard-aloud" aria-label={t('aloud.title')}>
      {hears && (
        <>
          <button type="button" class="heard-aloud-go" onClick={reading ? onStop : onAgain}>
            <svg viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" class={reading ? undefined : 'is-forward'}>
              <path d={reading ? 'M4 4h12v12H4z' : 'M5 3l12 7-12 7z'} />
            </svg>
            {t(reading ? 'aloud.stop' : 'aloud.again')}
          </button>
          <SpeedChoice t={t} />
          {!shared && <KeepOn t={t} />}
        </>
      )}
      <p role="status">
        {sound === 'looking' && t('aloud.looking')}
        {sound === 'none' && t(shared ? 'aloud.onTablet.noVoice' : 'aloud.noVoice')}
        {hears && note && t(`aloud.${note}`)}
      </p>
      {sound === 'none' && (
        <>
          <p>{t(shared ? 'aloud.onTablet.addVoice' : 'aloud.addVoice')}</p>
          <p>{t('aloud.withSomeone')}</p>
        </>
      )}
      {sound === 'recordings' && (
        <>
          <p>{t('aloud.recorded')}</p>
          {!shared && <KeepPrompts t={t} tag={tag} list={list} />}
        </>
      )}
    </section>
  );
}

/** Taken up with the next sentence. */
function SpeedChoice({ t }: { readonly t: Translate }) {
  const [speed, setSpeed] = useState(keptSpeed);
  return (
    <label class="heard-aloud-speed">
      {t('aloud.speed')}
      <select
        value={speed}
        autocomplete="off"
        onChange={({ currentTarget }) => {
          const chosen = SPEEDS.find((each) => each === currentTarget.value) ?? 'normal';
          keepSpeed(chosen);
          setSpeed(chosen);
        }}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {t(`aloud.speed-${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function KeepOn({ t }: { readonly t: Translate }) {
  const [kept, setKept] = useState(() => mark('aloud') !== null);
  return (
    <label class="heard-aloud-keep-on">
      <input
        type="checkbox"
        checked={kept}
        autocomplete="off"
        onChange={({ currentTarget: { checked } }) => {
          setMark('aloud', checked ? 'yes' : null);
          setKept(checked);
        }}
      />
      <span>{t('aloud.keepOn')}</span>
    </label>
  );
}
