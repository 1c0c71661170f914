import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { QuestionPage } from '../../../src/app/take/QuestionPage.tsx';
import type { Format } from '../../../src/domain/response/response.ts';
import type { Answer, AnswerProblem } from '../../../src/domain/survey/answer.ts';
import type { PagePictures } from '../../../src/domain/survey/pagePictures.ts';
import type { Question } from '../../../src/domain/survey/survey.ts';
import type { PageWords } from '../../../src/i18n/catalogue.ts';
import type { Explanation } from '../../../src/i18n/hardWords.ts';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');

const town: Question = {
  kind: 'choose-one',
  id: 'town',
  options: [{ code: 'bury' }, { code: 'other', say: 20 }],
  apart: ['prefer-not-to-say'],
};
const needs: Question = {
  kind: 'choose-many',
  id: 'needs',
  options: [{ code: 'bury' }, { code: 'other', say: 20 }, { code: 'none', exclusive: true }],
  apart: ['prefer-not-to-say'],
};
const words: PageWords = {
  label: 'Where do you live?',
  hint: 'The nearest town.',
  options: { bury: 'Bury', other: 'Another town', none: 'None of these', 'prefer-not-to-say': 'Prefer not to say' },
  other: 'Which town?',
};

interface Shown {
  readonly question?: Question;
  readonly answer?: Answer;
  readonly problem?: AnswerProblem;
  readonly pictures?: PagePictures;
  readonly format?: Format;
  readonly hint?: boolean;
  readonly explained?: readonly Explanation[];
}

function show({ question = town, answer, problem, pictures, format = 'standard', hint = true, explained = [] }: Shown = {}) {
  const { hint: _, ...plain } = words;
  return render(
    <QuestionPage
      t={t}
      question={question}
      words={hint ? words : plain}
      format={format}
      explained={explained}
      pictures={pictures}
      answer={answer}
      problem={problem}
    />,
  );
}

