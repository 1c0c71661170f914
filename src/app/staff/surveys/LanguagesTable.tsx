import type { StaffSurveyPage } from '../../../contract/staff/surveys.ts';

interface LanguagesTableProps {
  readonly survey: string;
  readonly variants: StaffSurveyPage['variants'];
}

/** Each way to read a survey: how many of its words are drafts, and where paper and braille are made. */
export function LanguagesTable({ survey, variants }: LanguagesTableProps) {
  return (
    <table>
      <caption>Words, paper and braille</caption>
      <thead>
        <tr>
          <th scope="col">Language or format</th>
          <th scope="col">Words of this survey</th>
          <th scope="col">Paper</th>
          <th scope="col">Braille</th>
        </tr>
      </thead>
      <tbody>
        {variants.map(({ tag, name, dir, drafts, braille }) => (
          <tr key={tag}>
            <th scope="row">
              <span lang={tag} dir={dir}>
                {name}
              </span>{' '}
              <span class="staff-sub">({tag})</span>
            </th>
            <td>{drafts === 0 ? 'Signed off' : `${drafts} draft ${drafts === 1 ? 'text' : 'texts'}`}</td>
            <td>
              <a href={`/paper?lang=${tag}`} aria-label={`Print on paper: ${tag}`}>
                Print
              </a>
            </td>
            <td>
              {braille ? (
                <>
                  <a href={`/braille/${survey}.brf?lang=${tag}`} aria-label={`Braille file: ${tag}`} download>
                    BRF
                  </a>
                  {', '}
                  <a href={`/braille/${survey}.txt?lang=${tag}`} aria-label={`Braille as text: ${tag}`}>
                    text
                  </a>
                </>
              ) : (
                'None'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
