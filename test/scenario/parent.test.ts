import { describe, expect, it } from 'vitest';
import { parentExperience } from '../../src/content/surveys/parent-experience.ts';
import { Respondent } from './Respondent.ts';

const PLAN_PAGES = ['ehc-assessment', 'ehc-review'];

describe('a parent who changes her mind about the support her child has', () => {
  it('sends nothing about a plan she says there is none of, and need not answer again when there is one after all', () => {
    const parent = new Respondent(parentExperience)
      .answers('support', ['ehc-plan'])
      .goesOnTo('ehc-assessment')
      .answers('ehc-assessment', ['quite-badly'])
      .answers('ehc-review', ['does-not-apply'])
      .goesBackTo('support')
      .answers('support', ['sen-support']);
    expect(parent.pages().filter((id) => PLAN_PAGES.includes(id))).toEqual([]);
    expect(parent.finishes().answers).toEqual({ support: { kind: 'one', code: 'sen-support' } });

    parent.goesBackTo('support').answers('support', ['ehc-plan']);
    expect(parent.pages().filter((id) => PLAN_PAGES.includes(id))).toEqual(PLAN_PAGES);
    expect(parent.finishes().answers).toEqual({
      support: { kind: 'one', code: 'ehc-plan' },
      'ehc-assessment': { kind: 'one', code: 'quite-badly' },
      'ehc-review': { kind: 'apart', apart: 'does-not-apply' },
    });
  });

  it('keeps what she said of the assessment when the plan turns out to have been refused', () => {
    const parent = new Respondent(parentExperience)
      .answers('support', ['ehc-plan'])
      .goesOnTo('ehc-assessment')
      .answers('ehc-assessment', ['very-badly'])
      .answers('ehc-review', ['very-badly'])
      .goesBackTo('support')
      .answers('support', ['plan-refused']);
    expect(Object.keys(parent.finishes().answers)).toEqual(['support', 'ehc-assessment']);
  });
});

describe('a parent who skips', () => {
  it('everything but one question has said that one thing', () => {
    const parent = new Respondent(parentExperience).goesOnTo('gp').answers('gp', ['very-hard']).goesOnTo('check');
    expect(parent.finishes().answers).toEqual({ gp: { kind: 'one', code: 'very-hard' } });
  });

  it('the strategy is not asked what she thinks of it', () => {
    const parent = new Respondent(parentExperience).goesOnTo('strategy-understand').answers('strategy-understand', []);
    expect(parent.at).toBe('help-most');
  });

  it('takes an answer away again, and what hung on it goes with it', () => {
    const parent = new Respondent(parentExperience)
      .goesOnTo('lately')
      .answers('lately', ['waiting', 'travel'])
      .goesOnTo('waiting-advice')
      .answers('waiting-advice', ['not-helpful-at-all'])
      .goesBackTo('lately')
      .answers('lately', []);
    expect(parent.pages()).not.toContain('waiting-advice');
    expect(parent.finishes().answers).toEqual({});
  });
});

describe('a parent who tells more about the family', () => {
  it('is asked how much a condition limits them only where there is one', () => {
    const parent = new Respondent(parentExperience)
      .goesOnTo('more-about-you')
      .answers('more-about-you', ['more'])
      .goesOnTo('own-condition')
      .answers('own-condition', ['has-condition'])
      .answers('own-condition-limits', ['limits-a-lot'])
      .goesBackTo('own-condition')
      .answers('own-condition', ['prefer-not-to-say']);
    expect(parent.at).toBe('heard-about-us');
    expect(Object.keys(parent.finishes().answers)).toEqual(['more-about-you', 'own-condition']);
  });

  it('can withdraw all of it with one answer', () => {
    const parent = new Respondent(parentExperience)
      .goesOnTo('more-about-you')
      .answers('more-about-you', ['more'])
      .answers('needs', ['something-else'], 'Long journeys')
      .answers('town', ['radcliffe'])
      .goesBackTo('more-about-you')
      .answers('more-about-you', ['no-more']);
    expect(parent.at).toBe('check');
    expect(parent.finishes().answers).toEqual({ 'more-about-you': { kind: 'one', code: 'no-more' } });
  });
});

describe('a parent who changes to Easy Read half way', () => {
  it('keeps the five points she answered on, and is asked three from then on', () => {
    const parent = new Respondent(parentExperience).goesOnTo('gp').answers('gp', ['quite-hard']);
    parent.format = 'easy-read';
    expect(parent.offered()).toEqual(expect.arrayContaining(['yes', 'sort-of', 'no']));
    parent.answers('health-services', ['sort-of']).goesBackTo('gp');
    expect(parent.offered()).toContain('quite-hard');
    expect(parent.offered()).not.toContain('sort-of');
    expect(parent.finishes().answers).toEqual({
      gp: { kind: 'one', code: 'quite-hard' },
      'health-services': { kind: 'one', code: 'sort-of' },
    });
  });

  it('is asked about the strategy whichever scale she says she knows it on', () => {
    const parent = new Respondent(parentExperience);
    parent.format = 'easy-read';
    parent.goesOnTo('strategy-understand').answers('strategy-understand', ['sort-of']);
    expect(parent.at).toBe('strategy-agree');
    parent.goesBackTo('strategy-understand').answers('strategy-understand', ['no']);
    expect(parent.at).toBe('help-most');
  });
});
