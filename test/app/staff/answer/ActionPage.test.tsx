import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ActionPage from '../../../../src/app/staff/answer/ActionPage.tsx';
import { TIMELINE } from '../../../../src/content/timeline.ts';
import { render } from '../../render.ts';

const [ACTION] = TIMELINE;
if (!ACTION) throw new Error('the timeline is empty');
const NOTE = 'Half of the places are there.';
const names = { tag: 'en', words: {}, variants: [{ tag: 'en', name: 'English', dir: 'ltr', language: 'en', format: 'standard' }] };

let version: number;
beforeEach(() => {
  sessionStorage.clear();
  version = 1;
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    if (String(path).includes('/names')) return new Response(JSON.stringify(names));
    if (method === 'POST') version += 1;
    const versions = [{ version, day: '2026-11-23', author: 'Edith', action: ACTION }];
    return new Response(JSON.stringify(method === 'GET' ? { versions } : {}));
  });
});
afterEach(() => vi.unstubAllGlobals());

const show = () => render(<ActionPage actor={{ id: 'edith', name: 'Edith', roles: ['editor'] }} params={{ id: ACTION.id }} />);
const note = async (): Promise<HTMLTextAreaElement> => {
  await screen.findByRole('button', { name: 'Save and show to families' });
  return document.getElementById('words-en-note') as HTMLTextAreaElement;
};

describe('the form of a planned action', () => {
  it('still has what was typed and not saved when the page is loaded again, says so, and lets it go', async () => {
    const { unmount } = show();
    fireEvent.input(await note(), { target: { value: NOTE } });
    unmount();
    show();
    expect((await note()).value).toBe(NOTE);
    fireEvent.click(screen.getByRole('button', { name: 'Throw it away' }));
    expect((await note()).value).toBe(ACTION.words['en']?.note ?? '');
    expect(screen.queryByText(/is here again/)).toBeNull();
  });

  it('does not bring back what was written on an older version', async () => {
    const { unmount } = show();
    fireEvent.input(await note(), { target: { value: NOTE } });
    unmount();
    version = 2;
    show();
    expect((await note()).value).toBe(ACTION.words['en']?.note ?? '');
  });
});
