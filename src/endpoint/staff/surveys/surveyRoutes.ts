import { decisionSchema, type StaffSurveyPage, type StaffSurveys } from '../../../contract/staff/surveys.ts';
import { ALWAYS, decided } from '../../../domain/survey/opening.ts';
import { waveOf } from '../../../domain/survey/wave.ts';
import { brailleAddress } from '../../../formats/braille/brailleAddress.ts';
import { type Variant, variantOf } from '../../../i18n/variants.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import { createOpenings } from '../../surveys/openings.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { describeSurvey } from './describeSurvey.ts';
import { plainPreview } from './plainPreview.ts';
import { responsesOf } from './responsesOf.ts';
import { wordsAddress } from './wordsAddress.ts';

/** See surveys, open and close them. */
export function surveyRoutes({ database, surveys, speech, site, audit, today }: Deps): readonly StaffRoute[] {
  const openings = createOpenings(database);
  const find = (id: string | undefined) => surveys.current.find((survey) => survey.id === id);
  return [
    {
      method: 'GET',
      path: '/surveys',
      action: 'surveys.read',
      async handle(c) {
        const day = today();
        const wave = waveOf(day);
        const [decisions, counts] = await Promise.all([openings.all(), responsesOf(database, wave)]);
        const reply: StaffSurveys = {
          today: day,
          wave,
          surveys: surveys.current.map((survey) =>
            describeSurvey(speech, survey, {
              opening: decisions.get(survey.id) ?? ALWAYS,
              today: day,
              count: counts.get(survey.id) ?? 0,
            }),
          ),
          variants: speech.variants.map(variantTold),
        };
        return c.json(reply);
      },
    },
    {
      method: 'GET',
      path: '/surveys/:id',
      action: 'surveys.read',
      async handle(c) {
        const survey = find(c.req.param('id'));
        if (!survey) return problem('not-found');
        const day = today();
        const wave = waveOf(day);
        const [opening, counts] = await Promise.all([openings.of(survey.id), responsesOf(database, wave)]);
        const reply: StaffSurveyPage = {
          today: day,
          wave,
          survey: describeSurvey(speech, survey, { opening, today: day, count: counts.get(survey.id) ?? 0 }),
          variants: speech.variants.map((variant) => {
            const words = site && wordsAddress(site, survey.id, variant.tag);
            return {
              ...variantTold(variant),
              drafts: speech.surveyDrafts(survey, variant.tag),
              ...(words !== undefined && { words }),
              braille: site?.files.has(brailleAddress(survey.id, variant.tag, 2)) ?? false,
            };
          }),
        };
        return c.json(reply);
      },
    },
    {
      method: 'GET',
      path: '/surveys/:id/plain/:tag',
      action: 'surveys.read',
      handle(c) {
        const survey = find(c.req.param('id'));
        const variant = variantOf(speech.variants, c.req.param('tag'));
        return survey && variant ? c.json(plainPreview(speech, survey, variant)) : problem('not-found');
      },
    },
    {
      method: 'PUT',
      path: '/surveys/:id/opening',
      action: 'surveys.open',
      async handle(c, actor) {
        const survey = find(c.req.param('id'));
        if (!survey) return problem('not-found');
        const read = await readJson(c, decisionSchema);
        if (!read.ok) return read.problem;
        const before = await openings.of(survey.id);
        const opening = decided(before, read.body, today());
        await openings.set(survey.id, opening);
        await audit.note(actor, opening.state === 'closed' ? 'survey.closed' : 'survey.opened', `survey:${survey.id}`, { before, opening });
        return c.json(opening);
      },
    },
  ];
}

const variantTold = ({ tag, language, format, dir, name }: Variant): StaffSurveys['variants'][number] => ({
  tag,
  language,
  format: format === 'easy-read' ? format : 'standard',
  dir,
  name,
});
