import { afterEach, beforeEach, expect, it } from 'vitest';
import { SURVEYS, surveyOf } from '../../../src/content/surveys.ts';
import { inboxSchema, openedTextSchema } from '../../../src/contract/staff/listening.ts';
import { createSpeech } from '../../../src/endpoint/plain/speech.ts';
import { type Desk, openDesk, QUOTE, saying } from './listeningDesk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ surveys: { surveyOf, current: SURVEYS }, speech: createSpeech() });
});
afterEach(() => desk.close());

it('what families say and reply reaches the desk with all that they gave with it', async () => {
  const who = { who: { kind: 'one', code: 'young-person' } } as const;
  const theme = { theme: { kind: 'one', code: 'transport' } } as const;
  const said = await desk.say(saying('The bus is late', { survey: 'say' }, { ...who, ...theme, ...QUOTE }), '00000-00001');
  await desk.say(saying('Still late', { survey: 'reply', about: 'buses', language: 'pl' }), '00000-00002');
  await desk.say(
    {
      ...saying('', { survey: 'quick' }),
      answers: { 'help-most': { kind: 'text', text: 'One person to ring' } },
    },
    '00000-00003',
  );
  const opened = openedTextSchema.parse((await desk.staff('GET', said)).body);
  expect(opened).toMatchObject({ respondent: 'young-person', quote: true, chosenTheme: 'transport', themes: [] });
  const { texts } = inboxSchema.parse((await desk.staff('GET', '/texts')).body);
  expect(texts).toHaveLength(3);
  // Named in English, by the surveys' own words and not by their ids.
  for (const { label, surveyTitle, survey, question } of texts) {
    expect([label, surveyTitle]).not.toContain(question);
    expect(surveyTitle).not.toBe(survey);
  }
  const reply = inboxSchema.parse((await desk.staff('GET', '/texts?about=buses')).body).texts;
  expect(reply.map(({ about, respondent, quote, language }) => [about, respondent, quote, language])).toEqual([
    ['buses', 'anyone', false, 'pl'],
  ]);
});
