import { useState } from 'preact/hooks';
import { timelineReply } from '../../../contract/staff/timeline.ts';
import { PRIORITIES } from '../../../domain/said-doing/entry.ts';
import { PROMISE_STATES } from '../../../domain/said-doing/promise.ts';
import { dateText } from '../../../i18n/dateText.ts';
import { partialDateText } from '../../../i18n/partialDateText.ts';
import { Field } from '../controls/Field.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { namesIn, useNames } from './useNames.ts';

/** Every action of the plan, by month, and where it stands. */
export default function TimelinePage(_: StaffPageProps) {
  const asked = useAsked(timelineReply, '/timeline');
  const names = useNames();
  const [priority, setPriority] = useState('');
  const [state, setState] = useState('');
  return (
    <Loaded asked={names}>
      {(named) => (
        <Loaded asked={asked}>
          {({ actions }) => {
            const t = namesIn(named);
            const found = actions
              .filter(({ action }) => (priority === '' || action.priority === priority) && (state === '' || action.state === state))
              .toSorted((one, other) => (one.action.due < other.action.due ? -1 : one.action.due > other.action.due ? 1 : 0));
            return (
              <>
                <div class="answer-filters">
                  <Field id="priority" label="Part of the plan">
                    {(ids) => (
                      <select {...ids} value={priority} onChange={({ currentTarget }) => setPriority(currentTarget.value)}>
                        <option value="">Any</option>
                        {PRIORITIES.map((each) => (
                          <option key={each} value={each}>
                            {each} – {t(`priorities.${each}`)}
                          </option>
                        ))}
                      </select>
                    )}
                  </Field>
                  <Field id="state" label="Where it stands">
                    {(ids) => (
                      <select {...ids} value={state} onChange={({ currentTarget }) => setState(currentTarget.value)}>
                        <option value="">Any</option>
                        {PROMISE_STATES.map((each) => (
                          <option key={each} value={each}>
                            {t(`promiseState.${each}`)}
                          </option>
                        ))}
                      </select>
                    )}
                  </Field>
                </div>
                <p role="status">
                  {found.length} of {actions.length} actions
                </p>
                {actions.length > 0 && (
                  <ScrollFrame label="Planned actions">
                    <table>
                      <thead>
                        <tr>
                          <th scope="col">Promise</th>
                          <th scope="col">By</th>
                          <th scope="col">Part</th>
                          <th scope="col">Where it stands</th>
                          <th scope="col">Said on</th>
                        </tr>
                      </thead>
                      <tbody>
                        {found.map(({ action }) => (
                          <tr key={action.id}>
                            <th scope="row" class="answer-title">
                              <a href={`/staff/timeline/${action.id}`}>
                                {action.id}: {action.words['en']?.promise}
                              </a>
                            </th>
                            <td class="answer-day">{partialDateText('en', action.due)}</td>
                            <td>{action.priority}</td>
                            <td>
                              <span class="staff-tag">{t(`promiseState.${action.state}`)}</span>
                            </td>
                            <td class="answer-day">{action.stateDay ? dateText('en', action.stateDay) : 'Nobody yet'}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </ScrollFrame>
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
