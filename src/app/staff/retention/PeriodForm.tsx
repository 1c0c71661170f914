import { useEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { dueReply, type RetentionReply } from '../../../contract/staff/retention.ts';
import { periodProblem } from '../../../domain/retention/periodProblem.ts';
import { type Period, RETENTION_KINDS, type RetentionKind } from '../../../domain/retention/retentionKinds.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { dayText, dueText, KIND_WORDS, periodText } from './retentionWords.ts';

type Props = RetentionReply['kinds'][number] & { readonly next: string; readonly changed: () => void };

/** One kind: what it is, its period, and the two steps to another one: what would be deleted, then yes. */
export function PeriodForm({ kind, period, due, next, changed }: Props) {
  const bounds: RetentionKind = RETENTION_KINDS[kind];
  const { title, what } = KIND_WORDS[kind];
  const [open, setOpen] = useState(false);
  const [toConfirm, setToConfirm] = useState<{ readonly period: Period; readonly due: number }>();
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  // Each step takes the place of the one before, and the focus with it.
  const step = toConfirm ? 'confirm' : open ? 'choose' : 'closed';
  const before = useRef(step);
  // Whoever types a number wants an end.
  const keep = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (before.current !== step) panel.current?.querySelector<HTMLElement>('[data-step]')?.focus();
    before.current = step;
  }, [step]);

  const look = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const typed = String(form.get('period')).trim();
    const wanted: Period = form.get('kept') === 'yes' ? 'kept' : /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
    if (periodProblem(bounds, wanted) !== undefined) {
      setProblem(`Give a whole number from ${bounds.least} to ${bounds.most}.`);
      panel.current?.querySelector<HTMLElement>('[data-step]')?.focus();
      return;
    }
    const reply = await ask(dueReply, `/retention/${kind}/due`, { method: 'POST', body: { period: wanted } });
    setProblem(reply.ok ? undefined : reply.message);
    if (reply.ok) setToConfirm({ period: wanted, due: reply.value.due });
  };
  const leave = (): void => {
    setProblem(undefined);
    setOpen(false);
  };
  const set = async (wanted: Period): Promise<void> => {
    const reply = await ask(z.unknown(), `/retention/${kind}`, { method: 'PUT', body: { period: wanted } });
    setToConfirm(undefined);
    setProblem(reply.ok ? undefined : reply.message);
    if (!reply.ok) return;
    setOpen(false);
    setSaid(`${title}: ${periodText(wanted, bounds.unit)}. Saved.`);
    changed();
  };
  return (
    <li class="staff-panel" ref={panel}>
      <h3>{title}</h3>
      <p>{what}</p>
      <p>
        <strong>{periodText(period, bounds.unit)}</strong>
        {period !== 'kept' && (due === 0 ? '. Nothing is due at the next run.' : `. At the next run ${dueText(kind, due)}.`)}
      </p>
      <p role="status">{said}</p>
      {step === 'closed' && (
        <button type="button" class="staff-button" data-step onClick={() => setOpen(true)}>
          Change <span class="heard-hidden">the period of: {title}</span>
        </button>
      )}
      {step === 'choose' && (
        <form noValidate onSubmit={look}>
          <Field
            id={`period-${kind}`}
            label={bounds.unit === 'days' ? 'Days' : 'Months'}
            hint={`From ${bounds.least} to ${bounds.most}. The proposal is: ${periodText(bounds.standard, bounds.unit)}.`}
            error={problem}
          >
            {(ids) => (
              <input
                {...ids}
                data-step
                name="period"
                inputMode="numeric"
                defaultValue={period === 'kept' ? '' : String(period)}
                onInput={() => {
                  if (keep.current) keep.current.checked = false;
                }}
              />
            )}
          </Field>
          {bounds.mayBeKept && (
            <label class="staff-choice">
              <input type="checkbox" name="kept" value="yes" ref={keep} defaultChecked={period === 'kept'} />
              Keep without an end
            </label>
          )}
          <div class="staff-buttons">
            <button type="submit" class="staff-button is-main">
              See what it would delete
            </button>
            <button type="button" class="staff-button" onClick={() => leave()}>
              Leave it
            </button>
          </div>
        </form>
      )}
      {toConfirm && (
        <div class={`staff-notice${toConfirm.due > 0 ? ' is-bad' : ''}`} tabIndex={-1} data-step>
          <p>
            With “{periodText(toConfirm.period, bounds.unit)}”, {toConfirm.due === 0 ? 'nothing is deleted' : dueText(kind, toConfirm.due)}{' '}
            on {dayText(next)}.{toConfirm.due > 0 && ' Nobody can bring that back, except from a backup.'}
          </p>
          <div class="staff-buttons">
            <button
              type="button"
              class={`staff-button ${toConfirm.due > 0 ? 'is-grave' : 'is-main'}`}
              onClick={() => set(toConfirm.period)}
            >
              {toConfirm.due > 0 ? 'Set it, and delete on that day' : 'Set it'}
            </button>
            <button type="button" class="staff-button" onClick={() => setToConfirm(undefined)}>
              Choose another period
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
