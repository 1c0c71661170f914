import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GroupApp } from '../../../src/app/group/GroupApp.tsx';
import type { Desk } from '../../../src/app/group/openDesk.ts';
import { soundsOnDisk } from '../../../src/app/voice/soundsOnDisk.ts';
import { ACTIVITIES } from '../../../src/content/group/activities.ts';
import type { GroupDraft } from '../../../src/domain/session/groupDraft.ts';
import { spokenIn } from '../../../src/domain/session/groupSpeaking.ts';
import { forgetRecording } from '../../../src/store/forgetRecording.ts';
import { groupsUnfinished, saveGroup } from '../../../src/store/groupDrafts.ts';
import { type FakeDevice, fakeDevice, must } from '../../store/fakeDevice.ts';
import { render } from '../render.ts';
import { FakeRecorder } from '../voice/FakeRecorder.ts';
import { preparePage } from '../voice/speaker.tsx';
import { CATALOGUE, wordsOf } from '../words.ts';

const t = wordsOf('en');
const VOICE = 'voice-to-know';

const BEGUN: GroupDraft = {
  id: '4c6d1b1e-7a2f-4a35-9a5e-3f6f3b8a7c11',
  day: '2026-11-22',
  plan: 'own',
  who: 'changemakers',
  ages: 'mixed',
  people: 12,
  language: 'en',
  format: 'standard',
  activities: [VOICE, 'wall-help-most', 'drawing-good-day'],
  items: {},
  kept: [],
  at: { activity: VOICE },
  symbols: true,
};

