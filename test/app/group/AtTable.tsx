import { screen, waitFor } from '@testing-library/preact';
import { vi } from 'vitest';
import { GroupApp } from '../../../src/app/group/GroupApp.tsx';
import type { Desk } from '../../../src/app/group/openDesk.ts';
import type { Keeping } from '../../../src/app/keeper.ts';
import { SoundsInMemory } from '../../../src/app/kiosk/SoundsInMemory.ts';
import { ACTIVITIES } from '../../../src/content/group/activities.ts';
import type { GroupDraft } from '../../../src/domain/session/groupDraft.ts';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

export const t = wordsOf('en');

export const BEGUN: GroupDraft = {
  id: '4c6d1b1e-7a2f-4a35-9a5e-3f6f3b8a7c11',
  day: '2026-11-22',
  plan: 'own',
  who: 'changemakers',
  ages: 'mixed',
  people: 12,
  language: 'en',
  format: 'standard',
  activities: ACTIVITIES.map(({ id }) => id),
  items: {},
  kept: [],
  at: 'activities',
  symbols: true,
};

const KEEPING: Keeping = { storage: 'kept', network: 'online', startsOffline: true, waiting: 0, refused: 0, sending: false };

/** A group at a tablet, in the middle of a session. An activity is called by its id. */
export class AtTable {
  /** As it was saved last. */
  kept: GroupDraft;
  sent: GroupDraft | undefined;
  /** Ids of what was thrown away. */
  readonly gone: string[] = [];
  /** Unfinished beside it. */
  others: readonly GroupDraft[] = [];
  saves: Awaited<ReturnType<Desk['save']>> = 'saved';
  take: Desk['take'] = async (seen) => seen;
  sounds: Desk['sounds'] = new SoundsInMemory(() => {});

  constructor(begun: Partial<GroupDraft> = {}) {
    this.kept = { ...BEGUN, ...begun };
    vi.stubGlobal('scrollTo', () => {});
  }

  desk(): Desk {
    return {
      unfinished: [this.kept, ...this.others],
      take: this.take,
      begin: async () => {},
      sounds: this.sounds,
      save: async (next) => {
        if (this.saves === 'saved') this.kept = next;
        return this.saves;
      },
      discard: async (id) => void this.gone.push(id),
      finish: async (sent) => {
        this.sent = sent;
        return { ok: true, code: 'K7M-4Q2' };
      },
      observe: (watch) => {
        watch(KEEPING);
        return () => {};
      },
      observeSession: () => () => {},
      observeSpoken: () => () => {},
      keepLanguage: async () => {},
      plans: [],
      savePlan: async () => [],
      deletePlan: async () => [],
    };
  }

  opens(): void {
    render(
      <GroupApp
        tag="en"
        words={CATALOGUE.appWords('en')}
        asks={Object.fromEntries(ACTIVITIES.map(({ id }) => [id, { label: id }]))}
        draftTranslation={false}
        readings={[{ tag: 'en', language: 'en', format: 'standard', dir: 'ltr', name: 'English', words: '/en.json' }]}
        display=""
        aloud={{ script: '', style: '' }}
        open={async () => this.desk()}
      />,
    );
  }

  async sitsDown(): Promise<this> {
    this.opens();
    await this.press(t('group.goOn'));
    return this;
  }

  button(name: string | RegExp): Promise<HTMLElement> {
    return screen.findByRole('button', { name });
  }

  async press(name: string | RegExp): Promise<void> {
    (await this.button(name)).click();
  }

  /** Once all is drawn again. */
  async until(check: () => void): Promise<void> {
    await waitFor(check);
  }
}
