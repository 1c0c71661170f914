import { isSpokenTo } from '../../domain/session/groupSpeaking.ts';
import { Beside } from '../controls/Beside.tsx';
import { lengthText } from '../voice/lengthText.ts';
import { RecordingNow } from '../voice/RecordingNow.tsx';
import type { Speaking } from '../voice/Speaking.ts';
import { SpokenPart } from '../voice/SpokenPart.tsx';
import { secondsOf } from '../voice/secondsOf.ts';
import { spokenStatus } from '../voice/spokenStatus.ts';
import { useLead } from '../voice/useLead.ts';
import { VOICE_PICTURES } from '../voice/voicePictures.ts';
import type { ActivityProps } from './ActivityPage.tsx';
import { CannotSpeak } from './CannotSpeak.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import type { GroupVoice } from './GroupVoice.ts';
import type { Ui } from './Ui.ts';

interface GroupSpeakerProps extends Ui, Pick<ActivityProps, 'activity'> {
  readonly voice: GroupVoice | undefined;
  /** Whether what was spoken is shown here; a wall shows it among its ideas. */
  readonly lists: boolean;
}

/** A big button to speak with, and what was spoken: one turn after the other, each to be listened to and left out by itself. */
export function GroupSpeaker({ voice, activity, lists, ...ui }: GroupSpeakerProps) {
  const { t } = ui;
  if (!voice || !isSpokenTo(activity)) return null;
  const { speaking, sounds } = voice;
  if (!speaking) return activity.kind === 'voice' ? <p class="heard-note">{t('group.speak.cannot')}</p> : null;
  return <Panel {...ui} kind={activity.kind} speaking={speaking} sounds={sounds} lists={lists} />;
}

interface PanelProps extends Ui, Pick<GroupVoice, 'sounds'>, Pick<GroupSpeakerProps, 'lists'> {
  readonly kind: 'voice' | 'wall' | 'drawing';
  readonly speaking: Speaking;
}

function Panel(props: PanelProps) {
  const { t, speaking } = props;
  const { state, speech, recordings } = speaking;
  const { box, onClickCapture } = useLead(`${state.at} ${recordings.length}`);
  return (
    <div class="heard-voice" ref={box} onClickCapture={onClickCapture}>
      {state.at === 'asking' && (
        <section class="heard-voice-panel">
          <p tabIndex={-1} data-lead="">
            {t('voice.asking')}
          </p>
          <button type="button" class="heard-other" onClick={() => speaking.close()}>
            {t('voice.notNow')}
          </button>
        </section>
      )}
      {state.at === 'cannot' && <CannotSpeak t={t} speaking={speaking} why={state.why} />}
      {state.at === 'recording' && speech && <RecordingNow t={t} speaking={speaking} speech={speech} />}
      {state.at === 'resting' && <Resting {...props} />}
      <p class="heard-hidden" role="status">
        {spokenStatus(t, speaking)}
      </p>
    </div>
  );
}

function Resting({ t, symbols, kind, speaking, sounds, lists }: PanelProps) {
  const { recordings, recovered, note, mayGoOn, first } = speaking;
  const some = recordings.length > 0;
  const cutOff = recordings.filter(({ id }) => recovered.has(id));
  const label = {
    voice: some ? 'group.speak.next' : 'voice.speak',
    wall: 'group.speak.idea',
    drawing: some ? 'voice.more' : 'group.speak.caption',
  };
  return (
    <section class={kind === 'voice' || (lists && some) ? 'heard-voice-panel' : 'group-speak-beside'} aria-label={t('voice.speak')}>
      {note && note !== 'deleted' && <p class="heard-note">{t(`voice.${note}`)}</p>}
      {cutOff.length > 0 && (
        <div class="heard-note" role="group" aria-labelledby="recovered">
          <p id="recovered">{t('voice.recovered', { length: lengthText(t, secondsOf(cutOff)) })}</p>
          <button type="button" class="heard-other" onClick={() => speaking.keep()}>
            {t('voice.keep')}
          </button>
        </div>
      )}
      {lists && some && (
        <>
          <p>{t('group.speak.ask')}</p>
          <ul class="heard-voice-parts">
            {recordings.map((recording, at) => (
              <SpokenPart
                key={recording.id}
                t={t}
                sounds={sounds}
                recording={recording}
                name={t('voice.part', { n: at + 1, length: lengthText(t, recording.seconds) })}
                remove={() => void speaking.remove(recording.id)}
              />
            ))}
          </ul>
        </>
      )}
      {kind === 'voice' && first && <ToKnow t={t} symbols={symbols} />}
      {mayGoOn ? (
        <button
          type="button"
          class={`${kind === 'voice' ? 'heard-voice-go' : 'heard-other'} group-speak`}
          data-lead=""
          onClick={() => void speaking.start()}
        >
          <GroupPicture code={VOICE_PICTURES.speak} size={52} on={symbols} />
          {t(label[kind])}
        </button>
      ) : (
        <p tabIndex={-1} data-lead="">
          {t('voice.used')}
        </p>
      )}
      {kind === 'voice' && <p class="group-pass-on">{t('group.speak.pass')}</p>}
      {!(kind === 'voice' && first) && (
        <details>
          <summary>{t('voice.before')}</summary>
          <div class="heard-stack">
            <ToKnow t={t} symbols={symbols} />
          </div>
        </details>
      )}
    </section>
  );
}

/** What a group should know before it speaks. */
function ToKnow({ t, symbols }: Pick<Ui, 't' | 'symbols'>) {
  const lines = { who: 'voice.who', known: 'group.speak.known', names: 'voice.names', long: 'voice.long' } as const;
  return (
    <>
      {(['who', 'known', 'names', 'long'] as const).map((each) => (
        <Beside key={each} picture={symbols ? VOICE_PICTURES[each] : undefined}>
          <p>{t(lines[each])}</p>
        </Beside>
      ))}
    </>
  );
}
