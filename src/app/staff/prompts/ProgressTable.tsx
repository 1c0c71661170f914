import type { PromptProgress, PromptsReply } from '../../../contract/staff/prompts.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { readingName } from './readingName.ts';

/** Languages by surveys: how many pages and options families can hear. Each cell leads to what is missing there. */
export function ProgressTable({ reply: { variants, surveys, progress } }: { readonly reply: PromptsReply }) {
  return (
    <ScrollFrame label="Recorded questions">
      <table class="prompt-table">
        <caption>Pages and options with a recording</caption>
        <thead>
          <tr>
            <th scope="col">Language</th>
            {surveys.map(({ id, title }) => (
              <th scope="col" key={id}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variants.map(({ tag, name, dir }) => (
            <tr key={tag}>
              <th scope="row">
                {readingName(tag)}
                <div class="staff-sub">
                  <bdi lang={tag} dir={dir}>
                    {name}
                  </bdi>
                </div>
              </th>
              {surveys.map(({ id }) => {
                const found = progress.find(({ lang, survey }) => lang === tag && survey === id);
                return <td key={id}>{found && <Cell progress={found} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Cell({ progress: { lang, survey, places, published, waiting, missing, changed } }: { readonly progress: PromptProgress }) {
  const at = `/staff/prompts/${lang}/${survey}`;
  return (
    <>
      <a href={at} class="prompt-cell">
        {published === places ? 'All' : published} of {places}
        <span class="heard-hidden">{missing > 0 ? ` published, ${missing} missing` : ' published'}</span>
      </a>
      <progress value={published} max={places} aria-hidden="true" />
      {waiting > 0 && (
        <a href={`${at}?waiting`} class="prompt-cell is-waiting">
          {waiting} to publish
        </a>
      )}
      {changed > 0 && (
        <a href={at} class="prompt-cell is-changed">
          {changed} out of date
        </a>
      )}
    </>
  );
}
