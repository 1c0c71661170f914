import { activityOf } from '../../content/group/activities.ts';
import type { GroupDraft } from '../../domain/session/groupDraft.ts';
import { spokenAnswers, spokenQuestion, turnSeconds } from '../../domain/session/groupSpeaking.ts';
import { speakInDraft } from '../../domain/session/speakInDraft.ts';
import { recordingFormat } from '../voice/recordingFormat.ts';
import { Speaking, type VoicePlace } from '../voice/Speaking.ts';
import type { Sounds } from '../voice/sounds.ts';

/** The session as it is now, wherever it is asked for: what is recorded ends after the screen that it began on. */
export interface GroupNow {
  draft(): GroupDraft | undefined;
  /** Shows and saves what it has become. */
  change(draft: GroupDraft): void;
  /** Resolves when it is on the disk as it is now. */
  save(): Promise<void>;
}

/** Speaking in a group's session: what records for a family records here, each activity as a question of one survey. */
export class GroupVoice {
  /** Absent where this browser cannot record. */
  readonly speaking: Speaking | undefined;
  readonly #place: Omit<VoicePlace, 'tag' | 'question' | 'turn'>;

  constructor(
    readonly sounds: Sounds,
    now: GroupNow,
    changed: () => void,
  ) {
    const format = recordingFormat();
    this.speaking = format && new Speaking(sounds, format, changed);
    this.#place = {
      taking: {
        get survey() {
          const pages = (now.draft()?.activities ?? []).flatMap((id) => questionIn(id) ?? []);
          return { sections: [{ id: 'group', pages }] };
        },
        get answers() {
          return spokenAnswers(Object.values(now.draft()?.items ?? {}));
        },
        get draft() {
          return now.draft();
        },
        speak(question, recordings) {
          const [draft, activity] = [now.draft(), activityOf(question)];
          if (!draft || !activity) return '';
          const next = speakInDraft(draft, activity, recordings);
          if (next !== draft) now.change(next);
          return draft.id;
        },
      },
      writing: { soon: () => {}, flush: now.save },
    };
  }

  /** Whether somebody speaks, or the browser asks whether they may. */
  get busy(): boolean {
    return this.speaking?.speech !== undefined || this.speaking?.state.at === 'asking';
  }

  /** The screen as it is now; called at every change. What is recorded in another activity ends and is kept. */
  see(draft: GroupDraft | undefined, tag: string): void {
    const activity = draft && typeof draft.at === 'object' ? activityOf(draft.at.activity) : undefined;
    const question = activity && spokenQuestion(activity);
    this.speaking?.see({ ...this.#place, tag, question, ...(activity && { turn: turnSeconds(activity) }) });
  }

  /** Resolves when nothing is being recorded any more. */
  async end(): Promise<void> {
    await this.speaking?.endNow();
  }
}

function questionIn(id: string) {
  const activity = activityOf(id);
  return activity && spokenQuestion(activity);
}
