import { mayBeSpoken, type Recording, speakSeconds } from '../../domain/response/recording.ts';
import type { TextQuestion } from '../../domain/survey/survey.ts';
import { HUSH } from '../aloud/hush.ts';
import type { DraftWriting } from '../take/DraftWriting.ts';
import type { Taking } from '../take/Taking.ts';
import { hasRoom } from './hasRoom.ts';
import { KeptSound } from './KeptSound.ts';
import { type CannotRecord, closeMicrophone, openMicrophone } from './openMicrophone.ts';
import { RecordedSpeech, type StoppedBy } from './RecordedSpeech.ts';
import type { RecordingFormat } from './recordingFormat.ts';
import type { Sounds } from './sounds.ts';
import { spokenTo } from './spokenTo.ts';
import { type SpokenSurvey, takeUpRecordings } from './takeUpRecordings.ts';

/** What a person is doing. `resting`: nothing, or writing, or looking at what was spoken. */
export type VoiceState =
  | { readonly at: 'resting' }
  /** @param instead whether what comes takes the place of what was spoken before. */
  | { readonly at: 'ready'; readonly instead: boolean }
  | { readonly at: 'asking' }
  | { readonly at: 'cannot'; readonly why: CannotRecord }
  | { readonly at: 'recording' };

/** What has happened last; the words are `voice.<note>`. */
export type VoiceNote = 'deleted' | 'stopped.nothing' | `stopped.${Exclude<StoppedBy, 'person'>}`;

/** The screen, as far as speaking is concerned. */
export interface VoicePlace {
  readonly taking: Pick<Taking, 'answers' | 'speak'> & {
    readonly survey: SpokenSurvey;
    readonly draft: { readonly id: string } | undefined;
  };
  readonly writing: Pick<DraftWriting, 'soon' | 'flush'>;
  readonly tag: string;
  /** With a box; absent on any other screen. */
  readonly question: TextQuestion | undefined;
  /** How long somebody may speak before it is another's turn, in seconds; absent where nobody else waits. */
  readonly turn?: number;
}

/** A screen with a question that can be spoken to. */
type Asking = VoicePlace & { readonly question: TextQuestion };

/** Less than this is no use to anybody who wants to say something. Seconds. */
const LEAST = 5;

/**
 * Somebody speaks to questions, one recording after the other. What is spoken is kept as it comes, and the answer names it from
 * its first moment: whatever happens, it is found again. No screen in it; the screen calls, and is told by `changed`.
 */
export class Speaking {
  state: VoiceState = { at: 'resting' };
  note: VoiceNote | undefined;
  /** What is being recorded. */
  speech: RecordedSpeech | undefined;
  /** Those that a crash or a dead battery cut off, until a person has looked at them. */
  recovered: ReadonlySet<string> = new Set();
  /** Whether whoever answers now has been told what to know before. */
  #told = false;
  #place: VoicePlace | undefined;
  #draft: string | undefined;
  #takingUp = Promise.resolve();
  /** Settles when nothing is being recorded any more. */
  #ended = Promise.resolve();
  /** The id of what is being recorded. */
  #now: string | undefined;

  constructor(
    private readonly sounds: Sounds,
    private readonly format: RecordingFormat,
    private readonly changed: () => void,
  ) {}

