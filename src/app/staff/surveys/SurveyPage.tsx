import { useEffect } from 'preact/hooks';
import { surveySchema } from '../../../contract/staff/surveys.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { LanguagesTable } from './LanguagesTable.tsx';
import { OpeningForm } from './OpeningForm.tsx';
import { openingText } from './openingText.ts';
import { Preview } from './Preview.tsx';
import { RESPONDENTS } from './respondents.ts';
import { responsesText } from './responsesText.ts';

/** One survey: what it is, when it is open, and how it looks to those who answer it. */
export default function SurveyPage({ actor, params }: StaffPageProps) {
  const { id = '' } = params;
  const asked = useAsked(surveySchema, `/surveys/${encodeURIComponent(id)}`);
  const title = asked.reply?.ok ? asked.reply.value.survey.title : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – Heard for staff`;
  }, [title]);
  return (
    <>
      <p>
        <a href="/staff/surveys">All surveys</a>
      </p>
      <Loaded asked={asked}>
        {({ survey, wave, today, variants }) => (
          <>
            <h2>{survey.title}</h2>
            <p>{survey.lead}</p>
            <dl class="staff-facts">
              <dt>Who answers</dt>
              <dd>{RESPONDENTS[survey.respondent]}</dd>
              <dt>Length</dt>
              <dd>
                {survey.questions} questions at most, about {survey.minutes} {survey.minutes === 1 ? 'minute' : 'minutes'}
              </dd>
              <dt>Version</dt>
              <dd>{survey.version}</dd>
              <dt>Indicators</dt>
              <dd>{survey.indicators.length === 0 ? 'None' : survey.indicators.join(', ')}</dd>
              <dt>Answers in {wave.id}</dt>
              <dd>{responsesText(survey.responses)}</dd>
            </dl>
            <h2>When it is open</h2>
            <p>{openingText(survey.opening, today)}</p>
            {mayDo(actor.roles, 'surveys.open') && <OpeningForm survey={survey} wave={wave} changed={asked.again} />}
            <h2>How it looks</h2>
            <Preview survey={survey} variants={variants} />
            <h2>Languages and formats</h2>
            <LanguagesTable survey={survey.id} variants={variants} />
          </>
        )}
      </Loaded>
    </>
  );
}
