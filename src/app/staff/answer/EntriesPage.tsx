import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type EntryRow, entryListReply } from '../../../contract/staff/entries.ts';
import { ENTRY_STATES } from '../../../domain/said-doing/standing.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { dateText } from '../../../i18n/dateText.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { Field } from '../controls/Field.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { ProposalsPanel } from './ProposalsPanel.tsx';
import { STATE_NAMES } from './stateName.ts';
import { namesIn, useNames } from './useNames.ts';

/** Every entry, where it stands, and what is missing. */
export default function EntriesPage({ actor }: StaffPageProps) {
  const list = useAsked(entryListReply, '/entries');
  const names = useNames();
  return (
    <Loaded asked={names}>
      {(named) => (
        <Loaded asked={list}>
          {({ entries, unanswered }) => {
            const t = namesIn(named);
            return (
              <>
                {unanswered.length > 0 && (
                  <p class="staff-notice">
                    Nothing published answers these themes yet: {unanswered.map((theme) => t(`themes.${theme}`)).join(' · ')}.
                  </p>
                )}
                {mayDo(actor.roles, 'entries.edit') && <ProposalsPanel entries={entries} />}
                {mayDo(actor.roles, 'entries.edit') && (
                  <p>
                    <a class="staff-button answer-link" href="/staff/entries/new">
                      Write a new entry
                    </a>
                  </p>
                )}
                <Entries entries={entries} t={t} />
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Entries({ entries, t }: { readonly entries: readonly EntryRow[]; readonly t: Translate }) {
  const { query } = useLocation();
  const [state, setState] = useState(query['state'] ?? '');
  const [theme, setTheme] = useState('');
  const [words, setWords] = useState('');
  const found = entries.filter(
    (entry) =>
      (state === '' || entry.standing.state === state) &&
      (theme === '' || entry.themes.some((each) => each === theme)) &&
      entry.title.toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <>
      <div class="answer-filters">
        <Field id="words" label="Words in the title">
          {(ids) => <input {...ids} type="search" value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />}
        </Field>
        <Field id="state" label="State">
          {(ids) => (
            <select {...ids} value={state} onChange={({ currentTarget }) => setState(currentTarget.value)}>
              <option value="">Any</option>
              {ENTRY_STATES.map((each) => (
                <option key={each} value={each}>
                  {STATE_NAMES[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="theme" label="Theme">
          {(ids) => (
            <select {...ids} value={theme} onChange={({ currentTarget }) => setTheme(currentTarget.value)}>
              <option value="">Any</option>
              {THEMES.map((each) => (
                <option key={each} value={each}>
                  {t(`themes.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <p role="status">
        {found.length} of {entries.length} {entries.length === 1 ? 'entry' : 'entries'}
      </p>
      {entries.length === 0 ? (
        <p>There are no entries yet.</p>
      ) : (
        <ScrollFrame label="Entries">
          <table>
            <thead>
              <tr>
                <th scope="col">Entry</th>
                <th scope="col">State</th>
                <th scope="col">Families see</th>
                <th scope="col">Forum agreed</th>
                <th scope="col">Languages</th>
                <th scope="col">Last saved</th>
              </tr>
            </thead>
            <tbody>
              {found.map((entry) => (
                <EntryLine key={entry.id} entry={entry} t={t} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </>
  );
}

function EntryLine({ entry, t }: { readonly entry: EntryRow; readonly t: Translate }) {
  const { id, title, standing, version, missing, drafts, changed, status } = entry;
  const { shown, coming, agreed, state } = standing;
  return (
    <tr>
      <th scope="row" class="answer-title">
        <a href={`/staff/entries/${id}`}>{title}</a>
        <span class="answer-soft">{t(`entryStatus.${status}`)}</span>
      </th>
      <td>
        <span class="staff-tag">{STATE_NAMES[state]}</span>
      </td>
      <td>
        {shown ? (shown.version === version ? 'This version' : `Version ${shown.version} of ${version}`) : 'Nothing'}
        {coming && `; version ${coming.version} from ${dateText('en', coming.from)}`}
      </td>
      <td>{agreed ? 'Yes' : 'No'}</td>
      <td>
        {missing === 0 && drafts === 0
          ? 'All signed off'
          : [missing > 0 && `${missing} missing`, drafts > 0 && `${drafts} draft`].filter(Boolean).join(', ')}
      </td>
      <td class="answer-day">{dateText('en', changed)}</td>
    </tr>
  );
}
