import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JoinApp } from '../../../src/app/group/join/JoinApp.tsx';
import type { PartDesk } from '../../../src/app/group/join/openPartDesk.ts';
import { ACTIVITIES } from '../../../src/content/group/activities.ts';
import { type Invitation, writeInvitation } from '../../../src/domain/session/invitation.ts';
import { beginPart, type PartDraft } from '../../../src/domain/session/partDraft.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { render } from '../render.ts';
import { CATALOGUE } from '../words.ts';

const words = CATALOGUE.appWords('en');
const t = translator(words, 'en');
const INVITATION: Invitation = {
  session: '5d7e2c2f-8b3f-4b46-8b6f-4f7f4c9b8d22',
  day: '2026-11-22',
  who: 'college',
  ages: 'mixed',
  plan: 'own',
  tag: 'en',
  activities: ['hands-better-life', 'dots-matters'],
};
const PART = beginPart(INVITATION, {
  id: '4c6d1b1e-7a2f-4a35-9a5e-3f6f3b8a7c11',
  language: 'en',
  format: 'standard',
  activities: INVITATION.activities,
});

/** A young person’s own phone. */
class OwnPhone {
  readonly gone: string[] = [];

  constructor(private readonly begun: readonly PartDraft[] = []) {}

  opens(hash: string): void {
    location.hash = hash;
    const desk: PartDesk = {
      ask: async () => ({ ok: false, why: 'offline' }),
      take: async () => ({ at: 'new', id: PART.id }),
      unfinished: async () => this.begun,
      save: async () => 'saved',
      discard: async (id) => void this.gone.push(id),
      finish: async () => ({ ok: true, code: 'K7M-4Q2' }),
      observe: () => () => {},
      observeSession: () => () => {},
      keepLanguage: async () => {},
    };
    render(
      <JoinApp
        tag="en"
        words={words}
        asks={Object.fromEntries(ACTIVITIES.map(({ id }) => [id, { label: id }]))}
        draftTranslation={false}
        readings={[{ tag: 'en', language: 'en', format: 'standard', dir: 'ltr', name: 'English', words: '/en.json' }]}
        display=""
        aloud={{ script: '', style: '' }}
        open={async () => desk}
      />,
    );
  }
}

const press = async (name: string) => (await screen.findByRole('button', { name })).click();
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

beforeEach(() => vi.stubGlobal('scrollTo', () => {}));
afterEach(() => {
  vi.unstubAllGlobals();
  location.hash = '';
});

describe('a phone that joined', () => {
  it('has nothing left of a part that its owner would rather not give, and can begin again without another square', async () => {
    const phone = new OwnPhone();
    phone.opens(writeInvitation(INVITATION));
    await press(t('group.stop'));
    await heading(t('group.stopped.title'));
    expect(phone.gone).toEqual([PART.id]);
    await press(t('join.again'));
    await heading(t('group.agreeTitle'));
  });

  it('shows what was begun on it to whoever has no square any more: to go on with, or to take away before it is sent', async () => {
    const phone = new OwnPhone([PART]);
    phone.opens('');
    await screen.findByRole('heading', { name: t('group.goOnTitle') });
    await press(t('group.throwAway'));
    const sure = await screen.findByRole('alert');
    expect(phone.gone).toEqual([]);
    [...sure.querySelectorAll('button')].at(-1)?.click();
    await vi.waitFor(() => expect(phone.gone).toEqual([PART.id]));
    await vi.waitFor(() => expect(screen.queryByRole('heading', { name: t('group.goOnTitle') })).toBeNull());
  });

  it('goes on with it', async () => {
    new OwnPhone([{ ...PART, draft: { ...PART.draft, at: 'activities' } }]).opens('');
    await press(t('group.goOn'));
    await heading(t('group.activities'));
  });
});
