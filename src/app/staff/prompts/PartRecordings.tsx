import type { DeskPart } from '../../../contract/promptRecording.ts';
import { addressOfMedia } from '../../../contract/prompts.ts';
import type { Reply } from '../api.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { dayText } from '../names.ts';
import { lengthText } from './lengthText.ts';
import type { PromptApi } from './PromptApi.ts';
import { isForNewerPhones } from './promptFormat.ts';
import type { Player } from './usePlayer.ts';

/** Does something with a recording, and says what came of it. */
export type Act = (doing: Promise<Reply<unknown>>, done: 'published' | 'withdrawn' | 'discarded') => unknown;

interface PartRecordingsProps {
  readonly part: DeskPart;
  readonly api: PromptApi;
  readonly player: Player;
  readonly act: Act;
}

/** What there is of a text: what families hear, and what waits. */
export function PartRecordings({ part: { published, waiting, words }, api, player, act }: PartRecordingsProps) {
  const { withdraw, publish, discard } = api;
  if (!published && waiting.length === 0) return null;
  return (
    <ul class="staff-list prompt-recordings">
      {published && (
        <li>
          <p>
            <strong>Families hear this</strong>
            {published.ms !== undefined && `, ${lengthText(Math.ceil(published.ms / 1_000))}`}
            {isForNewerPhones(published.type) && <span class="staff-sub"> (not on iPhones from before 2024)</span>}
          </p>
          <div class="staff-buttons">
            <ListenButton of="what families hear" sound={published.sha256} player={player} find={addressOfMedia(published)} />
            {withdraw && (
              <ConfirmButton
                text="Withdraw"
                label="Withdraw this recording"
                warning="Families no longer hear it. Phones that keep recordings drop it the next time they read aloud with a signal."
                onConfirm={() => act(withdraw(words), 'withdrawn')}
              />
            )}
          </div>
        </li>
      )}
      {waiting.map(({ id, by, day, ms, type }) => (
        <li key={id}>
          <p>
            <strong>Waits to be published</strong>, {lengthText(Math.ceil(ms / 1_000))}, {dayText(day)}
            {by !== undefined && `, by link: ${by}`}
            {isForNewerPhones(type) && <span class="staff-sub"> (not for iPhones from before 2024)</span>}
          </p>
          <div class="staff-buttons">
            <ListenButton of="what waits" sound={id} player={player} find={() => api.sound(id)} />
            {publish && (
              <button type="button" class="staff-button is-main" onClick={() => act(publish([id]), 'published')}>
                Publish
              </button>
            )}
            {discard && (
              <ConfirmButton
                text="Delete"
                label="Delete this recording"
                warning="It is gone for good, and was never published."
                onConfirm={() => act(discard(id), 'discarded')}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface ListenButtonProps {
  readonly of: string;
  readonly sound: string;
  readonly player: Player;
  readonly find: Parameters<Player['toggle']>[1];
}

function ListenButton({ of, sound, player, find }: ListenButtonProps) {
  const playing = player.playing === sound;
  return (
    <button type="button" class="staff-button prompt-button" onClick={() => player.toggle(sound, find)}>
      <span class={playing ? 'prompt-sign is-stop' : 'prompt-sign is-play'} aria-hidden="true" />
      {playing ? 'Stop' : 'Listen'}
      <span class="heard-hidden"> to {of}</span>
    </button>
  );
}
