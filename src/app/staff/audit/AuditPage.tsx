import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { auditPageSchema, peopleSchema } from '../../../contract/staff/people.ts';
import { ACTS } from '../../../domain/staff/acts.ts';
import { ask } from '../api.ts';
import { dateTime } from '../controls/dateTime.ts';
import { Field } from '../controls/Field.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { useAsked } from '../useAsked.ts';
import { ACT_TEXTS, actText, detailText } from './auditText.ts';

type Page = z.infer<typeof auditPageSchema>;

/** Who read, changed, published and exported what. Nobody can change it; not even here. */
export default function AuditPage() {
  const [wanted, setWanted] = useState('');
  const asked = useAsked(auditPageSchema, wanted ? `/audit?${wanted}` : '/audit');
  const people = useAsked(peopleSchema, '/people');
  const submit = (event: Event & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    setWanted(new URLSearchParams(chosen.filter(([, value]) => value !== '')).toString());
  };
  return (
    <>
      <p>
        Everything that somebody on the staff has done, newest first. Lines cannot be changed or deleted. What families wrote is never in
        it.
      </p>
      <form aria-label="Filter the audit log" onSubmit={submit}>
        <div class="listen-filters">
          <Field id="audit-act" label="What was done">
            {(ids) => (
              <select {...ids} name="act">
                <option value="">Everything</option>
                {ACTS.map((act) => (
                  <option key={act} value={act}>
                    {ACT_TEXTS[act]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="audit-actor" label="By whom">
            {(ids) => (
              <select {...ids} name="actor">
                <option value="">Everybody</option>
                {people.reply?.ok &&
                  people.reply.value.people.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                <option value="system">Heard itself, or somebody at its machine</option>
              </select>
            )}
          </Field>
        </div>
        <div class="staff-buttons">
          <button type="submit" class="staff-button">
            Show
          </button>
        </div>
      </form>
      <Loaded asked={asked}>{(first) => <AuditTable first={first} wanted={wanted} />}</Loaded>
    </>
  );
}

interface AuditTableProps {
  readonly first: Page;
  /** What was chosen, as a query. */
  readonly wanted: string;
}

function AuditTable({ first, wanted }: AuditTableProps) {
  const [page, setPage] = useState(first);
  const [problem, setProblem] = useState<string>();
  useEffect(() => setPage(first), [first]);
  const older = async () => {
    const last = page.entries.at(-1)?.seq ?? 0;
    const reply = await ask(auditPageSchema, `/audit?${wanted && `${wanted}&`}before=${last}`);
    if (reply.ok) setPage({ entries: [...page.entries, ...reply.value.entries], more: reply.value.more });
    setProblem(reply.ok ? undefined : reply.message);
  };
  if (page.entries.length === 0) return <p class="staff-notice">{wanted ? 'There is no line like this.' : 'Nothing yet.'}</p>;
  return (
    <>
      <ScrollFrame label="Audit log">
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
            {page.entries.map(({ seq, at, actor, act, object, detail }) => (
              <tr key={seq}>
                <td class="staff-when">{dateTime(at)}</td>
                <td>{actor.name}</td>
                <td>
                  {actText(act)}
                  {object !== undefined && <span class="staff-object">{object}</span>}
                </td>
                <td>{detail && detailText(detail)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
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
