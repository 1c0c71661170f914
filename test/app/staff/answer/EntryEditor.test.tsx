import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptDraft } from '../../../../src/app/staff/answer/draftKeeping.ts';
import { draftOf, type EntryDraft, finishDraft, NEW_DRAFT } from '../../../../src/app/staff/answer/EntryDraft.ts';
import { EntryEditor } from '../../../../src/app/staff/answer/EntryEditor.tsx';
import type { Names } from '../../../../src/app/staff/answer/useNames.ts';
import { anEntry } from '../../../domain/said-doing/anEntry.ts';
import { render } from '../../render.ts';

const names: Names = {
  tag: 'en',
  words: { 'themes.waiting': 'Waiting', 'entryStatus.doing': 'Being done' },
  variants: [
    { tag: 'en', name: 'English', dir: 'ltr', language: 'en', format: 'standard' },
    { tag: 'en-x-easyread', name: 'Easy Read', dir: 'ltr', language: 'en', format: 'easy-read', fallback: 'en' },
    { tag: 'ur', name: 'اردو', dir: 'rtl', language: 'ur', format: 'standard' },
  ],
};
const saved = draftOf(anEntry({ reviewed: ['ur'] }), [], 1);
const sent: { path: string; body: unknown }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit = {}) => {
    if (String(path).includes('/quotes')) return new Response('{"quotes":[]}');
    if (String(path).includes('/names')) return new Response(JSON.stringify(names));
    sent.push({ path, body: body === undefined ? undefined : JSON.parse(String(body)) });
    return new Response('{}');
  });
});
afterEach(() => vi.unstubAllGlobals());

const show = (draft: EntryDraft = saved, unsaved?: EntryDraft, listens = false) => {
  const onSaved = vi.fn();
  render(
    <EntryEditor
      names={names}
      saved={draft}
      unsaved={unsaved}
      quotes={[]}
      today="2026-11-23"
      listens={listens}
      onUnsaved={() => {}}
      onSaved={onSaved}
    />,
  );
  return onSaved;
};
const type = (id: string, value: string) => fireEvent.input(document.getElementById(id) ?? document.body, { target: { value } });

describe('the editor of an entry', () => {
  it('keeps in the tab what is not saved, and forgets it once it is', async () => {
    const onSaved = show();
    type('words-en-said', 'There was nowhere to wait.');
    expect(keptDraft('quiet-room')?.entry.words['en']?.said).toBe('There was nowhere to wait.');
    fireEvent.click(screen.getByRole('button', { name: 'Save as version 2' }));
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledWith('quiet-room'));
    expect(sent[0]).toMatchObject({
      path: '/api/staff/entries/quiet-room/versions',
      body: { basedOn: 1, entry: { words: { en: { said: 'There was nowhere to wait.' } } } },
    });
    expect(keptDraft('quiet-room')).toBeUndefined();
  });

  it('says what has to happen before words can be quoted, and leads whoever may open texts to them', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Look for quotations' }));
    await screen.findByText(/a listener has given the text one of these themes\s+and marked it Done/);
    expect(screen.getByText(/Ask a listener/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Texts that are not Done yet' })).toBeNull();
    cleanup();
    show(saved, undefined, true);
    fireEvent.click(screen.getByRole('button', { name: 'Look for quotations' }));
    const link = await screen.findByRole('link', { name: 'Texts that are not Done yet' });
    expect(link.getAttribute('href')).toMatch(/^\/staff\/listening\?part=undone/);
  });

  it('needs no “We are doing” for what has only been heard, and needs it for anything else', () => {
    const words = { title: 'Waiting', said: 'Nowhere to wait', doing: ' ', updates: {} };
    const heard = draftOf(anEntry({ status: 'heard', words: { en: words }, reviewed: [], updates: [] }), [], 1);
    expect(finishDraft(heard).ok).toBe(true);
    const doing = finishDraft({ ...heard, entry: { ...heard.entry, status: 'doing' } });
    expect(doing.ok ? [] : [...doing.faults]).toEqual([['words.en.doing', 'Write something here.']]);
  });

  it('says when what was kept is from a version that has been overtaken', () => {
    show(draftOf(anEntry(), [], 3), saved);
    expect(screen.getByText(/version 3 has been saved meanwhile/)).toBeTruthy();
  });

  it('makes a draft of every translation when the English changes', async () => {
    show();
    type('words-en-said', 'Something else.');
    fireEvent.click(screen.getByRole('button', { name: 'Save as version 2' }));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ entry: { reviewed: [] }, confirmed: [] });
  });

  it('names every field that is missing, and sends nothing', () => {
    show(NEW_DRAFT);
    type('owner', 'The council');
    fireEvent.click(screen.getByRole('button', { name: 'Save the first version' }));
    const faults = screen.getAllByRole('link').map((link) => link.textContent);
    expect(faults).toContain('Themes: Choose at least one theme.');
    expect(faults).toContain('English, title: Write something here.');
    expect(sent).toEqual([]);
  });

  it('writes each language in its own direction, and says which Easy Read sentence is too long', () => {
    show();
    fireEvent.change(screen.getByLabelText(/Language or format beside/), { target: { value: 'ur' } });
    expect(document.getElementById('words-ur-title')?.getAttribute('dir')).toBe('rtl');
    fireEvent.change(screen.getByLabelText(/Language or format beside/), { target: { value: 'en-x-easyread' } });
    type('words-en-x-easyread-said', 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.');
    expect(screen.getByText(/16 words, at most 15/)).toBeTruthy();
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const words = { title: hostile, said: hostile, doing: hostile, updates: { opened: hostile } };
    show(draftOf(anEntry({ owner: hostile, words: { en: words, ur: words } }), [], 1));
    await screen.findByRole('heading', { name: hostile });
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('what is sent of an entry', () => {
  it('leaves out what was left empty, and a language with nothing in it', () => {
    const words = { ...anEntry().words, pl: { title: ' ', said: '', doing: '', why: '', updates: {} } };
    const finished = finishDraft(draftOf(anEntry({ words, sources: [{ title: 'Plan', date: '2026', href: '' }] }), [], 1));
    expect(finished.ok && Object.keys(finished.entry.words)).toEqual(['en', 'ur']);
    expect(finished.ok && finished.entry.sources).toEqual([{ title: 'Plan', date: '2026' }]);
  });

  it('refuses a language that is only half there, at its field', () => {
    const words = { ...anEntry().words, pl: { title: 'Cichy pokój', said: '', doing: '', updates: {} } };
    const finished = finishDraft(draftOf(anEntry({ words }), [], 1));
    expect(finished.ok ? [] : [...finished.faults.keys()]).toEqual(['words.pl.said', 'words.pl.doing']);
  });
});
