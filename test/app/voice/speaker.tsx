import { screen, waitFor } from '@testing-library/preact';
import { vi } from 'vitest';
import { Safeguarding } from '../../../src/app/controls/Safeguarding.tsx';
import { DraftWriting } from '../../../src/app/take/DraftWriting.ts';
import { QuestionPage } from '../../../src/app/take/QuestionPage.tsx';
import { Taking } from '../../../src/app/take/Taking.ts';
import { soundsOnDisk } from '../../../src/app/voice/soundsOnDisk.ts';
import { spokenTo } from '../../../src/app/voice/spokenTo.ts';
import { VoicePart } from '../../../src/app/voice/VoicePart.tsx';
import type { Draft } from '../../../src/domain/response/response.ts';
import { questionOf } from '../../../src/domain/survey/branching.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import { fakeDevice } from '../../store/fakeDevice.ts';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

/** Two questions with a box; the first takes a minute of speech. */
const survey: Survey = {
  id: 'spoken',
  version: 1,
  respondent: 'parent',
  minutes: 1,
  sections: [
    {
      id: 'only',
      pages: [
        { kind: 'text', id: 'first', length: 'long', most: 100, speak: 60 },
        { kind: 'text', id: 'second', length: 'long', most: 100 },
      ],
    },
  ],
};

const context = { survey: 'spoken', version: 1, language: 'en', format: 'standard', channel: 'own-phone' } as const;

/** Somebody in front of a question of this survey, with the real store and the real place for speaking. */
export class Speaker {
  /** Everybody in this test. */
  static all: Speaker[] = [];
  readonly device;
  readonly store;
  readonly taking: Taking;
  readonly writing: DraftWriting;
  readonly part: VoicePart;
  tag = 'en';
  #box: ReturnType<typeof render> | undefined;

  constructor(device = fakeDevice()) {
    this.device = device;
    this.store = device.tab({ storage: undefined });
    this.taking = new Taking(
      survey,
      context,
      () => crypto.randomUUID(),
      () => this.see(),
    );
    this.writing = new DraftWriting(
      () => {
        const { draft } = this.taking;
        const save = async (newest: Draft) => {
          await this.store.saveDraft(newest);
          return { ok: true } as const;
        };
        return draft && { draft, save };
      },
      () => {},
    );
    this.part = new VoicePart(soundsOnDisk(this.store), this.store);
    Speaker.all.push(this);
  }

  /** What is under way ends with the page. */
  leaves(): void {
    this.part.see({ taking: this.taking, writing: this.writing, tag: this.tag, question: undefined });
  }

  get t() {
    return wordsOf(this.tag);
  }

  /** What `take/main.tsx` does at every change. */
  see(): void {
    const { stage } = this.taking;
    const asked = stage.at === 'page' ? questionOf(survey, stage.page) : undefined;
    const question = asked?.kind === 'text' ? asked : undefined;
    const page = (
      <main id="main" key={stage.at}>
        <form
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault();
            this.taking.next({ chosen: [], written: String(new FormData(event.currentTarget).get('written') ?? '') });
          }}
        >
          {question && (
            <QuestionPage
              t={this.t}
              question={question}
              words={{ label: question.id, options: {} }}
              explained={[]}
              format="standard"
              pictures={undefined}
              answer={this.taking.answers[question.id]}
              problem={undefined}
            />
          )}
          <button type="submit">{this.t('nav.continue')}</button>
        </form>
        <Safeguarding t={this.t} />
      </main>
    );
    if (this.#box) this.#box.rerender(page);
    else this.#box = render(page);
    this.part.see({ taking: this.taking, writing: this.writing, tag: this.tag, question });
  }

  async isAsked(): Promise<this> {
    this.see();
    await this.button('voice.speak');
    return this;
  }

  carriesOn(draft: Draft): void {
    this.taking.resume(draft);
  }

  readsIn(tag: string): void {
    this.tag = tag;
    this.see();
  }

  button(key: string): Promise<HTMLElement> {
    return screen.findByRole('button', { name: this.t(key) });
  }

  async press(key: string): Promise<void> {
    const button = await this.button(key);
    button.focus();
    button.click();
  }

  /** As far as the first second. */
  async begins(): Promise<void> {
    await this.press('voice.speak');
    await this.press('voice.start');
    await this.button('voice.stop');
  }

  reads(key: string, values?: Record<string, string | number>): Promise<HTMLElement> {
    const text = this.t(key, values);
    return waitFor(() => {
      const found = screen.getAllByText(text, { exact: false }).find((each) => each.role !== 'status');
      if (!found) throw new Error(`only heard: ${text}`);
      return found;
    });
  }

  /** What is read out by itself. */
  get said(): string {
    return screen
      .getAllByRole('status')
      .map((each) => each.textContent)
      .join('');
  }

  get spoken() {
    return spokenTo(this.taking.answers['first']);
  }

  /** Bytes of each recording on the disk, by its id. */
  async onDisk(): Promise<Record<string, number>> {
    const bytes: Record<string, number> = {};
    for (const row of (await this.device.rows('sounds')) as { recording: string; sound: Uint8Array }[]) {
      bytes[row.recording] = (bytes[row.recording] ?? 0) + row.sound.length;
    }
    return bytes;
  }
}

/** What the page fetches for speaking, and what jsdom has not. */
export function preparePage(): { readonly addresses: Set<string> } {
  document.head.innerHTML = '<link rel="stylesheet" href="/voice/look.css">';
  vi.stubGlobal('fetch', async (address: string) => {
    const tag = /^\/voice\/(.+)\.json$/.exec(address)?.[1] ?? '';
    return { ok: true, json: async () => CATALOGUE.appWords(tag, ['voice', 'safe']) };
  });
  // Node clones bytes into bytes of its own, which are no `Uint8Array` of jsdom's.
  const clone = structuredClone;
  vi.stubGlobal('structuredClone', (row: { readonly sound?: Uint8Array }) => {
    const { sound, ...rest } = clone(row) ?? {};
    return sound ? { ...rest, sound: new Uint8Array(sound) } : clone(row);
  });
  const addresses = new Set<string>();
  URL.createObjectURL = () => {
    const address = `blob:${addresses.size}`;
    addresses.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => addresses.delete(address);
  return { addresses };
}
