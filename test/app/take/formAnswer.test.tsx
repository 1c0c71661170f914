import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { clearForm, keepApart, readForm } from '../../../src/app/take/formAnswer.ts';
import { QuestionPage } from '../../../src/app/take/QuestionPage.tsx';
import type { Question } from '../../../src/domain/survey/survey.ts';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const options = { a: 'A', b: 'B', other: 'Other', none: 'None', 'dont-know': 'Don’t know' };
const many: Question = {
  kind: 'choose-many',
  id: 'many',
  options: [{ code: 'a' }, { code: 'b' }, { code: 'other', say: 9 }, { code: 'none', exclusive: true }],
  apart: ['dont-know'],
};
const text: Question = { kind: 'text', id: 'text', length: 'long', most: 9, apart: ['dont-know'] };

function form(question: Question): HTMLFormElement {
  const { container } = render(
    <form onChange={({ currentTarget, target }) => target instanceof HTMLInputElement && keepApart(currentTarget, target)}>
      <QuestionPage
        t={t}
        question={question}
        words={{ label: 'Which?', options }}
        format="standard"
        explained={[]}
        pictures={undefined}
        answer={undefined}
        problem={undefined}
      />
    </form>,
  );
  const found = container.querySelector('form');
  if (!found) throw new Error('no form');
  return found;
}

const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

describe('what the form holds', () => {
  it('is read in the order of the page, not of the taps', () => {
    const shown = form(many);
    tick('B');
    tick('A');
    expect(readForm(shown)).toEqual({ chosen: ['a', 'b'], written: '' });
  });

  it('has the words of the option that asks for some', () => {
    const shown = form(many);
    tick('Other');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Ely' } });
    expect(readForm(shown)).toEqual({ chosen: ['other'], written: 'Ely' });
  });

  it.each(['None', 'Don’t know'])('never has "%s" together with anything', (alone) => {
    const shown = form(many);
    tick('A');
    tick('B');
    tick(alone);
    expect(readForm(shown).chosen).toHaveLength(1);
    tick('A');
    expect(readForm(shown).chosen).toEqual(['a']);
  });

  it('can be emptied again, and then is a skipped question', () => {
    const shown = form(many);
    tick('A');
    tick('Other');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Ely' } });
    clearForm(shown);
    expect(readForm(shown)).toEqual({ chosen: [], written: '' });
  });

  it('has the words of a box', () => {
    const shown = form(text);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'one\ntwo' } });
    expect(readForm(shown).chosen).toEqual([]);
    expect(readForm(shown).written.replace('\r\n', '\n')).toBe('one\ntwo');
  });
});
