import { surveysSchema } from '../../../contract/staff/surveys.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { useAsked } from '../useAsked.ts';
import { openingText } from './openingText.ts';
import { RESPONDENTS } from './respondents.ts';
import { responsesText } from './responsesText.ts';

/** Every survey: whether it is open, whom it asks what, and how many have answered this wave. */
export default function SurveysPage() {
  const asked = useAsked(surveysSchema, '/surveys');
  return (
    <Loaded asked={asked}>
      {({ surveys, wave, today }) => (
        <>
          <p>
            This wave is {wave.id}: {wave.label}. Numbers are rounded down to tens, and below 10 none is shown, so that nobody can be told
            apart.
          </p>
          <ScrollFrame label="Surveys">
            <table>
              <caption>{surveys.length} surveys</caption>
              <thead>
                <tr>
                  <th scope="col">Survey</th>
                  <th scope="col">Now</th>
                  <th scope="col">Who answers</th>
                  <th scope="col">Questions</th>
                  <th scope="col">Minutes</th>
                  <th scope="col">Indicators</th>
                  <th scope="col">This wave</th>
                </tr>
              </thead>
              <tbody>
                {surveys.map((survey) => (
                  <tr key={survey.id}>
                    <th scope="row">
                      <a href={`/staff/surveys/${survey.id}`}>{survey.title}</a>
                      <div class="staff-sub">
                        {survey.id}, version {survey.version}
                      </div>
                    </th>
                    <td>
                      <span class={`staff-tag ${survey.open ? 'is-open' : 'is-closed'}`}>{survey.open ? 'Open' : 'Closed'}</span>
                      {survey.opening.state !== 'always' && <div class="staff-sub">{openingText(survey.opening, today)}</div>}
                    </td>
                    <td>{RESPONDENTS[survey.respondent]}</td>
                    <td>{survey.questions}</td>
                    <td>{survey.minutes}</td>
                    <td>{survey.indicators.length === 0 ? 'None' : survey.indicators.length}</td>
                    <td>{responsesText(survey.responses)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </>
      )}
    </Loaded>
  );
}
