import { fireEvent, screen } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextDesk } from '../../../../src/app/staff/listening/TextDesk.tsx';
import { SignedOut } from '../../../../src/app/staff/WhileSignedIn.tsx';
import type { OpenedText } from '../../../../src/contract/staff/listening.ts';
import { render } from '../../render.ts';

const RESPONSE = '00000001-0000-4000-8000-000000000000';

/** Spoken, not typed yet, and its writer agreed to be quoted. */
const SPOKEN: OpenedText = {
  response: RESPONSE,
  question: 'words',
  survey: 'say',
  surveyTitle: 'Say something',
  label: 'What would you like to tell us?',
  language: 'en',
  format: 'standard',
  channel: 'own-phone',
  day: '2026-11-28',
  receivedDay: '2026-11-28',
  respondent: 'anyone',
  quote: true,
  state: 'new',
  version: 0,
  themes: [],
  redacted: false,
  words: { kind: 'empty' },
  recordings: [{ id: '00000002-0000-4000-8000-000000000000', seconds: 5, state: 'received', day: '2026-11-28' }],
  languages: ['en', 'und'],
};
const TYPED: NonNullable<OpenedText['transcript']> = {
  version: 2,
  language: 'en',
  words: { kind: 'typed', text: 'We waited.' },
  ready: true,
  writtenBy: 'Sam',
  writtenDay: '2026-11-28',
  mine: false,
};

const PUT_ON = () => Response.json({ due: '2026-11-30' });
const IS_ON = () =>
  Response.json({ type: '/problems/conflict', title: 'Conflict', status: 409, detail: 'There already.' }, { status: 409 });

/** What the list of concerns says to one more. */
let concerns: () => Response;
beforeEach(() => {
  concerns = PUT_ON;
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.endsWith('/concerns')) return concerns();
    return Response.json(path.endsWith('/suggestions') ? { themes: [] } : { version: 1 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const desk = (change: Partial<OpenedText>, out = false) => (
  <SignedOut.Provider value={out}>
    <LocationProvider>
      <TextDesk text={{ ...SPOKEN, ...change }} inbox="/staff/listening" takesFocus={false} onGo={() => {}} onLoad={() => {}} />
    </LocationProvider>
  </SignedOut.Provider>
);

const opens = (change: Partial<OpenedText> = {}) => render(desk(change));

const says = () => screen.getByText(/agreed to be quoted/).textContent;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('words that were opened leave the page with the session, and what was typed stays', () => {
  const text = { ...SPOKEN, words: { kind: 'original', text: 'Our Ali waits.' }, redactedText: 'Our son waits.' } as const;
  const transcript = { ...TYPED, checked: { by: 'Alex', day: '2026-11-28' } };
  const { rerender, container } = opens({ ...text, transcript });
  const typed = screen.getByLabelText<HTMLInputElement>('Add a theme');
  fireEvent.input(typed, { target: { value: 'waiting' } });
  expect(container.textContent).toMatch(/Our Ali waits.*We waited.*Our son waits/s);
  rerender(desk({ ...text, transcript }, true));
  expect(container.textContent).not.toMatch(/waits|We waited/);
  rerender(desk({ ...text, transcript }));
  expect(container.textContent).toMatch(/Our Ali waits.*We waited.*Our son waits/s);
  expect(screen.getByLabelText<HTMLInputElement>('Add a theme')).toBe(typed);
  expect(typed.value).toBe('waiting');
});

describe('whose words an editor is offered', () => {
  it('is said with all that is still to be done: of what was spoken, a second person’s check too', async () => {
    opens();
    expect(says()).toBe(
      '✓ Whoever spoke agreed to be quoted. Editors are offered these words once a second person has checked the transcript and you mark the text Done.',
    );
    press('Done');
    await vi.waitFor(() =>
      expect(says()).toBe(
        '✓ Whoever spoke agreed to be quoted. Editors are offered these words once a second person has checked the transcript.',
      ),
    );
  });

  it('and of what has been checked, only that it is Done', () => {
    opens({ transcript: { ...TYPED, checked: { by: 'Alex', day: '2026-11-28', until: '2026-12-28' } } });
    expect(says()).toBe('✓ Whoever spoke agreed to be quoted. Editors are offered these words once you mark the text Done.');
  });

  it.each([
    ['is put', PUT_ON, /list of concerns, to be settled by 30 Nov 2026/],
    ['of somebody else is found', IS_ON, /list of concerns\./],
  ])('is nobody’s from the moment that a concern %s on the list', async (_, reply, notice) => {
    concerns = reply;
    opens({ state: 'done', transcript: { ...TYPED, checked: { by: 'Alex', day: '2026-11-28' } } });
    expect(says()).toBe('✓ Whoever spoke agreed to be quoted. Editors are offered these words.');
    press('Put on the list of concerns');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(notice));
    expect(says()).toBe('✓ Whoever spoke agreed to be quoted. Editors are not offered these words while the concern is open.');
  });
});
