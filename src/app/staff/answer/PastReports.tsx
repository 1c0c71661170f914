import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { reportListReply } from '../../../contract/staff/report.ts';
import { dateText } from '../../../i18n/dateText.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';

type Report = z.infer<typeof reportListReply>['reports'][number];

/** Every report there has been, and taking one off. */
export function PastReports({ reports, again }: { readonly reports: readonly Report[]; readonly again: () => void }) {
  return (
    <section aria-labelledby="past-title">
      <h2 id="past-title">Past reports</h2>
      {reports.length === 0 && <p>None has been published yet.</p>}
      <ul class="answer-rows">
        {reports.map((report) => (
          <li key={report.day + (report.off?.day ?? '') + (report.off?.reason ?? '')}>
            <Line report={report} again={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ report, again }: { readonly report: Report; readonly again: () => void }) {
  const { day, from, to, author, off } = report;
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const name = `${dateText('en', day)}, about ${dateText('en', from)} to ${dateText('en', to)}, by ${author}`;
  if (off) {
    return (
      <p>
        {name}. Taken off on {dateText('en', off.day)} by {off.by}: “{off.reason}”
      </p>
    );
  }
  const takeOff = async () => {
    const reply = await ask(z.unknown(), `/reports/${day}/take-off`, { method: 'POST', body: { reason } });
    if (reply.ok) again();
    else setFault(reply.message);
  };
  return (
    <>
      <p>
        <a href={`/said/report/${day}`}>{name}</a>
      </p>
      <details class="answer-more">
        <summary>Take this report off</summary>
        {fault && <p role="alert">{fault}</p>}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void takeOff();
          }}
        >
          <Field id={`reason-${day}`} label="Why">
            {(ids) => <textarea {...ids} required value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />}
          </Field>
          <button type="submit" class="staff-button is-grave" disabled={reason.trim() === ''}>
            Take it off
          </button>
        </form>
      </details>
    </>
  );
}
