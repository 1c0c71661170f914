import { useEffect } from 'preact/hooks';
import { themeQuotesSchema, themeSchema } from '../../../contract/staff/themes.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { MadeUp } from '../figures/MadeUp.tsx';
import { filterQuery } from '../listening/filterQuery.ts';
import { MEETING_NAMES } from '../meetings/meetingNames.ts';
import { dayText, languageName, STATUS_NAMES, THEME_NAMES } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { figureText } from './figureText.ts';
import { NotOutYet } from './NotOutYet.tsx';

/** One theme: how many said it in each wave that is out, in what words, and what was answered. */
export default function ThemePage({ actor, params }: StaffPageProps) {
  const theme = THEMES.find((known) => known === params['theme']);
  useEffect(() => {
    if (theme) document.title = `${THEME_NAMES[theme]} – Heard for staff`;
  }, [theme]);
  return theme ? <Theme theme={theme} listens={mayDo(actor.roles, 'words.read')} /> : <p>There is no such theme.</p>;
}

function Theme({ theme, listens }: { readonly theme: (typeof THEMES)[number]; readonly listens: boolean }) {
  const figures = useAsked(themeSchema, `/themes/${theme}`);
  const quotes = useAsked(themeQuotesSchema, `/themes/${theme}/quotes`);
  return (
    <>
      <p>
        <a href="/staff/themes">All themes</a>
      </p>
      <h2 class="theme-name">{THEME_NAMES[theme]}</h2>
      {listens && (
        <p>
          <a href={`/staff/listening${filterQuery({ part: 'all', theme })}`}>Texts with this theme on the listening desk</a>, those of the
          present wave too.
        </p>
      )}
      <Loaded asked={figures}>
        {({ synthetic, waves, next, entries, meetings }) => (
          <>
            {synthetic && <MadeUp />}
            <h2 id="by-wave">How many said it</h2>
            {waves.length === 0 ? (
              <NotOutYet next={next} />
            ) : (
              <>
                <table class="theme-list" aria-labelledby="by-wave">
                  <thead>
                    <tr>
                      <th scope="col">Wave</th>
                      <th scope="col">Responses</th>
                    </tr>
                  </thead>
                  <tbody>
                    {waves.map(({ wave, label, responses }) => (
                      <tr key={wave}>
                        <th scope="row">{label}</th>
                        <td>{figureText(responses)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <p class="staff-hint">
                  Rounded to 5, as counted when the figures of the wave were taken: nothing moves them afterwards. Those of {next.label} are
                  taken on {dayText(next.due)}.
                </p>
              </>
            )}
            <h2>What was answered</h2>
            {entries.length === 0 ? (
              <p class="staff-notice">Not yet answered.</p>
            ) : (
              <ul class="theme-entries">
                {entries.map(({ id, title, status }) => (
                  <li key={id}>
                    <a href={`/staff/entries/${id}`}>{title}</a> <span class="staff-tag">{STATUS_NAMES[status]}</span>
                  </li>
                ))}
              </ul>
            )}
            <h2>In families’ words</h2>
            <Loaded asked={quotes}>
              {({ quotes: shown, more }) =>
                shown.length === 0 ? (
                  <p>
                    There is nothing that may be quoted here: with its writer’s permission, marked done by a listener, and from a wave in
                    which enough people said this to be shown.
                  </p>
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
