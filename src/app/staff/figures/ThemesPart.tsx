import type { Pack } from '../../../contract/staff/pack.ts';
import { THEMES, type Theme } from '../../../domain/said-doing/theme.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { STATUS_NAMES, THEME_NAMES } from '../names.ts';
import { waveName } from './figureWords.ts';
import { MadeUpMark } from './MadeUpMark.tsx';

interface ThemesPartProps {
  readonly pack: Pack;
  /** Whether the reader may open the pages of themes. */
  readonly themes: boolean;
}

/** What was said in each wave, most said first, beside what was answered; before it, what was not. */
export function ThemesPart({ pack: { waves, entries }, themes: reads }: ThemesPartProps) {
  const newest = waves.at(-1);
  const order = [...(newest?.themes ?? []), ...waves.flatMap(({ themes }) => themes)].map(({ theme }) => theme);
  const said = [...new Set(order)];
  const answers = (theme: Theme) => entries.filter(({ themes }) => themes.includes(theme));
  const waiting = said.filter((theme) => answers(theme).length === 0);
  const silent = THEMES.filter((theme) => !said.includes(theme));
  if (said.length === 0) return <p>No text of these waves had been given a theme when the figures were taken.</p>;
  return (
    <>
      <p>
        {waiting.length > 0 ? (
          <>
            <strong>Not yet answered:</strong> {waiting.map((theme) => THEME_NAMES[theme]).join('; ')}.
          </>
        ) : (
          'Every theme that was said has an entry that answers it.'
        )}
      </p>
      <ScrollFrame label="Themes">
        <table class="board-table">
          <caption>Themes, most said first</caption>
          <thead>
            <tr>
              <th scope="col">Theme</th>
              {waves.map(({ wave, synthetic }) => (
                <th key={wave} scope="col">
                  Responses, {waveName(wave)} {synthetic && <MadeUpMark />}
                </th>
              ))}
              <th scope="col">Answered by</th>
            </tr>
          </thead>
          <tbody>
            {said.map((theme) => (
              <tr key={theme}>
                <th scope="row">{reads ? <a href={`/staff/themes/${theme}`}>{THEME_NAMES[theme]}</a> : THEME_NAMES[theme]}</th>
                {waves.map(({ wave, themes }) => {
                  const count = themes.find((each) => each.theme === theme)?.said;
                  return <td key={wave}>{!count ? 'not said' : count.shown ? `about ${count.count}` : 'not shown'}</td>;
                })}
                <td>
                  {answers(theme).length === 0
                    ? 'Not yet answered'
                    : answers(theme)
                        .map(({ title, status }) => `${title} (${STATUS_NAMES[status].toLowerCase()})`)
                        .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {waves.map(({ wave, noTheme }) => (
        <p key={wave} class="board-soft">
          {waveName(wave)}: responses with words or a recording that had no theme yet when the figures were taken, and are not in these
          counts: {noTheme.shown ? `about ${noTheme.count}` : 'not shown'}.
        </p>
      ))}
      {silent.length > 0 && <p class="board-soft">Not said: {silent.map((theme) => THEME_NAMES[theme]).join('; ')}.</p>}
    </>
  );
}
