import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import {
  type ReportDraft,
  reportDraftSchema,
  reportListReply,
  reportPreviewReply,
  reportPublishedReply,
} from '../../../contract/staff/report.ts';
import { ask, type Reply } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import type { Faults } from './EntryDraft.ts';
import { FaultSummary } from './FaultSummary.tsx';
import { PastReports } from './PastReports.tsx';

/** Makes the public report that the Local Offer rules ask for: preview, introduction, publish. */
export default function ReportPage(_: StaffPageProps) {
  const list = useAsked(reportListReply, '/reports');
  return (
    <>
      <p>
        The law asks the council to publish what people say about the Local Offer and the action it intends (SEND Regulations 2014,
        regulations 53 to 57). This page makes that report from the published entries, the quotations in them, and the counts by theme.
        Complaints about one child and words that show who somebody is are not in it.
      </p>
      <Loaded asked={list}>
        {({ today, reports }) => (
          <>
            <ReportForm today={today} again={list.again} />
            <PastReports reports={reports} again={list.again} />
          </>
        )}
      </Loaded>
    </>
  );
}

type Preview = z.infer<typeof reportPreviewReply>;

function ReportForm({ today, again }: { readonly today: string; readonly again: () => void }) {
  const [draft, setDraft] = useState<ReportDraft>({
    from: `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`,
    to: today,
    introduction: '',
    copies: '',
  });
  const [faults, setFaults] = useState<Faults>(new Map());
  const [refusal, setRefusal] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const [published, setPublished] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<ReportDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    // What is published is what was seen.
    setPreview(undefined);
  };
  const send = async <T,>(schema: z.ZodMiniType<T>, path: string, done: (value: T) => void): Promise<void> => {
    const parsed = reportDraftSchema.safeParse(draft);
    setFaults(new Map(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message])));
    setRefusal('');
    if (!parsed.success) return;
    setBusy(true);
    const reply: Reply<T> = await ask(schema, path, { method: 'POST', body: parsed.data });
    setBusy(false);
    if (reply.ok) done(reply.value);
    else setRefusal(reply.message);
  };
  return (
    <section aria-labelledby="make-title">
      <h2 id="make-title">Make a report</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send(reportPreviewReply, '/reports/preview', setPreview);
        }}
      >
        <FaultSummary faults={faults} />
        <div class="answer-pair">
          <Field id="from" label="First day" error={faults.get('from')}>
            {(ids) => (
              <input {...ids} type="date" value={draft.from} onChange={({ currentTarget }) => set({ from: currentTarget.value })} />
            )}
          </Field>
          <Field id="to" label="Last day" error={faults.get('to')}>
            {(ids) => <input {...ids} type="date" value={draft.to} onChange={({ currentTarget }) => set({ to: currentTarget.value })} />}
          </Field>
        </div>
        <Field
          id="introduction"
          label="Introduction"
          hint="In English. A blank line begins a new paragraph."
          error={faults.get('introduction')}
        >
          {(ids) => (
            <textarea
              {...ids}
              rows={6}
              value={draft.introduction}
              onInput={({ currentTarget }) => set({ introduction: currentTarget.value })}
            />
          )}
        </Field>
        <Field
          id="copies"
          label="How people without internet get a copy"
          hint="Where to ask, and a telephone number. The rules ask for it."
          error={faults.get('copies')}
        >
          {(ids) => (
            <textarea {...ids} rows={3} value={draft.copies} onInput={({ currentTarget }) => set({ copies: currentTarget.value })} />
          )}
        </Field>
        <button type="submit" class="staff-button" disabled={busy}>
          Preview
        </button>
      </form>
      {refusal && (
        <p role="alert" class="staff-notice is-bad">
          {refusal}
        </p>
      )}
      {published && (
        <p role="status" class="staff-notice">
          Published at <a href={`/said/report/${published}`}>{`/said/report/${published}`}</a>.
        </p>
      )}
      {preview && (
        <section aria-labelledby="preview-title">
          <h2 id="preview-title">Preview</h2>
          <p>
            Entries: {preview.entries}. Quotations: {preview.quotes}. It is published in every language; what is not translated yet stands
            in English.
          </p>
          <div class="staff-buttons">
            <button
              type="button"
              class="staff-button is-main"
              disabled={busy}
              onClick={() =>
                void send(reportPublishedReply, '/reports', ({ day }) => {
                  setPublished(day);
                  setPreview(undefined);
                  again();
                })
              }
            >
              Publish this report
            </button>
          </div>
          {/* The endpoint's own page (`formats/plain/reportContent.tsx`), where everything that somebody wrote is escaped. */}
          <div class="answer-report" dangerouslySetInnerHTML={{ __html: preview.html }} />
        </section>
      )}
    </section>
  );
}
