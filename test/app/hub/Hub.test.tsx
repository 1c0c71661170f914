import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk, DeskState } from '../../../src/app/hub/Desk.ts';
import { Hub } from '../../../src/app/hub/Hub.tsx';
import { CONTACTS } from '../../../src/content/contacts.ts';
import { render } from '../render.ts';
import { DATA, fakeDesk, NO_COUNTS, PIN, sessionOf, TABLET } from './fakeDesk.ts';

beforeEach(() => vi.stubGlobal('scrollTo', () => undefined));
afterEach(() => {
  localStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(state: Partial<DeskState> = {}, acts: Partial<Desk> = {}, token = '') {
  const made = fakeDesk(state, acts);
  render(<Hub data={DATA} desk={made.desk} token={token} />);
  return made;
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const press = (name: string | RegExp) => act(async () => void fireEvent.click(await screen.findByRole('button', { name })));
const pinField = (label = 'PIN') => screen.getByLabelText<HTMLInputElement>(label);
const type = (field: HTMLInputElement, value: string) => fireEvent.input(field, { target: { value } });

async function unlock(state: Partial<DeskState> = {}, acts: Partial<Desk> = {}) {
  const made = show(state, acts);
  type(pinField(), PIN);
  await press('Open the desk');
  return made;
}

describe('a device that is nobody’s tablet', () => {
  it('says how it becomes one, and has nothing of the desk', () => {
    show({ tablet: undefined, pin: undefined });
    expect(heading()).toBe('This device is not set up for a hub');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('setting up', () => {
  it('goes from the link over a PIN and the languages to the check, one step after the other', async () => {
    const { desk } = show({ tablet: undefined, pin: undefined }, {}, 'token');
    await press('Set up this tablet');
    expect(desk.enrol).toHaveBeenCalledWith('token');
    expect(screen.getByText(/This tablet belongs to Radcliffe hub/)).toBeTruthy();
    type(pinField('New PIN'), PIN);
    type(pinField('The same PIN again'), PIN);
    await press('Save this PIN');
    expect(desk.choosePin).toHaveBeenCalledWith(PIN);
  });

  it('offers every language and format, all of them ticked, and fetches those that are left', async () => {
    const { tags: _, ...fresh } = TABLET;
    const { desk } = await unlock({ tablet: fresh });
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ name }) => name === 'tag');
    expect(boxes).toHaveLength(DATA.variants.length);
    expect(boxes.every(({ checked }) => checked)).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /Polski/ }));
    await press('Download them');
    const left = DATA.variants.map(({ tag }) => tag).filter((tag) => tag !== 'pl');
    expect(desk.chooseTags).toHaveBeenCalledWith(left, false);
    expect(await screen.findByText('40 of 40 files, 4.0 MB of 4.0 MB')).toBeTruthy();
    expect(desk.fetchAll).toHaveBeenCalledWith(left, expect.anything(), expect.anything());
    await press('Check whether it is ready to go offline');
    expect(heading()).toBe('Ready to go offline?');
  });

  it('keeps the page for groups where groups meet with it, and leads there from the desk', async () => {
    const { tags: _, ...fresh } = TABLET;
    const { desk } = await unlock({ tablet: fresh });
    fireEvent.click(screen.getByRole('checkbox', { name: /group sessions/ }));
    await press('Download them');
    expect(desk.chooseTags).toHaveBeenCalledWith(expect.arrayContaining(['en', 'ur']), true);
    await press('Check whether it is ready to go offline');
    await press('Session');
    const link = screen.getByRole('link', { name: 'Hold a group session with young people' });
    expect(link.getAttribute('href')).toBe('/group');
    // In the place of the desk, which would otherwise be one "back" away from a family.
    expect(fireEvent.click(link)).toBe(false);
    expect(desk.holdGroup).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(/Without a network that page does not open/)).toBeNull();
  });

  it('goes on from where a cut network stopped it', async () => {
    const fetchAll = vi.fn<Desk['fetchAll']>(async (_, progress) => {
      progress({ files: 10, allFiles: 40, bytes: 1_000_000, allBytes: 4_000_000 });
      return false;
    });
    const { tags: _, ...fresh } = TABLET;
    await unlock({ tablet: fresh }, { fetchAll });
    await press('Download them');
    expect(await screen.findByText(/It stopped.*What has come stays/)).toBeTruthy();
    fetchAll.mockImplementation(async () => true);
    await press('Go on downloading');
    expect(await screen.findByRole('heading', { name: 'Everything is on this tablet' })).toBeTruthy();
    expect(fetchAll).toHaveBeenCalledTimes(2);
  });

  it('goes on downloading while other pages of the desk are used, and is told of there, until all has come', async () => {
    let come: (all: boolean) => void = () => undefined;
    const signals: AbortSignal[] = [];
    const fetchAll = vi.fn<Desk['fetchAll']>((_, progress, signal) => {
      signals.push(signal);
      progress({ files: 339, allFiles: 384, bytes: 3_000_000, allBytes: 4_000_000 });
      return new Promise((resolve) => {
        come = resolve;
      });
    });
    await unlock({ tablet: { ...TABLET, tags: ['en'] } }, { fetchAll });
    await press('This tablet');
    await press('Change the languages');
    await press('Download them');
    await press('Session');
    expect(heading()).toBe('Open a session');
    const note = () => screen.queryByRole('group', { name: 'The download' });
    expect(note()?.textContent).toContain('339 of 384 files');
    await press('Lock');
    type(pinField(), PIN);
    await press('Open the desk');
    expect(note()).toBeTruthy();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    await act(async () => come(true));
    expect(note()).toBeNull();
  });

  it('goes on by itself when the desk is opened again with something missing, or when the network is back', async () => {
    const fetchAll = vi.fn<Desk['fetchAll']>(async () => false);
    await unlock({}, { fetchAll, missing: async () => ({ missing: 45, all: 384 }) });
    await waitFor(() => expect(fetchAll).toHaveBeenCalledTimes(1));
    expect(fetchAll).toHaveBeenCalledWith(TABLET.tags, expect.anything(), expect.anything());
    expect(screen.getByRole('group', { name: 'The download' }).textContent).toContain('has stopped');
    await act(async () => void dispatchEvent(new Event('online')));
    await waitFor(() => expect(fetchAll).toHaveBeenCalledTimes(2));
  });

  it('fetches nothing by itself where nothing is missing', async () => {
    const { desk } = await unlock();
    expect(desk.missing).toHaveBeenCalled();
    expect(desk.fetchAll).not.toHaveBeenCalled();
  });

  it.each([
    ['link-over', 'Ask an administrator for a new one'],
    ['offline', 'The link has not been used'],
    ['full', 'Remove photos'],
    ['denied', 'private window'],
    ['no-worker', 'private window'],
    ['not-kept', 'ask an administrator for a new link'],
  ] as const)('says what to do when it does not work: %s', async (why, todo) => {
    show({ tablet: undefined, pin: undefined }, { enrol: async () => why }, 'token');
    await press('Set up this tablet');
    const said = screen.getByRole('group');
    expect(said.textContent).toContain(todo);
    expect(document.activeElement).toBe(said);
  });

  it('loses nothing of a tablet that is set up already: the link is used only when a worker says so', async () => {
    const { desk } = show({}, {}, 'token');
    expect(heading()).toBe('Set up this tablet again');
    await press('Go on as before');
    expect(desk.enrol).not.toHaveBeenCalled();
    expect(heading()).toBe('For the worker');
  });

  it('takes no PIN that anybody would try first, nor one that was not typed the same twice', async () => {
    const { desk } = show({ pin: undefined });
    for (const [pin, again, said] of [
      ['1234', '1234', 'Use 6 digits or more.'],
      ['123456', '123456', 'one of the first'],
      [PIN, '480158', 'not the same'],
    ] as const) {
      type(pinField('New PIN'), pin);
      type(pinField('The same PIN again'), again);
      await press('Save this PIN');
      expect(screen.getByText(new RegExp(said))).toBeTruthy();
    }
    expect(desk.choosePin).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(pinField('The same PIN again'));
  });
});

