import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { auditPageSchema } from '../../../contract/staff/people.ts';
import { ask } from '../api.ts';
import { dateTime } from '../controls/dateTime.ts';
import { Field } from '../controls/Field.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { actText, detailText } from './auditText.ts';

type Page = z.infer<typeof auditPageSchema>;

/** Who read, changed, published and exported what. Nobody can change it; not even here. */
export default function AuditPage() {
  const asked = useAsked(auditPageSchema, '/audit');
  return (
    <>
      <p>
        Everything that somebody on the staff has done, newest first. Lines cannot be changed or deleted. What families wrote is never in
        it.
      </p>
      <Loaded asked={asked}>{(first) => <AuditTable first={first} />}</Loaded>
    </>
  );
}

function AuditTable({ first }: { readonly first: Page }) {
  const [page, setPage] = useState(first);
  const [problem, setProblem] = useState<string>();
  useEffect(() => setPage(first), [first]);
  const [who, setWho] = useState('');
  const [act, setAct] = useState('');
  const people = new Map(page.entries.map(({ actor }) => [actor.id, actor.name]));
  const acts = [...new Set(page.entries.map((entry) => entry.act))].sort((one, other) => actText(one).localeCompare(actText(other)));
  const shown = page.entries.filter((entry) => (who === '' || entry.actor.id === who) && (act === '' || entry.act === act));
  const older = async () => {
    const last = page.entries.at(-1)?.seq ?? 0;
    const reply = await ask(auditPageSchema, `/audit?before=${last}`);
    if (reply.ok) setPage({ entries: [...page.entries, ...reply.value.entries], more: reply.value.more });
    setProblem(reply.ok ? undefined : reply.message);
  };
  if (page.entries.length === 0) return <p>Nothing yet.</p>;
  return (
    <>
      <div class="answer-filters">
        <Field id="audit-who" label="Who">
          {(ids) => (
            <select {...ids} value={who} onChange={({ currentTarget }) => setWho(currentTarget.value)}>
              <option value="">Anybody</option>
              {[...people].map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="audit-act" label="What">
          {(ids) => (
            <select {...ids} value={act} onChange={({ currentTarget }) => setAct(currentTarget.value)}>
              <option value="">Anything</option>
              {acts.map((each) => (
                <option key={each} value={each}>
                  {actText(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <p role="status">
        {shown.length} of the newest {page.entries.length} lines.{page.more && ' Older ones are looked at once they are shown.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div class="staff-scroll" role="region" aria-label="Audit log" tabIndex={0}>
        <table>
          <caption>Newest {page.entries.length}</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">More</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ seq, at, actor, act: done, object, detail }) => (
              <tr key={seq}>
                <td class="staff-when">{dateTime(at)}</td>
                <td>{actor.name}</td>
                <td>
                  {actText(done)}
                  {object !== undefined && <span class="staff-object">{object}</span>}
                </td>
                <td>{detail && detailText(detail)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem && (
        <p role="alert" class="staff-error">
          {problem}
        </p>
      )}
      {page.more && (
        <div class="staff-buttons">
          <button type="button" class="staff-button" onClick={older}>
            Show older lines
          </button>
        </div>
      )}
    </>
  );
}
