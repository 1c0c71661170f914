import { useEffect, useRef } from 'preact/hooks';
import type { PreviewReply, SeenRow, StoreReply } from '../../../contract/staff/dataFigures.ts';
import { columnName } from './dataText.ts';
import { PreviewRows } from './PreviewRows.tsx';
import { StoreForm } from './StoreForm.tsx';
import type { Preview } from './usePreview.ts';

interface PreviewPartProps {
  readonly preview: Preview;
  readonly heading: string;
  /** One figure that was typed: rows have no numbers. */
  readonly single?: true;
  readonly stored?: () => void;
}

/** What would come of a file or of one figure; then a button that stores exactly that. The focus goes where the news is. */
export function PreviewPart({ preview, heading, single, stored }: PreviewPartProps) {
  const { reply, looking, problem, again } = preview;
  const news = useRef<HTMLHeadingElement>(null);
  const Heading = single ? 'h4' : 'h2';
  const there = reply !== undefined || preview.stored !== undefined;
  useEffect(() => {
    if (there) news.current?.focus();
  }, [there, reply, preview.stored]);
  return (
    <>
      <p role="status" class="staff-waiting">
        {looking ? 'Looking at it …' : ''}
      </p>
      <div role="alert">
        {problem !== undefined && (
          <div class="staff-notice is-bad">
            <p>{problem}</p>
            <button type="button" class="staff-button" onClick={() => void again()}>
              Look at it again
            </button>
          </div>
        )}
      </div>
      {there && (
        <Heading ref={news} tabIndex={-1}>
          {preview.stored ? 'Stored' : heading}
        </Heading>
      )}
      {preview.stored && <p class="staff-notice">{storedText(preview.stored)}</p>}
      {reply?.outcome === 'refused' && <Refused faults={reply.faults} />}
      {reply?.outcome === 'read' && <Read reply={reply} preview={preview} single={single} stored={stored} />}
    </>
  );
}

function storedText({ entered, corrected }: StoreReply): string {
  const parts = [
    entered > 0 && (entered === 1 ? '1 new figure' : `${entered} new figures`),
    corrected > 0 && (corrected === 1 ? '1 correction' : `${corrected} corrections`),
  ].filter(Boolean);
  return `${parts.join(' and ')}. Families see ${entered + corrected === 1 ? 'it' : 'them'} from now on.`;
}

function Refused({ faults }: Pick<Extract<PreviewReply, { outcome: 'refused' }>, 'faults'>) {
  return (
    <div class="staff-notice is-bad">
      <p>
        <strong>This file cannot be read, and nothing was stored.</strong> Mend it and choose it again.
      </p>
      <ul>
        {faults.map(({ row, text }) => (
          <li key={text}>
            {row !== undefined && `Row ${row}: `}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ReadProps {
  readonly reply: Extract<PreviewReply, { outcome: 'read' }>;
  readonly preview: Preview;
  readonly single: true | undefined;
  readonly stored: (() => void) | undefined;
}

function Read({ reply: { rows, left }, preview, single, stored }: ReadProps) {
  const wrong = rows.filter((row) => row.state === 'error');
  const good = rows.filter((row) => row.state !== 'error');
  const changes = good.filter(({ state }) => state !== 'same');
  return (
    <>
      {!single && <p>{countText(rows, left)}</p>}
      {wrong.length > 0 && <Faults rows={wrong} single={single} />}
      {good.length > 0 && <PreviewRows rows={good} single={single} />}
      {wrong.length === 0 && changes.length === 0 && (
        <p class="staff-notice">Nothing would change: {single ? 'this figure stands' : 'all these figures stand'} already.</p>
      )}
      {wrong.length === 0 && changes.length > 0 && <StoreForm rows={changes} preview={preview} stored={stored} />}
    </>
  );
}

function countText(rows: readonly SeenRow[], left: number): string {
  const count = (state: SeenRow['state']): number => rows.filter((row) => row.state === state).length;
  const parts = [
    `${count('new')} new`,
    `${count('correction')} ${count('correction') === 1 ? 'correction' : 'corrections'}`,
    `${count('same')} the same as now`,
    `${count('error')} wrong`,
  ];
  return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}: ${parts.join(', ')}.${left > 0 ? ` ${left} left empty and passed over.` : ''}`;
}

function Faults({ rows, single }: { readonly rows: readonly Extract<SeenRow, { state: 'error' }>[]; readonly single: true | undefined }) {
  return (
    <div class="staff-notice is-bad">
      <p>
        <strong>Nothing can be stored until {single ? 'this is' : rows.length === 1 ? 'this row is' : 'these rows are'} right.</strong>
        {!single && ' Mend the file and choose it again.'}
      </p>
      <ul>
        {rows.flatMap(({ row, typed, faults }) =>
          faults.map(({ column, text }) => (
            <li key={`${row} ${column} ${text}`}>
              {!single && <strong>Row {row}</strong>}
              {!single && typed.series !== '' && ` (${typed.series} ${typed.period})`}
              {!single && ', '}
              {column !== undefined && `${columnName(column)}: `}
              {text}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
