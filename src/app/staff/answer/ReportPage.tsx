import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import {
  MOST_WAVES,
  type ReportDraft,
  reportDraftSchema,
  reportListReply,
  reportPreviewReply,
  reportPublishedReply,
} from '../../../contract/staff/report.ts';
import { ask, type Reply } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { MadeUp } from '../figures/MadeUp.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { NotOutYet } from '../themes/NotOutYet.tsx';
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
        regulations 53 to 57). This page makes that report from the published entries, the quotations in them, and the counts by theme of
        the waves that you choose. Complaints about one child, words that show who somebody is, and quotations about a theme that too few
        people spoke about are not in it.
      </p>
      <Loaded asked={list}>
        {({ synthetic, waves, next, reports }) => (
          <>
            {synthetic && <MadeUp />}
            {waves.length === 0 ? <NotOutYet next={next} /> : <ReportForm waves={waves} again={list.again} />}
            <PastReports reports={reports} again={list.again} />
          </>
        )}
      </Loaded>
    </>
  );
}

type Preview = z.infer<typeof reportPreviewReply>;

interface ReportFormProps {
  /** Oldest first. */
  readonly waves: z.infer<typeof reportListReply>['waves'];
  readonly again: () => void;
}

function ReportForm({ waves, again }: ReportFormProps) {
  const [draft, setDraft] = useState<ReportDraft>({
    from: waves.at(-MOST_WAVES)?.wave ?? waves[0]?.wave ?? '',
    to: waves.at(-1)?.wave ?? '',
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
        <p class="staff-hint">
          Whole waves whose figures are out, {MOST_WAVES} at most. Each wave has counts of its own in the report, the same in every report:
          so nobody can subtract one report from another and learn what a few people said.
        </p>
        <div class="answer-pair">
          <WaveField
            id="from"
            label="First wave"
            waves={waves}
            value={draft.from}
            error={faults.get('from')}
            onChange={(from) => set({ from })}
          />
          <WaveField id="to" label="Last wave" waves={waves} value={draft.to} error={faults.get('to')} onChange={(to) => set({ to })} />
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

interface WaveFieldProps {
  readonly id: 'from' | 'to';
  readonly label: string;
  readonly waves: ReportFormProps['waves'];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (wave: string) => void;
}

/** Whole waves that are out, and no other days. */
function WaveField({ id, label, waves, value, error, onChange }: WaveFieldProps) {
  return (
    <Field id={id} label={label} error={error}>
      {(ids) => (
        <select {...ids} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {waves.toReversed().map(({ wave, label: months }) => (
            <option key={wave} value={wave}>
              {months}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