let recorder: FakeRecorder;
let played: number;
/** What can be played. */
let addresses: Set<string>;
beforeEach(() => {
  ({ addresses } = preparePage());
  played = 0;
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async function (this: HTMLMediaElement) {
    played += 1;
    this.dispatchEvent(new Event('play'));
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('pause'));
  });
  vi.stubGlobal('scrollTo', () => {});
  recorder = new FakeRecorder();
  recorder.install();
});
afterEach(() => {
  // What would play is let go with the page.
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A group at a tablet, in the middle of a session that is kept on it. */
class Table {
  readonly store;
  #page: ReturnType<typeof render> | undefined;

  constructor(readonly device: FakeDevice = fakeDevice()) {
    this.store = device.tab({ storage: undefined });
  }

  async sitsDown(draft: GroupDraft | undefined = BEGUN): Promise<this> {
    if (draft) must(await this.store.run((db) => saveGroup(db, draft)));
    const unfinished = must(await this.store.run(groupsUnfinished));
    const desk: Desk = {
      unfinished,
      sounds: soundsOnDisk(this.store),
      take: async (seen) => seen,
      begin: async () => {},
      save: async (next, gone) => ((await this.store.run((db) => saveGroup(db, next, gone))).ok ? 'saved' : 'not-kept'),
      discard: async () => {},
      finish: async () => ({ ok: false, why: 'no-key' }),
      observe: () => () => {},
      observeSession: () => () => {},
      observeSpoken: () => () => {},
      keepLanguage: async () => {},
      plans: [],
      savePlan: async () => [],
      deletePlan: async () => [],
    };
    this.#page = render(
      <GroupApp
        tag="en"
        words={CATALOGUE.appWords('en')}
        asks={Object.fromEntries(ACTIVITIES.map(({ id }) => [id, { label: id }]))}
        draftTranslation={false}
        readings={[{ tag: 'en', language: 'en', format: 'standard', dir: 'ltr', name: 'English', words: '/en.json' }]}
        display=""
        aloud={{ script: '', style: '' }}
        open={async () => desk}
      />,
    );
    await this.press('group.goOn');
    return this;
  }

  /** The browser is killed: nothing more is done, and nothing is ended. */
  isKilled(): void {
    this.#page?.unmount();
  }

  button(key: string, at = 0): Promise<HTMLElement> {
    return waitFor(() => {
      const found = screen.getAllByRole('button', { name: (name) => name.startsWith(t(key)) })[at];
      if (!found) throw new Error(`no button ${key}`);
      return found;
    });
  }

  async press(key: string, at = 0): Promise<void> {
    (await this.button(key, at)).click();
  }

  async says(seconds: number, key = 'voice.speak'): Promise<void> {
    await this.press(key);
    await this.button('voice.stop');
    recorder.speak(seconds);
    await this.press('voice.stop');
    await waitFor(() => expect(recorder.live).toBe(false));
  }

  async kept(): Promise<GroupDraft | undefined> {
    return must(await this.store.run(groupsUnfinished))[0];
  }

  async spoken(activity = VOICE) {
    return spokenIn((await this.kept())?.items[activity]);
  }
}

describe('a group that would rather say it', () => {
  it('speaks one after the other; each is on the disk as it is spoken, and nothing plays by itself', async () => {
    const table = await new Table().sitsDown();
    await screen.findByText(t('group.speak.known'));
    await table.press('voice.speak');
    await table.button('voice.stop');
    // Nobody is interrupted by a look at what came of it.
    expect(screen.queryByRole('button', { name: t('group.look') })).toBeNull();
    recorder.speak(1);
    await waitFor(async () => expect(await table.device.rows('sounds')).toHaveLength(1));
    expect(await table.device.rows('recordings')).toMatchObject([{ draft: BEGUN.id, question: VOICE }]);
    recorder.speak(2);
    await table.press('voice.stop');
    await table.says(5, 'group.speak.next');
    await waitFor(async () => expect((await table.spoken()).map(({ seconds }) => seconds)).toEqual([3, 5]));
    expect(await screen.findAllByRole('button', { name: new RegExp(`^${t('voice.play')}`) })).toHaveLength(2);
    await waitFor(() => expect(addresses.size).toBe(2));
    expect(played).toBe(0);
    await table.press('voice.play', 1);
    await waitFor(() => expect(played).toBe(1));
    expect(JSON.stringify(await table.kept())).not.toMatch(/name|who spoke/i);
  });

  it('leaves out one and keeps the other; what is thrown away is gone at once', async () => {
    const table = await new Table().sitsDown();
    await table.says(2);
    await table.says(3, 'group.speak.next');
    await table.press('voice.delete');
    await table.press('voice.deleteYes');
    await waitFor(async () => expect((await table.spoken()).map(({ seconds }) => seconds)).toEqual([3]));
    await waitFor(async () => expect(await table.device.rows('recordings')).toHaveLength(1));
    await table.press('group.look');
    // To be listened to once more, by whoever presses.
    await table.button('group.speak.listen');
    expect(played).toBe(0);
    await table.press('group.keep');
    await waitFor(async () => expect((await table.kept())?.kept).toEqual([VOICE]));
    (await screen.findByText(VOICE)).closest('button')?.click();
    await table.press('group.look');
    await table.press('group.throwAway');
    expect(await table.device.rows('sounds')).not.toEqual([]);
    await table.press('group.throwAway');
    await waitFor(async () => expect(await table.device.rows('sounds')).toEqual([]));
    expect(await table.device.rows('recordings')).toEqual([]);
    expect((await table.kept())?.items).toEqual({});
  });

  it('never has it back when the tablet dies while it is being left out', async () => {
    const table = await new Table().sitsDown();
    await table.says(2);
    await table.says(3, 'group.speak.next');
    await waitFor(async () => expect((await table.spoken()).map(({ seconds }) => seconds)).toEqual([2, 3]));
    const [first] = await table.spoken();
    // The first thing that leaving out does, and the last before the battery is empty.
    must(await table.store.run((db) => forgetRecording(db, first?.id ?? '')));
    table.isKilled();
    const after = await new Table(table.device).sitsDown(undefined);
    await waitFor(async () => expect((await after.spoken()).map(({ seconds }) => seconds)).toEqual([3]));
    expect(await table.device.rows('recordings')).toHaveLength(1);
  });

  it('still sees what could not be deleted', async () => {
    const table = await new Table().sitsDown();
    await table.says(2);
    await waitFor(async () => expect((await table.spoken()).map(({ seconds }) => seconds)).toEqual([2]));
    const fails = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await table.press('voice.delete');
    await table.press('voice.deleteYes');
    await waitFor(() => expect(fails).toHaveBeenCalled());
    fails.mockRestore();
    expect(await table.spoken()).toHaveLength(1);
    expect(await table.device.rows('recordings')).toHaveLength(1);
  });

  it('finds what was said after a crash in the middle, and is asked what becomes of it', async () => {
    const table = await new Table().sitsDown();
    await table.says(4);
    await table.press('group.speak.next');
    await table.button('voice.stop');
    recorder.speak(2);
    await waitFor(async () => expect(await table.device.rows('sounds')).toHaveLength(6));
    // As the disk has it when a browser dies: named, and without an end.
    const rows = await table.device.rows('sounds');
    const draft = await table.kept();
    table.isKilled();
    const after = new Table();
    must(await after.store.run((db) => saveGroup(db, draft as GroupDraft)));
    for (const row of await table.device.rows('recordings')) await after.device.put('recordings', row);
    for (const row of rows) await after.device.put('sounds', row);
    await after.sitsDown(undefined);
    await screen.findByText((text) => text.startsWith(t('voice.recovered', { length: '§' }).split('§')[0] ?? ''));
    expect((await after.spoken()).map(({ seconds }) => seconds)[0]).toBe(4);
    expect(await after.spoken()).toHaveLength(2);
  });

  it('may put a spoken idea on the wall, move it and take it off', async () => {
    const table = await new Table().sitsDown({ ...BEGUN, at: { activity: 'wall-help-most' } });
    await table.says(2, 'group.speak.idea');
    const wall = async () => {
      const item = (await table.kept())?.items['wall-help-most'];
      return item?.kind === 'wall' ? item.groups.map(({ spoken = [] }) => spoken.length) : undefined;
    };
    await waitFor(async () => expect(await wall()).toEqual([1]));
    const choice = await screen.findByRole<HTMLSelectElement>('combobox');
    choice.value = '1';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await waitFor(async () => expect(await wall()).toEqual([0, 1]));
    (await screen.findByRole('button', { name: t('group.remove', { what: `${t('group.speak.spoken')} 1` }) })).click();
    await waitFor(async () => expect(await table.spoken('wall-help-most')).toEqual([]));
    await waitFor(async () => expect(await table.device.rows('sounds')).toEqual([]));
  });

  it('may say what is in its drawing', async () => {
    const drawn = {
      activity: 'drawing-good-day',
      kind: 'drawing',
      shared: false,
      strokes: [{ colour: 'red', points: [1, 2] }],
      caption: '',
    } as const;
    const table = await new Table().sitsDown({ ...BEGUN, items: { [drawn.activity]: drawn }, at: { activity: drawn.activity } });
    await table.says(2, 'group.speak.caption');
    await waitFor(async () => expect((await table.spoken(drawn.activity)).map(({ seconds }) => seconds)).toEqual([2]));
    expect((await table.kept())?.items[drawn.activity]).toMatchObject({ strokes: drawn.strokes });
  });

  it('is told what to do where the microphone is refused, and may pass', async () => {
    recorder.answer = 'NotAllowedError';
    const table = await new Table().sitsDown();
    await screen.findByText(t('group.speak.pass'));
    await table.press('voice.speak');
    await screen.findByText(t('voice.cannot.refused'));
    await table.press('voice.notNow');
    await table.button('voice.speak');
    await waitFor(async () => expect(await table.device.rows('recordings')).toEqual([]));
  });
});
