import { useEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { BenchmarksReply } from '../../../contract/staff/benchmarks.ts';
import { ask } from '../api.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { periodText } from '../counted/dataText.ts';
import { ShareForm } from './ShareForm.tsx';

type BreakdownShares = BenchmarksReply['breakdowns'][number];

interface GroupRowProps {
  readonly breakdown: BreakdownShares['breakdown'];
  readonly value: string;
  readonly name: string;
  readonly stands: BreakdownShares['groups'][number]['stands'];
  readonly mayEnter: boolean;
  readonly changed: () => void;
}

/** A group, its share, and a way to change it in its place. */
export function GroupRow({ breakdown, value, name, stands, mayEnter, changed }: GroupRowProps) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(false);
  useEffect(() => {
    if (before.current && !open) button.current?.focus();
    before.current = open;
  }, [open]);
  const path = `/figures/benchmarks/${breakdown}/${encodeURIComponent(value)}`;

  async function remove(): Promise<void> {
    const reply = await ask(z.unknown(), path, { method: 'DELETE' });
    setProblem(reply.ok ? undefined : reply.message);
    if (reply.ok) changed();
  }

  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>{stands?.percent === undefined ? 'Not entered' : `${stands.percent.toLocaleString('en-GB')} %`}</td>
        <td>
          {stands && (
            <>
              {stands.source}
              <span class="staff-object">{periodText(stands.sourceDate)}</span>
            </>
          )}
        </td>
        {mayEnter && (
          <td>
            <div class="staff-buttons">
              {!open && (
                <button type="button" class="staff-button" ref={button} onClick={() => setOpen(true)}>
                  {stands ? 'Change' : 'Enter'} <span class="heard-hidden">the share of: {name}</span>
                </button>
              )}
              {stands && !open && (
                <ConfirmButton
                  label={`Take away the share of ${name}`}
                  text="Take away"
                  warning="Reach is no longer held against it. The history keeps it."
                  onConfirm={() => void remove()}
                />
              )}
            </div>
            <div role="alert">{problem !== undefined && <p class="staff-error">{problem}</p>}</div>
          </td>
        )}
      </tr>
      {open && (
        <tr>
          <td colSpan={4}>
            <ShareForm
              path={path}
              name={name}
              stands={stands}
              done={(stored) => {
                setOpen(false);
                if (stored) changed();
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
}
