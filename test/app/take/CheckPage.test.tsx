import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { CheckPage } from '../../../src/app/take/CheckPage.tsx';
import { Taking } from '../../../src/app/take/Taking.ts';
import type { TakeActions } from '../../../src/app/take/takeActions.ts';
import type { TakeWords } from '../../../src/app/take/takeData.ts';
import { parentExperience } from '../../../src/content/surveys/parent-experience.ts';
import type { Answers } from '../../../src/domain/survey/answer.ts';
import { picturesOf } from '../../../src/domain/survey/pagePictures.ts';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

const t = wordsOf('en');
const words = CATALOGUE.surveyWords(parentExperience, 'en');
const label = (id: string) => words.pages[id]?.label ?? '';

function show(answers: Answers, trouble?: string, busy = false, pictures: TakeWords['pictures'] = {}) {
  const context = { survey: 'parent-experience', version: 1, language: 'en', format: 'standard', channel: 'own-phone' } as const;
  const taking = new Taking(parentExperience, context, () => '', vi.fn());
  taking.answers = answers;
  taking.goTo('check');
  taking.trouble = trouble;
  const on = { back: vi.fn(), change: vi.fn(), finish: vi.fn() };
  const { container } = render(
    <CheckPage t={t} taking={taking} words={{ survey: words, pictures }} busy={busy} on={on as Partial<TakeActions> as TakeActions} />,
  );
  return { container, on };
}

const answers: Answers = {
  support: { kind: 'one', code: 'ehc-plan' },
  lately: { kind: 'many', codes: ['waiting', 'travel'] },
  gp: { kind: 'apart', apart: 'does-not-apply' },
  'help-most': { kind: 'text', text: 'ایک بس\nthat comes' },
};

/** What stands beside a question. */
function row(id: string): string[] {
  const term = screen.getAllByRole('term').find((each) => each.textContent === label(id));
  return [...(term?.parentElement?.querySelectorAll('dd:not(.heard-change)') ?? [])].map((each) => each.textContent ?? '');
}

describe('"Check your answers"', () => {
  it('shows every answer in the reader’s words, a line for each tick', () => {
    show(answers);
    const options = (id: string) => words.pages[id]?.options ?? {};
    expect(row('support')).toEqual([options('support')['ehc-plan']]);
    expect(row('lately')).toEqual([options('lately')['waiting'], options('lately')['travel']]);
    expect(row('gp')).toEqual([options('gp')['does-not-apply']]);
    expect(row('help-most')).toEqual(['ایک بس\nthat comes']);
  });

  it('says of what was spoken how long it is, over all of it, and what was written beside it', () => {
    const recording = (id: string, seconds: number) => ({ id, type: 'audio/webm', seconds }) as const;
    show({ 'help-most': { kind: 'text', text: 'a bus', recordings: [recording('1', 50), recording('2', 35)] } });
    expect(row('help-most')).toEqual([t('check.spoken', { minutes: 1, seconds: 25 }), 'a bus']);
  });

  it('says of a short recording no minutes that it has not', () => {
    show({ 'help-most': { kind: 'text', text: '', recordings: [{ id: '1', type: 'audio/webm', seconds: 4 }] } });
    expect(row('help-most')).toEqual(['Recording, 4 s']);
  });

  it('lists what was skipped too, and nothing that is not asked', () => {
    show(answers);
    expect(row('age')).toEqual([t('check.notAnswered')]);
    expect(row('adulthood')).toEqual([]);
  });

  it('has a way to change each answer, that says aloud which', () => {
    const { on } = show(answers);
    fireEvent.click(screen.getByRole('button', { name: `${t('check.change')} ${label('gp')}` }));
    fireEvent.click(screen.getByRole('button', { name: `${t('check.answer')} ${label('age')}` }));
    expect(on.change.mock.calls).toEqual([['gp'], ['age']]);
  });

  it('has the picture of each question beside it, for those who find their question by it', () => {
    const pictures = picturesOf(parentExperience);
    const { container } = show(answers, undefined, false, pictures);
    const shown = [...container.querySelectorAll('dt')].map((term) => term.querySelector('img')?.getAttribute('src'));
    const asked = screen.getAllByRole('term').map((term) => Object.keys(words.pages).find((id) => label(id) === term.textContent) ?? '');
    expect(shown).toEqual(asked.map((id) => `/pictures/${pictures[id]?.page}.svg`));
  });

  it('writes each answer in its own direction', () => {
    show(answers);
    expect(screen.getByText(/ایک بس/).getAttribute('dir')).toBe('auto');
  });

  it('finishes by one button, the form’s own', () => {
    const { container, on } = show(answers);
    expect(container.querySelectorAll('button[type=submit]')).toHaveLength(1);
    fireEvent.submit(container.querySelector('form') ?? container);
    expect(on.finish).toHaveBeenCalledTimes(1);
  });

  it('cannot finish what is empty, and says so', () => {
    show({});
    expect(screen.getByText(t('check.empty'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: t('check.send') })).toBeNull();
  });

  it.each(['not-ready', 'no-key', 'denied', 'full', 'failed'])(
    'says what stands in the way (%s), and leads back to the button',
    (trouble) => {
      show(answers, trouble);
      expect(document.activeElement).toBe(screen.getByRole('group', { name: t('problem.title') }));
      fireEvent.click(screen.getByRole('link', { name: t(`finish.${trouble}`) }));
      expect(document.activeElement).toBe(screen.getByRole('button', { name: t('check.send') }));
    },
  );
});