describe('the PIN', () => {
  it('is all that anybody sees: nothing of the session, of the place or of what is kept', () => {
    show({ open: sessionOf('a'), ledger: { total: { ...NO_COUNTS, saved: 17 }, groups: NO_COUNTS, sessions: {}, others: 0 } });
    expect(heading()).toBe('For the worker');
    expect(document.body.textContent).not.toMatch(/Radcliffe|17|Session/);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('opens the desk, and takes the tablet out of families’ hands', async () => {
    const { desk } = await unlock();
    expect(heading()).toBe('Open a session');
    expect(desk.takeBack).toHaveBeenCalledTimes(1);
  });

  it('that is wrong opens nothing, is said, and is cleared for the next try', async () => {
    const { desk } = show();
    type(pinField(), '111112');
    await press('Open the desk');
    expect(screen.getByText('That is not this tablet’s PIN.', { selector: '.heard-error' })).toBeTruthy();
    expect(pinField().value).toBe('');
    expect(document.activeElement).toBe(pinField());
    expect(desk.takeBack).not.toHaveBeenCalled();
  });

  it('cannot be tried while it has to be waited, also on a page that was just opened', async () => {
    const { desk } = show({}, { pinWait: async () => 240_000 });
    expect(await screen.findByText('4 minutes')).toBeTruthy();
    type(pinField(), PIN);
    await press('Open the desk');
    expect(desk.tryPin).not.toHaveBeenCalled();
    expect(heading()).toBe('For the worker');
  });

  it('shows a family that came here by mistake the way back, and a worker what to do when it is forgotten', () => {
    localStorage.setItem('heard.kiosk', '{}');
    show();
    expect(screen.getByRole('button', { name: 'Not a worker? Back to the surveys' })).toBeTruthy();
    expect(screen.getByText(/new set-up link of this tablet/)).toBeTruthy();
  });

  it('is asked for again when the desk is locked', async () => {
    await unlock();
    await press('Lock');
    expect(heading()).toBe('For the worker');
  });

  it('is changed with the old one only', async () => {
    const { desk } = await unlock();
    await press('This tablet');
    await press('New PIN');
    type(pinField('The PIN it has now'), '111112');
    await press('Go on');
    expect(screen.queryByLabelText('New PIN')).toBeNull();
    type(pinField('The PIN it has now'), PIN);
    await press('Go on');
    type(pinField('New PIN'), '975310');
    type(pinField('The same PIN again'), '975310');
    await press('Save this PIN');
    expect(desk.choosePin).toHaveBeenCalledWith('975310');
    expect(screen.getByText('The new PIN is in use.')).toBeTruthy();
  });
});

describe('a session', () => {
  it('is opened with who helps and what is on offer, named by place, day and letter, and handed over', async () => {
    const { desk } = await unlock();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Interpreter' }));
    await press('Open session A');
    const opened = { ...sessionOf('a'), roles: ['interpreter'], surveys: ['parent-experience', 'young-people', 'quick', 'say'] };
    expect(desk.openSession).toHaveBeenCalledWith({ ...opened, surveys: expect.arrayContaining(opened.surveys) });
    await press('Hand over to families');
    expect(desk.handOver).toHaveBeenCalledWith(expect.objectContaining({ name: sessionOf('a').name }));
  });

  it('is not opened without a survey to choose', async () => {
    const { desk } = await unlock({ sessions: [{ ...sessionOf('a', '2026-01-01'), surveys: [] }] });
    await press('Open session A');
    expect(screen.getByText('Tick one at least.', { exact: false })).toBeTruthy();
    expect(desk.openSession).not.toHaveBeenCalled();
  });

  it('of this morning can be gone on with; another one gets the next letter', async () => {
    const { desk } = await unlock({ sessions: [sessionOf('a')] });
    expect(screen.getByRole('button', { name: 'Open session B' })).toBeTruthy();
    await press('Go on with session A');
    expect(desk.openSession).toHaveBeenCalledWith(sessionOf('a'));
    expect(heading()).toContain('Session A');
  });

  it('is neither opened nor handed over with something missing, unless the worker says so', async () => {
    const { desk } = await unlock({}, { fetchAll: async () => false, missing: async () => ({ missing: 45, all: 384 }) });
    await press('Open session A');
    expect(heading()).toBe('Not everything is on this tablet yet');
    expect(document.body.textContent).toContain('45 of 384 files are not here.');
    expect(desk.openSession).not.toHaveBeenCalled();
    await press('Back to the download');
    expect(heading()).toBe('Downloading');
    await press('Session');
    await press('Open session A');
    await press('Go on all the same');
    expect(desk.openSession).toHaveBeenCalledTimes(1);
    await press('Hand over to families');
    expect(desk.handOver).not.toHaveBeenCalled();
    await press('Go on all the same');
    expect(desk.handOver).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['without any network', false, { missing: 45, all: 384 }],
    ['where nobody can say what is missing', true, undefined],
  ])('is not held up %s', async (_, onLine, here) => {
    const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine);
    const { desk } = await unlock({}, { missing: async () => here });
    await press('Open session A');
    expect(desk.openSession).toHaveBeenCalledTimes(1);
    network.mockRestore();
  });

  it('says with the minutes that unfinished answers are deleted, and how soon', async () => {
    await unlock();
    const field = screen.getByRole('combobox', { name: 'Ask “Are you still there?” after' });
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'If nobody answers within 60 seconds, unfinished answers are deleted.',
    );
  });

  it('of yesterday is over: a new day is a new session', async () => {
    await unlock({ open: sessionOf('c', '2026-01-01'), sessions: [sessionOf('c', '2026-01-01')] });
    expect(heading()).toBe('Open a session');
    expect(screen.getByText(/The session of Thursday,? 1 January 2026 is over/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open session A' })).toBeTruthy();
  });
});

describe('what the tablet holds', () => {
  const counts = {
    ...NO_COUNTS,
    saved: 17,
    sent: 5,
    confirmed: 4,
    refused: { 'not-its-tablet': 2 },
    recordings: { saved: 3, sent: 1, confirmed: 1, refused: 0 },
  };
  const open = sessionOf('a');
  const state = { open, sessions: [open], ledger: { total: counts, groups: NO_COUNTS, sessions: { [open.name]: counts }, others: 0 } };

  it('stands in a table: saved, sent and confirmed, recordings likewise, and why something was not taken', async () => {
    await unlock(state);
    const row = (name: string) =>
      within(screen.getByRole('row', { name: new RegExp(name) }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(row('Responses, this session')).toEqual(['17', '5', '4']);
    expect(row('Recordings, all sessions')).toEqual(['3', '1', '1']);
    expect(screen.getByText(/2 not taken/).parentElement?.textContent).toContain('shut off');
  });

  it('has the sessions of groups beside them, in rows of their own: what is lost or not taken of them is told too', async () => {
    const groups = {
      ...NO_COUNTS,
      saved: 3,
      sent: 1,
      lost: 1,
      refused: { unreadable: 1 },
      recordings: { saved: 2, sent: 0, confirmed: 0, refused: 0 },
    };
    await unlock({ ...state, ledger: { ...state.ledger, groups } });
    const row = (name: string) =>
      within(screen.getByRole('row', { name: new RegExp(name) }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(row('Group sessions')).toEqual(['3', '1', '0']);
    expect(row('Recordings of groups')).toEqual(['2', '0', '0']);
    expect(row('Responses, all sessions')).toEqual(['17', '5', '4']);
    expect(screen.getByText(/^1 finished here is not on this tablet any more/)).toBeTruthy();
    expect(screen.getByText(/^1 not taken/)).toBeTruthy();
  });

  it('is said at the end of the session, for whoever puts the tablet away, and can be printed', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { desk } = await unlock(state);
    await press('End of the session');
    expect(heading()).toBe('17 saved, 5 sent (and 1 of 3 recordings): keep this tablet safe until it is online');
    // The tabs have none of its own: it is a page of the session.
    expect(screen.getByRole('button', { name: 'Session' }).getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('heading', { name: 'Before you put it away: 2 of 3 to do' })).toBeTruthy();
    expect(screen.getByText(/^Nothing is left half done/).textContent).toContain('Done: ');
    expect(screen.getByText(/The session is open/).textContent).toContain('To do: ');
    await press('Print this summary');
    expect(print).toHaveBeenCalledTimes(1);
    await press('End the session');
    expect(desk.endSession).toHaveBeenCalledTimes(1);
    // It stays, with what remains, until the worker goes on: this is the list that the tablet is put away by.
    expect(heading()).toBe('17 saved, 5 sent (and 1 of 3 recordings): keep this tablet safe until it is online');
    expect(document.activeElement?.tagName).toBe('H1');
    expect(screen.getByText(/Radcliffe 2, Radcliffe hub\. Session A,/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Before you put it away: 1 of 3 to do' })).toBeTruthy();
    expect(screen.getByText('The session is ended').textContent).toBeTruthy();
    await press('Open another session');
    expect(heading()).toBe('Open a session');
  });

  it('can be sent now, and what came of it is said', async () => {
    await unlock(state, { sendNow: async () => 'offline' });
    await press('Send now');
    expect(screen.getByText(/There is no network. It is safe here/)).toBeTruthy();
  });

  it('that is shut off says so in plain words, and leads to the rescue file', async () => {
    const { desk } = await unlock({ ...state, tablet: { ...TABLET, shutOff: 1 } });
    expect(screen.getByRole('group', { name: 'This tablet has been shut off' })).toBeTruthy();
    await press('To the rescue file');
    await press('Save the rescue file');
    expect(desk.saveRescueFile).toHaveBeenCalledWith('save');
    expect(screen.getByText(/among this tablet’s downloads/)).toBeTruthy();
  });
});

describe('resetting', () => {
  const waiting = { keeping: { storage: 'kept', network: 'online', startsOffline: true, waiting: 2, refused: 1, sending: false } } as const;

  it('is not offered while something is on this tablet alone; with a rescue file it is, and asks once more', async () => {
    const { desk } = await unlock(waiting);
    await press('This tablet');
    expect(screen.queryByRole('button', { name: 'Reset this tablet' })).toBeNull();
    expect(screen.getByText(/3 responses wait here/)).toBeTruthy();
    await press('Save the rescue file');
    await press('Reset this tablet');
    expect(desk.reset).not.toHaveBeenCalled();
    await press('No');
    expect(desk.reset).not.toHaveBeenCalled();
  });
});

describe('what somebody left unfinished on it', () => {
  const unfinished = { surveys: 1, groups: 2 };
  const WHAT = 'Begun here and not finished: 1 survey and 2 group sessions.';

  it('is told of before a reset or a new set-up removes it, and at the end of a session', async () => {
    await unlock({ unfinished, open: sessionOf('a') });
    await press('This tablet');
    expect(screen.getByText(WHAT).parentElement?.textContent).toContain('A reset removes it');
    await press('Session');
    await press('End of the session');
    expect(screen.getByText(WHAT).parentElement?.textContent).toContain('not sealed, and only on this tablet');
  });

  it('is told of on the page of a set-up link, which removes it', () => {
    show({ unfinished }, {}, 'token');
    expect(screen.getByText(WHAT).parentElement?.textContent).toContain('Setting up removes it');
  });

  it('is not spoken of when there is none', () => {
    show({}, {}, 'token');
    expect(screen.queryByText(/not finished/)).toBeNull();
  });
});

describe('the lock of the desk', () => {
  const ELEVEN = 11 * 60_000;
  const sleep = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

  // Its clock goes on while the tablet sleeps; its timers do not.
  it.each([
    ['is looked at again', () => void document.dispatchEvent(new Event('visibilitychange'))],
    ['is touched', () => void fireEvent.pointerDown(document.body)],
  ])('falls also while the tablet sleeps: nothing of the desk is left when it %s', async (_, wake) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await unlock();
    act(() => {
      sleep(ELEVEN);
      wake();
    });
    expect(heading()).toBe('For the worker');
  });

  it('falls by itself after ten minutes, and not before', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    await unlock();
    act(() => void vi.advanceTimersByTime(ELEVEN / 2));
    fireEvent.pointerDown(document.body);
    act(() => void vi.advanceTimersByTime(ELEVEN / 2));
    expect(heading()).not.toBe('For the worker');
    act(() => void vi.advanceTimersByTime(ELEVEN));
    expect(heading()).toBe('For the worker');
  });
});

describe('somebody to worry about', () => {
  it('is one tap away, with every number, those marked that nobody has confirmed, and nothing to type', async () => {
    await unlock();
    await press('Worried about someone?');
    for (const { number } of CONTACTS) if (number) expect(screen.getByRole('link', { name: number })).toBeTruthy();
    expect(screen.getAllByText(/to be confirmed\)/)).toHaveLength(CONTACTS.filter(({ checked }) => !checked).length);
    expect(screen.getByText(/There is nothing to type here/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the check before going offline', () => {
  it('says of each thing in words whether it is there, and what to do', async () => {
    await unlock(
      {},
      {
        check: async () => [
          { id: 'files', state: 'missing', title: 'Pages', said: '3 of 40 files are not here yet.', todo: 'Stay online.' },
          { id: 'battery', state: 'look', title: 'Battery', said: 'Not told.', todo: 'Look yourself.' },
          { id: 'storage', state: 'ready', title: 'Kept for good', said: 'Promised.' },
        ],
      },
    );
    await press('Ready to go offline?');
    expect(await screen.findByText('Not ready yet: 1 thing missing.')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Pages: missing',
      'Battery: look yourself',
      'Kept for good: ready',
      'Once, in the tablet’s own settings',
    ]);
    expect(screen.getByRole('button', { name: 'Download the rest' })).toBeTruthy();
  });
});
