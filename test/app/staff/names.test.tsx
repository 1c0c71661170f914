import { screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TextList } from '../../../src/app/staff/listening/TextList.tsx';
import { THEME_NAMES } from '../../../src/app/staff/names.ts';
import { ROLE_NAMES } from '../../../src/app/staff/people/roleNames.ts';
import type { TextSummary } from '../../../src/contract/staff/listening.ts';
import { THEMES } from '../../../src/domain/said-doing/theme.ts';
import { mayDo, ROLES } from '../../../src/domain/staff/permissions.ts';
import { render } from '../render.ts';
import { CATALOGUE } from '../words.ts';

afterEach(() => vi.unstubAllGlobals());

it('a theme is called the same at the desk, in entries and by families', () => {
  const words = CATALOGUE.appWords('en');
  expect(Object.entries(THEME_NAMES)).toEqual(THEMES.map((theme) => [theme, words[`themes.${theme}`]]));
});

it('whoever gives a role reads whether it may enter figures', () => {
  const told = ROLES.filter((role) => /enters (those|figures) that were counted elsewhere/.test(ROLE_NAMES[role].may));
  expect(told).toEqual(ROLES.filter((role) => mayDo([role], 'figures.publish')));
});

it('a reply is listed by the title of its entry, not by a code', async () => {
  const standing = { state: 'published', agreed: true };
  const entry = { id: 'quiet-room', title: 'A quiet room', themes: ['waiting'], priority: 'PA1', status: 'doing', version: 1 };
  const entries = [{ ...entry, changed: '2026-11-23', standing, missing: 0, drafts: 0 }];
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ entries, unanswered: [] })));
  const text: TextSummary = {
    response: crypto.randomUUID(),
    question: 'words',
    survey: 'say',
    surveyTitle: 'Say something',
    label: 'What do you want to say?',
    language: 'en',
    format: 'standard',
    channel: 'own-phone',
    about: 'quiet-room',
    day: '2026-11-23',
    receivedDay: '2026-11-23',
    respondent: 'anyone',
    quote: false,
    state: 'new',
    version: 0,
    themes: [],
    redacted: false,
  };
  render(<TextList caption="Texts" texts={[text]} query="" />);
  expect(await screen.findByText(/reply to “A quiet room”/)).toBeTruthy();
});
