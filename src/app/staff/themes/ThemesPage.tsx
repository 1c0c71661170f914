import { type ThemeList, themesSchema } from '../../../contract/staff/themes.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { THEME_NAMES } from '../names.ts';
import { useAsked } from '../useAsked.ts';

type Row = ThemeList['themes'][number];

/** What families speak about; first what they have had no answer to. */
export default function ThemesPage() {
  const asked = useAsked(themesSchema, '/themes');
  return (
    <Loaded asked={asked}>
      {({ themes }) => {
        const waiting = themes.filter(({ said, entries }) => said && entries === 0);
        const answered = themes.filter(({ entries }) => entries > 0);
        const unsaid = themes.filter(({ said, entries }) => !said && entries === 0);
        return (
          <>
            <h2 id="waiting">Not yet answered</h2>
            {waiting.length > 0 && <p>Families have said this, and no entry that they see answers it. Most said first.</p>}
            {waiting.length === 0 ? (
              <p>There is nothing: no text and no note of a meeting has a theme without an entry.</p>
            ) : (
              table('waiting', waiting)
            )}
            {answered.length > 0 && (
              <>
                <h2 id="answered">With an entry</h2>
                {table('answered', answered)}
              </>
            )}
            {unsaid.length > 0 && (
              <>
                <h2>Not said so far</h2>
                <p>{unsaid.map(({ theme }) => THEME_NAMES[theme]).join(', ')}.</p>
              </>
            )}
            <p class="staff-hint">Counts are of responses, rounded to 5, and left out where they are small. Meetings are counted apart.</p>
          </>
        );
      }}
    </Loaded>
  );
}

function table(heading: string, rows: readonly Row[]) {
  return (
    <table class="theme-list" aria-labelledby={heading}>
      <thead>
        <tr>
          <th scope="col">Theme</th>
          <th scope="col">Responses</th>
          <th scope="col">Meetings</th>
          <th scope="col">Entries</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ theme, responses, meetings, entries }) => (
          <tr key={theme}>
            <th scope="row">
              <a href={`/staff/themes/${theme}`}>{THEME_NAMES[theme]}</a>
            </th>
            <td>{responses.shown ? `about ${responses.count}` : 'not shown'}</td>
            <td>{meetings}</td>
            <td>{entries}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
