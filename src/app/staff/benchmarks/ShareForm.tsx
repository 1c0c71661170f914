import { useEffect, useId, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { BenchmarksReply } from '../../../contract/staff/benchmarks.ts';
import { readNumber } from '../../../domain/indicator/readNumber.ts';
import { sourceDateFault } from '../../../domain/indicator/sourceDateFault.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { readFields } from '../controls/readFields.ts';

interface ShareFormProps {
  readonly path: string;
  /** The group's. */
  readonly name: string;
  readonly stands: BenchmarksReply['breakdowns'][number]['groups'][number]['stands'];
  readonly done: (stored: boolean) => void;
}

type Faults = Readonly<Partial<Record<'percent' | 'source' | 'sourceDate', string>>>;

/** A share with its source. What stood before stays in the history. */
export function ShareForm({ path, name, stands, done }: ShareFormProps) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Faults>({});
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [faults]);

  async function store(target: HTMLFormElement): Promise<void> {
    const { percent = '', source = '', sourceDate = '' } = readFields(target);
    const read = readPercent(percent.trim());
    const wrong: Faults = {
      ...(typeof read === 'string' && { percent: read }),
      ...(source.trim() === '' && { source: 'Name the document that says so.' }),
      ...dateFault(sourceDate.trim()),
    };
    setFaults(wrong);
    setProblem(undefined);
    if (Object.keys(wrong).length > 0) return;
    setWaiting(true);
    const body = { percent: read, source: source.trim(), sourceDate: sourceDate.trim() };
    const reply = await ask(z.unknown(), path, { method: 'PUT', body });
    setWaiting(false);
    if (reply.ok) done(true);
    else setProblem(reply.message);
  }

  return (
    <form
      noValidate
      class="staff-panel"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void store(event.currentTarget);
      }}
    >
      <div role="alert">{problem !== undefined && <p class="staff-notice is-bad">{problem}</p>}</div>
      <Field id={`${id}-percent`} label={`Share of people: ${name}`} hint="In per cent, such as 17 or 17.3." error={faults.percent}>
        {(ids) => <input {...ids} name="percent" inputMode="decimal" defaultValue={stands?.percent?.toString() ?? ''} ref={first} />}
      </Field>
      <Field id={`${id}-source`} label="Source" hint="The document that says so." error={faults.source}>
        {(ids) => <input {...ids} name="source" maxLength={300} defaultValue={stands?.source ?? ''} />}
      </Field>
      <Field id={`${id}-date`} label="Date of the source" hint="Such as 2021, 2025-10 or 2025-10-31." error={faults.sourceDate}>
        {(ids) => <input {...ids} name="sourceDate" autocomplete="off" defaultValue={stands?.sourceDate ?? ''} />}
      </Field>
      <div class="staff-buttons">
        <button type="submit" class="staff-button is-main" disabled={waiting}>
          Store it
        </button>
        <button type="button" class="staff-button" onClick={() => done(false)}>
          Leave it
        </button>
      </div>
    </form>
  );
}

/** The number, or what is wrong with it. */
function readPercent(text: string): number | string {
  if (text === '') return 'Give the share in per cent.';
  const read = readNumber(text, 'percent');
  if (!read.ok) return read.why;
  return read.number > 0 && read.number <= 100 ? read.number : 'A share is more than 0 and at most 100 %. To have none, take it away.';
}

function dateFault(text: string): Faults {
  if (text === '') return { sourceDate: 'Give the date of that document.' };
  const fault = sourceDateFault(text, undefined, new Date().toISOString().slice(0, 10));
  return fault === undefined ? {} : { sourceDate: fault };
}
