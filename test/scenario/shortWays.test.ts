import { describe, expect, it } from 'vitest';
import { professionals } from '../../src/content/surveys/professionals.ts';
import { quick } from '../../src/content/surveys/quick.ts';
import { youngPeople } from '../../src/content/surveys/young-people.ts';
import { Respondent } from './Respondent.ts';

describe('a professional between two appointments', () => {
  it('is done in five pages, and one answer is enough', () => {
    const teacher = new Respondent(professionals).goesOnTo('strategy-understand').answers('strategy-understand', ['not-at-all']);
    expect(teacher.pages()).toHaveLength(5);
    teacher.goesOnTo('check');
    expect(teacher.finishes().answers).toEqual({ 'strategy-understand': { kind: 'one', code: 'not-at-all' } });
  });

  it('may name a role that is not in the list, and drops the words with the role', () => {
    const guide = new Respondent(professionals).answers('role', ['other'], 'Travel trainer');
    expect(guide.finishes().answers).toEqual({ role: { kind: 'one', code: 'other', said: 'Travel trainer' } });
    guide.goesBackTo('role').answers('role', ['school'], 'Travel trainer');
    expect(guide.finishes().answers).toEqual({ role: { kind: 'one', code: 'school' } });
  });
});

describe('a young person', () => {
  it('has three points in every format, and a page that tells before the one that asks for words', () => {
    const teenager = new Respondent(youngPeople)
      .answers('age', ['14-to-15'])
      .answers('plan', ['no-plan'])
      .answers('lately', ['none-of-these']);
    expect(teenager.at).toBe('difference');
    expect(teenager.offered().slice(0, 3)).toEqual(['yes', 'sort-of', 'no']);
    teenager.goesOnTo('before-you-write');
    expect(teenager.offered()).toEqual([]);
    expect(teenager.goesOn().at).toBe('help-most');
  });

  it('of ten is not asked about being grown up, and of sixteen is', () => {
    expect(new Respondent(youngPeople).answers('age', ['8-to-10']).pages()).not.toContain('adulthood');
    expect(new Respondent(youngPeople).answers('age', ['16-to-17']).pages()).toContain('adulthood');
  });

  it('who would rather not say why is asked nothing that gives it away', () => {
    const pages = new Respondent(youngPeople)
      .answers('age', ['prefer-not-to-say'])
      .answers('plan', ['prefer-not-to-say'])
      .answers('lately', ['prefer-not-to-say'])
      .pages();
    const telling = ['adulthood', 'ehc-assessment', 'ehc-review', 'waiting-advice', 'moving', 'travel', 'learning-elsewhere'];
    expect(pages.filter((id) => telling.includes(id))).toEqual([]);
  });
});

describe('a parent at a school gate', () => {
  it('answers four questions and is asked nothing more', () => {
    const parent = new Respondent(quick)
      .answers('needs-supported', ['very-well'])
      .answers('waiting-advice', ['does-not-apply'])
      .answers('confidence', ['somewhat-confident'])
      .answers('help-most', [], 'A bus that comes');
    expect(parent.at).toBe('check');
    expect(Object.keys(parent.finishes().answers)).toEqual(['needs-supported', 'waiting-advice', 'confidence', 'help-most']);
  });
});
