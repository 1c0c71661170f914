import { describe, expect, it, vi } from 'vitest';
import { Taking } from '../../../src/app/take/Taking.ts';
import type { Draft, ResponseContext } from '../../../src/domain/response/response.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';

const survey: Survey = {
  id: 'small',
  version: 2,
  respondent: 'parent',
  minutes: 1,
  sections: [
    {
      id: 'only',
      pages: [
        { kind: 'choose-one', id: 'support', options: [{ code: 'plan' }, { code: 'none' }] },
        { kind: 'number', id: 'months', least: 0, most: 99, when: { question: 'support', selected: ['plan'] } },
        { kind: 'information', id: 'before-you-write' },
        { kind: 'text', id: 'help', length: 'long', most: 10, speak: 60 },
      ],
    },
  ],
};
const context: ResponseContext = { survey: 'small', version: 2, language: 'ur', format: 'standard', channel: 'own-phone' };
const ID = '3b241101-e2bb-4255-8caf-4136c566a962';

const nothing = { chosen: [], written: '' };
const choose = (code: string) => ({ chosen: [code], written: '' });
const write = (written: string) => ({ chosen: [], written });
const plan = { kind: 'one', code: 'plan' } as const;

function start() {
  const mintId = vi.fn(() => ID);
  const changed = vi.fn();
  return { taking: new Taking(survey, context, mintId, changed), mintId, changed };
}
const oldDraft = (more: Partial<Draft>): Draft => ({ ...context, version: 1, id: ID, answers: {}, at: 'support', ...more });

describe('somebody who opens a survey', () => {
  it('stands at the first question, and leaves no draft by looking', () => {
    const { taking, mintId } = start();
    expect(taking.stage).toEqual({ at: 'page', page: 'support' });
    taking.next(nothing);
    expect(taking.stage).toEqual({ at: 'page', page: 'before-you-write' });
    expect(taking.draft).toBeUndefined();
    expect(mintId).not.toHaveBeenCalled();
  });

  it('has a draft under one id from the first answer on, with the page it stands on', () => {
    const { taking, mintId } = start();
    taking.next(choose('plan'));
    taking.next(write('7'));
    expect(mintId).toHaveBeenCalledTimes(1);
    expect(taking.draft).toEqual({
      ...context,
      id: ID,
      at: 'before-you-write',
      answers: { support: plan, months: { kind: 'number', number: 7 } },
    });
  });

  it('keeps the draft when every answer is taken away again: the emptiness is the newest', () => {
    const { taking } = start();
    expect(taking.note(choose('plan'))).toBe(true);
    expect(taking.note(choose('plan'))).toBe(false);
    expect(taking.note(nothing)).toBe(true);
    expect(taking.draft).toMatchObject({ id: ID, answers: {} });
  });
});