  /** What has been spoken to the question on the screen. */
  get recordings(): readonly Recording[] {
    const { taking, question } = this.#place ?? {};
    return question ? spokenTo(taking?.answers[question.id]).filter(({ id }) => id !== this.#now) : [];
  }

  /** Seconds that can still be spoken to it. */
  get left(): number {
    return this.#leftBeside(this.recordings);
  }

  get mayGoOn(): boolean {
    const question = this.#place?.question;
    return question !== undefined && this.left >= LEAST && mayBeSpoken(question, [...this.recordings, this.#unspoken()]);
  }

  /** Whether what to know before is still to be told. */
  get first(): boolean {
    return !this.#told && this.recordings.length === 0;
  }

  /** The screen as it is now; called at every change. What is being recorded on another is ended and kept. */
  see(place: VoicePlace): void {
    const before = this.#place;
    this.#place = place;
    if (before && (before.question?.id !== place.question?.id || before.tag !== place.tag)) {
      this.speech?.stop('moved');
      this.note = undefined;
      this.state = { at: 'resting' };
    }
    const { draft } = place.taking;
    if (draft?.id === this.#draft) return;
    this.#draft = draft?.id;
    this.#told = false;
    this.recovered = new Set();
    // One that was begun by speaking has nothing that could be taken up.
    if (draft && !this.#now) this.#takingUp = this.#takeUp(place, draft.id);
  }

  /** "Speak". */
  open(instead = false): void {
    this.note = undefined;
    this.#become({ at: 'ready', instead });
  }

  /** "Write", or second thoughts. */
  close(): void {
    this.#become({ at: 'resting' });
  }

  /** Asks for the microphone, and begins. */
  async start(): Promise<void> {
    const place = this.#place;
    if (!isAsking(place) || this.state.at === 'asking' || this.speech) return;
    const instead = this.state.at === 'ready' && this.state.instead;
    const asking: VoiceState = { at: 'asking' };
    this.note = undefined;
    this.#become(asking);
    await this.#takingUp;
    await this.#ended;
    const before = this.recordings;
    const beside = instead ? [] : before;
    const most = Math.min(this.#leftBeside(beside), place.turn ?? Number.POSITIVE_INFINITY);
    if (!(await hasRoom(most))) return this.#cannot(asking, 'full');
    const opened = await openMicrophone();
    if (!opened.ok) return this.#cannot(asking, opened.why);
    const { stream } = opened;
    if (!this.#isAt(asking) || document.visibilityState === 'hidden') {
      closeMicrophone(stream);
      return this.#become({ at: 'resting' });
    }
    const recording = this.#unspoken();
    this.#now = recording.id;
    // The answer names it before anything of it is there.
    const draft = this.#name(place, [...beside, recording]);
    const replaced = instead ? before : [];
    const why = await this.#begin(place, recording, draft, replaced);
    if (!why && this.#isAt(asking) && this.#record(place, recording, draft, stream, most, replaced)) return;
    this.#now = undefined;
    closeMicrophone(stream);
    if (place.taking.draft?.id === draft) this.#name(place, before);
    await this.sounds.forget(recording.id);
    this.#cannot(asking, why ?? 'failed');
  }

  pause(): void {
    this.speech?.pause();
    this.changed();
  }

  goOn(): void {
    this.speech?.goOn();
    this.changed();
  }

  stop(): void {
    this.speech?.stop('person');
  }

  /** Before the page goes on: whatever is under way is ended. `undefined` when nothing is. */
  endNow(): Promise<void> | undefined {
    if (this.state.at === 'asking') this.close();
    if (!this.speech) return undefined;
    this.speech.stop('moved');
    return this.#ended;
  }

  /** The person has heard that it was cut off, and keeps it. */
  keep(): void {
    this.recovered = new Set();
    this.changed();
  }

  /**
   * Its sound goes first: an answer that still names it after a crash loses it when it is taken up again, while a sound that no answer
   * names would be put back. One that cannot be deleted now stays where it is seen.
   */
  async remove(id: string): Promise<void> {
    const place = this.#place;
    if (!isAsking(place)) return;
    const gone = await this.sounds.forget(id);
    if (!gone.ok) return;
    if (this.#place?.question?.id === place.question.id) this.note = 'deleted';
    this.recovered = new Set([...this.recovered].filter((each) => each !== id));
    this.#name(
      place,
      spokenTo(place.taking.answers[place.question.id]).filter((each) => each.id !== id),
    );
  }

  /** Makes a place for it, beside its draft. @returns why not. */
  async #begin(
    { question, writing }: Asking,
    { id, type }: Recording,
    draft: string,
    replaced: readonly Recording[],
  ): Promise<CannotRecord | undefined> {
    await writing.flush();
    const instead = replaced.length > 0 && { instead: replaced.map((each) => each.id) };
    const begun = await this.sounds.begin({ id, type, draft, question: question.id, ...instead });
    return begun.ok ? undefined : begun.reason === 'full' ? 'full' : 'denied';
  }

  /** @returns whether the browser does it. */
  #record(place: Asking, recording: Recording, draft: string, stream: MediaStream, most: number, replaced: readonly Recording[]): boolean {
    const kept = new KeptSound(this.sounds, recording.id);
    let ended = () => {};
    const ending = new Promise<void>((resolve) => {
      ended = resolve;
    });
    try {
      this.speech = new RecordedSpeech(stream, this.format.mimeType, most, {
        sound: async (sound, seconds) => {
          const why = await kept.keep(sound, seconds);
          if (why) this.speech?.stop(why);
        },
        changed: this.changed,
        stopped: (by) => void this.#stopped(place, recording, draft, kept, by, replaced).then(ended),
      });
    } catch {
      return false;
    }
    this.#ended = ending;
    this.#told = true;
    document.dispatchEvent(new Event(HUSH));
    this.#become({ at: 'recording' });
    return true;
  }

  async #stopped(
    place: Asking,
    { id }: Recording,
    draft: string,
    kept: KeptSound,
    by: StoppedBy,
    replaced: readonly Recording[],
  ): Promise<void> {
    const seconds = await kept.end();
    this.speech = undefined;
    this.#now = undefined;
    const { taking, question } = place;
    // Another tab may have taken the draft over meanwhile: there it is found, cut off.
    if (taking.draft?.id === draft) {
      const named = spokenTo(taking.answers[question.id]);
      const now = named.flatMap((each) => (each.id !== id ? [each] : seconds === undefined ? [] : [{ ...each, seconds }]));
      // Only when there is something in its place does it go; killed before that, it goes when the draft is taken up again.
      this.#name(place, seconds === undefined ? [...replaced, ...now] : now);
      if (seconds !== undefined) for (const each of replaced) await this.sounds.forget(each.id);
    }
    if (this.#place?.question?.id !== question.id) return;
    if (seconds === undefined) this.note = 'stopped.nothing';
    else if (by !== 'person') this.note = `stopped.${by}`;
    this.#become({ at: 'resting' });
  }

  async #takeUp({ taking, writing }: VoicePlace, draft: string): Promise<void> {
    const taken = await takeUpRecordings(this.sounds, taking.survey, { id: draft, answers: taking.answers });
    if (taking.draft?.id !== draft || this.#draft !== draft) return;
    this.recovered = new Set(taken.flatMap(({ recovered }) => recovered));
    for (const { question, recordings } of taken) taking.speak(question, recordings);
    if (taken.length > 0) writing.soon(0);
  }

  /** @returns the draft's id. */
  #name({ taking, writing, question }: Asking, recordings: readonly Recording[]): string {
    const draft = taking.speak(question.id, recordings);
    writing.soon(0);
    return draft;
  }

  #leftBeside(recordings: readonly Recording[]): number {
    const question = this.#place?.question;
    return question ? recordings.reduce((left, { seconds }) => left - seconds, speakSeconds(question)) : 0;
  }

  #unspoken(): Recording {
    return { id: crypto.randomUUID(), type: this.format.type, seconds: 0 };
  }

  #cannot(asking: VoiceState, why: CannotRecord): void {
    if (this.#isAt(asking)) this.#become({ at: 'cannot', why });
  }

  /** Read anew: it may have changed while something was awaited. */
  #isAt(state: VoiceState): boolean {
    return this.state === state;
  }

  #become(state: VoiceState): void {
    this.state = state;
    this.changed();
  }
}

const isAsking = (place: VoicePlace | undefined): place is Asking => place?.question !== undefined;
