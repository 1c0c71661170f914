import { useEffect } from 'preact/hooks';
import { THEME_TABLES, themeQuotesSchema, themeSchema } from '../../../contract/staff/themes.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { MEETING_NAMES } from '../meetings/meetingNames.ts';
import { dayText, languageName, STATUS_NAMES, THEME_NAMES } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { FigureTable } from './FigureTable.tsx';
import { figureText } from './figureText.ts';

/** One theme: how many said it, who, in what words, and what was answered. */
export default function ThemePage({ params }: StaffPageProps) {
  const theme = THEMES.find((known) => known === params['theme']);
  useEffect(() => {
    if (theme) document.title = `${THEME_NAMES[theme]} – Heard for staff`;
  }, [theme]);
  return theme ? <Theme theme={theme} /> : <p>There is no such theme.</p>;
}

function Theme({ theme }: { readonly theme: (typeof THEMES)[number] }) {
  const figures = useAsked(themeSchema, `/themes/${theme}`);
  const quotes = useAsked(themeQuotesSchema, `/themes/${theme}/quotes`);
  return (
    <>
      <p>
        <a href="/staff/themes">All themes</a>
      </p>
      <h2 class="theme-name">{THEME_NAMES[theme]}</h2>
      <Loaded asked={figures}>
        {({ responses, tables, thresholds, entries, meetings }) => (
          <>
            <p class="theme-count">
              {responses.shown ? <strong>{figureText(responses, thresholds.base)}</strong> : figureText(responses, thresholds.base)}{' '}
              responses said this.
            </p>
            <h2>What was answered</h2>
            {entries.length === 0 ? (
              <p class="staff-notice">Not yet answered.</p>
            ) : (
              <ul class="theme-entries">
                {entries.map(({ id, title, status, replies }) => (
                  <li key={id}>
                    <a href={`/staff/entries/${id}`}>{title}</a> <span class="staff-tag">{STATUS_NAMES[status]}</span>
                    <br />
                    {replies.shown ? `About ${replies.count} replies` : `Fewer than ${thresholds.base} replies`}
                  </li>
                ))}
              </ul>
            )}
            <h2>In families’ words</h2>
            <Loaded asked={quotes}>
              {({ quotes: shown, more }) =>
                shown.length === 0 ? (
                  <p>There is nothing yet that may be quoted: with its writer’s permission, and marked done by a listener.</p>
                ) : (
                  <>
                    <ul class="theme-quotes">
                      {shown.map(({ text, language }) => (
                        <li key={text}>
                          <blockquote class="listen-words" dir="auto" lang={language}>
                            {text}
                          </blockquote>
                          {language !== 'en' && <p class="staff-hint">{languageName(language)}</p>}
                        </li>
                      ))}
                    </ul>
                    {more && <p class="staff-hint">These are the newest. There are more.</p>}
                  </>
                )
              }
            </Loaded>
            <h2>Who said it</h2>
            {responses.shown ? (
              <>
                <p class="staff-hint">
                  Rounded to 5. A cell that is not shown has 1 to {thresholds.cell - 1} responses, or hides one that has. People can have
                  several areas of need.
                </p>
                <div class="theme-tables">
                  {THEME_TABLES.map((name) => {
                    const table = tables[name];
                    return table && <FigureTable key={name} name={name} table={table} />;
                  })}
                </div>
              </>
            ) : (
              <p>Shown from {thresholds.base} responses on, so that nobody can be recognised.</p>
            )}
            <h2>At meetings</h2>
            {meetings.length === 0 ? (
              <p>It did not come up at a meeting that somebody wrote notes of.</p>
            ) : (
              <ul>
                {meetings.map(({ id, kind, day, notes }) => (
                  <li key={id}>
                    {MEETING_NAMES[kind] ?? kind}, {dayText(day)}: {notes === 1 ? '1 note' : `${notes} notes`}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