/** The words that an assistive tool reads out with this element. */
function described(element: Element): string[] {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`);
}

describe('a question read with pictures', () => {
  const scale: Question = {
    kind: 'scale',
    id: 'well',
    scale: { id: 'five', points: ['best', 'good', 'middling', 'bad', 'worst'], positive: ['best', 'good'] },
    easyRead: { id: 'three', points: ['yes', 'sort-of', 'no'], positive: ['yes'] },
    apart: ['dont-know'],
  };
  const pictures = () => [...document.querySelectorAll('img')].map((picture) => picture.getAttribute('src'));

  it('has each option’s own picture beside it, and the same one for each way of answering set apart', () => {
    show({ question: { ...town, options: [{ code: 'bury' }] }, pictures: { page: '1F3D8', options: { bury: '1F6CD' } } });
    expect(pictures()).toEqual(['/pictures/1F3D8.svg', '/pictures/1F6CD.svg', '/pictures/1F910.svg']);
  });

  it('has a face for every point, also of a scale of five that was answered before the format was changed', () => {
    const { unmount } = show({ question: scale, format: 'easy-read', pictures: {} });
    expect(pictures()).toEqual(['/pictures/1F600.svg', '/pictures/1F610.svg', '/pictures/1F641.svg', '/pictures/1F937.svg']);
    unmount();
    show({ question: scale, format: 'easy-read', pictures: {}, answer: { kind: 'one', code: 'bad' } });
    expect(new Set(pictures()).size).toBe(6);
  });

  it('has their places kept before they come, and keeps silent about them', () => {
    show({ question: { ...town, options: [{ code: 'bury' }] }, pictures: { page: '1F3D8', options: { bury: '1F6CD' } } });
    for (const picture of document.querySelectorAll('img')) {
      expect([picture.getAttribute('alt'), Number(picture.getAttribute('width')) > 0, picture.getAttribute('height')]).toEqual([
        '',
        true,
        picture.getAttribute('width'),
      ]);
    }
  });
});

describe('a hard word', () => {
  const explained = [{ word: 'EHC plan', means: 'A legal plan.' }];

  it('is explained where it stands, seen without a tap and read out with the question', () => {
    const { unmount } = show({ explained });
    expect(described(screen.getByRole('group'))).toEqual(['The nearest town.', 'EHC planA legal plan.']);
    unmount();
    show({ explained, question: { kind: 'text', id: 'text', length: 'long', most: 9 } });
    expect(described(screen.getByRole('textbox'))).toContain('EHC planA legal plan.');
  });
});

describe('a question with options', () => {
  it('is one group, named by its heading', () => {
    show();
    expect(screen.getByRole('group', { name: 'Where do you live?' })).toContain(screen.getAllByRole('radio')[0]);
    expect(screen.getAllByRole('heading', { level: 1 }).map((heading) => heading.textContent)).toEqual(['Where do you live?']);
    expect(document.querySelector('legend > h1')).not.toBeNull();
  });

  it('reads its hint out with the group, and nothing where there is none', () => {
    const { unmount } = show();
    expect(described(screen.getByRole('group'))).toEqual(['The nearest town.']);
    unmount();
    show({ hint: false });
    expect(screen.getByRole('group').hasAttribute('aria-describedby')).toBe(false);
  });

  it('has the browser’s own radios for one choice and checkboxes for several, the ways set apart included', () => {
    const { unmount } = show();
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['bury', 'other', 'prefer-not-to-say']);
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    unmount();
    show({ question: needs });
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });

  it('can be tapped on its words, because the whole card is the label', () => {
    show();
    fireEvent.click(screen.getByText('Bury'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Bury' }).checked).toBe(true);
  });

  it('shows what was answered, words included', () => {
    show({ answer: { kind: 'one', code: 'other', said: 'Ely' } });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Another town' }).checked).toBe(true);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Which town?' });
    expect([field.value, field.dir]).toEqual(['Ely', 'auto']);
  });

  it('shows pictures only to those who read with them, and says nothing about them aloud', () => {
    const { unmount } = show();
    expect(document.querySelector('img')).toBeNull();
    unmount();
    show({ pictures: { page: '1F3D8' } });
    expect(document.querySelector('img')?.getAttribute('alt')).toBe('');
  });
});

describe('a problem', () => {
  const required: AnswerProblem = { code: 'required' };

  it('is summed up above the question, and the summary takes the focus', () => {
    show({ problem: required });
    const summary = screen.getByRole('group', { name: t('problem.title') });
    expect(document.activeElement).toBe(summary);
    expect(summary.compareDocumentPosition(screen.getByRole('heading', { level: 1 }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('leads to the first option, in the same words as beside the question', () => {
    show({ problem: required });
    fireEvent.click(screen.getByRole('link', { name: t('problem.required') }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Bury' }));
    expect(described(screen.getByRole('group', { name: 'Where do you live?' }))).toEqual([
      'The nearest town.',
      t('problem.prefix') + t('problem.required'),
    ]);
  });

  it('leads to the field where there is one, with numbers filled in', () => {
    const box: Question = { kind: 'text', id: 'help', length: 'long', most: 10 };
    show({ question: box, problem: { code: 'text-too-long', most: 10, over: 3 } });
    const message = t('problem.text-too-long', { most: 10, count: 3 });
    expect(message).toContain('3');
    fireEvent.click(screen.getByRole('link', { name: message }));
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});

describe('a question for words or a number', () => {
  it('is labelled by its heading and described by hint and count', () => {
    show({ question: { kind: 'text', id: 'help', length: 'long', most: 10 }, answer: { kind: 'text', text: 'بات' } });
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Where do you live?' });
    expect([box.tagName, box.value, box.dir]).toEqual(['TEXTAREA', 'بات', 'auto']);
    expect(described(box)[0]).toBe('The nearest town.');
  });

  it('counts only near the end, by what its writer sees as characters, and cuts nothing off', () => {
    show({ question: { kind: 'text', id: 'help', length: 'long', most: 10 } });
    const box = screen.getByRole<HTMLTextAreaElement>('textbox');
    const count = screen.getByRole('status');
    expect(count.textContent).toBe('');
    fireEvent.input(box, { target: { value: '🙂'.repeat(9) } });
    expect(count.textContent).toBe(t('take.charactersLeft', { count: 1 }));
    fireEvent.input(box, { target: { value: '🙂'.repeat(12) } });
    expect(count.textContent).toBe(t('take.charactersOver', { count: 2 }));
    expect(box.hasAttribute('maxlength')).toBe(false);
  });

  it('brings the number keys up, and refuses no digit of any keyboard', () => {
    show({ question: { kind: 'number', id: 'age', least: 0, most: 25 }, answer: { kind: 'number', number: 14 } });
    const field = screen.getByRole<HTMLInputElement>('textbox');
    expect([field.inputMode, field.type, field.value]).toEqual(['numeric', 'text', '14']);
  });
});