describe('an answer that does not fit', () => {
  it('holds the person on the page and keeps the answer before it', () => {
    const { taking } = start();
    taking.next(choose('plan'));
    taking.note(write('7'));
    taking.next(write('seven'));
    expect(taking.stage).toEqual({ at: 'page', page: 'months' });
    expect(taking.problem).toEqual({ code: 'not-a-number' });
    expect(taking.answers['months']).toEqual({ kind: 'number', number: 7 });
  });

  it('is forgotten once the person goes on, or back', () => {
    const { taking } = start();
    taking.next(choose('plan'));
    taking.next(write('seven'));
    taking.next(write('7'));
    expect(taking.problem).toBeUndefined();
    taking.goTo('months');
    taking.next(write('seven'));
    taking.goTo('support');
    expect(taking.problem).toBeUndefined();
  });

  it('says nothing while it is still being written', () => {
    const { taking, changed } = start();
    taking.goTo('months');
    changed.mockClear();
    expect(taking.note(write('seven'))).toBe(false);
    expect(taking.problem).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('what is spoken', () => {
  const recording = { id: '11111111-1111-4111-8111-111111111111', type: 'audio/webm', seconds: 20 } as const;

  it('begins a draft like a tap, tells whose it is, and shows', () => {
    const { taking, changed } = start();
    changed.mockClear();
    expect(taking.speak('help', [recording])).toBe(ID);
    expect(taking.draft?.answers).toEqual({ help: { kind: 'text', text: '', recordings: [recording] } });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('stands beside what is written: neither undoes the other', () => {
    const { taking } = start();
    taking.goTo('help');
    taking.note(write('a bus'));
    taking.speak('help', [recording]);
    taking.next(write('a bus!'));
    expect(taking.answers['help']).toEqual({ kind: 'text', text: 'a bus!', recordings: [recording] });
    taking.speak('help', []);
    expect(taking.answers['help']).toEqual({ kind: 'text', text: 'a bus!' });
  });

  it('is an answer by itself, also where the page has been left, and none once it is deleted', () => {
    const { taking } = start();
    taking.goTo('help');
    taking.speak('help', [recording]);
    taking.next(nothing);
    expect(taking.stage).toEqual({ at: 'check' });
    expect(taking.answers['help']).toMatchObject({ recordings: [recording] });
    taking.speak('help', []);
    expect(taking.answers).toEqual({});
    expect(taking.draft?.id).toBe(ID);
  });

  it('is held against the time that the question has, like words against their number', () => {
    const { taking } = start();
    taking.goTo('help');
    taking.speak('help', [{ ...recording, seconds: 90 }]);
    taking.next(nothing);
    expect(taking.problem).toEqual({ code: 'wrong-kind' });
  });
});

describe('the check page', () => {
  function atCheck() {
    const { taking } = start();
    taking.next(choose('none'));
    taking.next(nothing);
    taking.next(write('a bus'));
    expect(taking.stage).toEqual({ at: 'check' });
    return taking;
  }

  it('is where somebody who changes one answer comes back to, by way of what the change has opened up', () => {
    const taking = atCheck();
    taking.change('support');
    expect(taking.stage).toEqual({ at: 'page', page: 'support' });
    expect(taking.previous).toBe('check');
    taking.next(choose('plan'));
    expect(taking.stage).toEqual({ at: 'page', page: 'months' });
    expect(taking.previous).toBe('check');
    expect(taking.back).toBe(false);
    taking.next(write('7'));
    expect(taking.stage).toEqual({ at: 'check' });
    expect(taking.back).toBe(true);
    expect(taking.answers).toEqual({ support: plan, months: { kind: 'number', number: 7 }, help: { kind: 'text', text: 'a bus' } });
  });

  it('is left for good by going back', () => {
    const taking = atCheck();
    taking.goTo(taking.previous ?? '');
    expect(taking.stage).toEqual({ at: 'page', page: 'help' });
    taking.goTo(taking.previous ?? '');
    taking.next(nothing);
    expect(taking.stage).toEqual({ at: 'page', page: 'help' });
  });

  it('says why the survey could not be finished, until the person does something', () => {
    const taking = atCheck();
    taking.couldNotFinish('full');
    expect(taking.trouble).toBe('full');
    expect(taking.draft).toMatchObject({ id: ID, at: 'check' });
    taking.change('support');
    expect(taking.trouble).toBeUndefined();
  });
});

describe('somebody who comes back', () => {
  it('is asked first, and carries on where they stood under the same id', () => {
    const { taking, mintId } = start();
    const draft = oldDraft({ version: 2, answers: { support: plan }, at: 'months' });
    taking.offer(draft);
    expect(taking.stage).toEqual({ at: 'resume', draft });
    taking.resume(draft);
    expect(taking.stage).toEqual({ at: 'page', page: 'months' });
    expect(taking.draft).toEqual(draft);
    expect(mintId).not.toHaveBeenCalled();
  });

  it('to a newer version of the survey keeps the answers that still fit, and sends them as that version', () => {
    const { taking } = start();
    taking.resume(
      oldDraft({
        answers: {
          support: plan,
          months: { kind: 'text', text: 'seven' }, // asked for words then
          transport: { kind: 'one', code: 'bus' }, // no longer asked
          help: { kind: 'text', text: 'far too many words' }, // was allowed then
        },
        at: 'transport',
      }),
    );
    expect(taking.answers).toEqual({ support: plan });
    expect(taking.stage).toEqual({ at: 'page', page: 'support' });
    expect(taking.draft).toMatchObject({ version: 2, id: ID });
  });

  it('and has tapped already keeps the tap, because it is newer', () => {
    const { taking } = start();
    taking.note(choose('none'));
    taking.resume(oldDraft({ version: 2, answers: { support: plan, help: { kind: 'text', text: 'a bus' } }, at: 'help' }));
    expect(taking.answers).toEqual({ support: { kind: 'one', code: 'none' }, help: { kind: 'text', text: 'a bus' } });
  });

  it('reads in the language of today, and still counts for the poster of the first day', () => {
    const { taking } = start();
    taking.resume(oldDraft({ version: 2, language: 'en', campaign: 'radcliffe-hub', answers: { support: plan } }));
    expect(taking.draft).toMatchObject({ language: 'ur', campaign: 'radcliffe-hub' });
  });

  it('or somebody else, and starts again, has nothing of it', () => {
    const { taking } = start();
    taking.offer(oldDraft({ version: 2, answers: { support: plan } }));
    taking.startAgain();
    expect(taking.stage).toEqual({ at: 'page', page: 'support' });
    expect(taking.answers).toEqual({});
    expect(taking.draft).toBeUndefined();
  });
});

describe('the end', () => {
  it('leaves no answer in the page, and shows the code with the id', () => {
    const { taking } = start();
    taking.next(choose('none'));
    taking.goTo('check');
    taking.done('K7M4Q-2XD9P');
    expect(taking.stage).toEqual({ at: 'done', id: ID, code: 'K7M4Q-2XD9P' });
    expect(taking.answers).toEqual({});
    expect(taking.draft).toBeUndefined();
  });
});

describe('an answer without which the survey cannot be finished', () => {
  it('is asked for at its question, with what is wrong, and leads back to the check page', () => {
    const { taking } = start();
    taking.next(choose('plan'));
    taking.goTo('check');
    taking.mend('months');
    expect(taking.stage).toEqual({ at: 'page', page: 'months' });
    expect(taking.problem).toEqual({ code: 'required' });
    taking.next(write('7'));
    expect(taking.stage).toEqual({ at: 'check' });
    expect(taking.problem).toBeUndefined();
  });
});

describe('how far it is', () => {
  it('counts the pages that are asked, and follows what was answered', () => {
    const { taking } = start();
    expect(taking.progress).toEqual({ n: 1, total: 3, extra: false, share: 1 / 4 });
    taking.next(choose('plan'));
    expect(taking.progress).toEqual({ n: 2, total: 4, extra: false, share: 2 / 5 });
    taking.goTo('check');
    expect(taking.progress).toEqual({ n: 4, total: 4, extra: false, share: 1 });
  });

  it('counts apart what somebody offers to tell at the end: the goal that was named does not move away', () => {
    const more: Survey = {
      ...survey,
      sections: [
        { id: 'last', pages: [{ kind: 'choose-one', id: 'more', options: [{ code: 'yes' }, { code: 'no' }] }] },
        {
          id: 'profile',
          extra: true,
          when: { question: 'more', selected: ['yes'] },
          pages: ['one', 'two'].map((id) => ({ kind: 'number' as const, id, least: 0, most: 9 })),
        },
      ],
    };
    const taking = new Taking(more, context, () => ID, vi.fn());
    const before = taking.progress;
    taking.next(choose('yes'));
    expect(taking.progress).toEqual({ n: 1, total: 2, extra: true, share: before.share });
    taking.next(write('1'));
    expect(taking.progress).toEqual({ n: 2, total: 2, extra: true, share: before.share });
  });
});
