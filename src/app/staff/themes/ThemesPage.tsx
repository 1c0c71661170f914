import { Fragment } from 'preact';
import { type ThemeList, themesSchema } from '../../../contract/staff/themes.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { waveName } from '../figures/figureWords.ts';
import { MadeUp } from '../figures/MadeUp.tsx';
import { dayText, THEME_NAMES } from '../names.ts';
import { useAsked } from '../useAsked.ts';
import { figureText } from './figureText.ts';
import { NotOutYet } from './NotOutYet.tsx';

/** What families speak about; first what they have had no answer to. */
export default function ThemesPage() {
  const asked = useAsked(themesSchema, '/themes');
  return (
    <Loaded asked={asked}>
      {({ synthetic, wave, next, themes }) => {
        const waiting = themes.filter(({ said, entries }) => said && entries === 0);
        const answered = themes.filter(({ entries }) => entries > 0);
        const unsaid = themes.filter(({ said, entries }) => !said && entries === 0);
        return (
          <>
            {synthetic && <MadeUp />}
            {wave ? (
              <p>
                Counted in the waves whose figures are out. The newest is {wave.label}, taken on {dayText(wave.taken)}; the next,{' '}
                {next.label}, is taken on {dayText(next.due)}. What is said meanwhile moves nothing here.
              </p>
            ) : (
              <NotOutYet next={next} />
            )}
            <h2 id="waiting">Not yet answered</h2>
            {waiting.length > 0 && <p>Families have said this, and no entry that they see answers it. Most said first.</p>}
            {waiting.length === 0 ? (
              <p>There is nothing: no wave that is out and no note of a meeting has a theme without an entry.</p>
            ) : (
              <ThemeTable heading="waiting" wave={wave} rows={waiting} />
            )}
            {answered.length > 0 && (
              <>
                <h2 id="answered">With an entry</h2>
                <ThemeTable heading="answered" wave={wave} rows={answered} />
              </>
            )}
            {unsaid.length > 0 && (
              <>
                <h2>{wave ? 'Not said so far' : 'All other themes'}</h2>
                <p>
                  {unsaid.map(({ theme }, at) => (
                    <Fragment key={theme}>
                      {at > 0 && ', '}
                      <a href={`/staff/themes/${theme}`}>{THEME_NAMES[theme]}</a>
                    </Fragment>
                  ))}
                  .
                </p>
              </>
            )}
            <p class="staff-hint">Counts are of responses, rounded to 5, and left out where they are small. Meetings are counted apart.</p>
          </>
        );
      }}
    </Loaded>
  );
}

interface ThemeTableProps {
  /** Of the heading that names it. */
  readonly heading: string;
  readonly wave: ThemeList['wave'];
  readonly rows: ThemeList['themes'];
}

function ThemeTable({ heading, wave, rows }: ThemeTableProps) {
  return (
    <ScrollFrame labelledBy={heading}>
      <table class="theme-list" aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            {wave && <th scope="col">Responses, {waveName(wave.wave)}</th>}
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
              {wave && <td>{figureText(responses)}</td>}
              <td>{meetings}</td>
              <td>{entries}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
