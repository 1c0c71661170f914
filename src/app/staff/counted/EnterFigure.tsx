import { useEffect, useRef } from 'preact/hooks';
import type { DataIndicatorReply } from '../../../contract/staff/dataFigures.ts';
import { Field } from '../controls/Field.tsx';
import { readFields } from '../controls/readFields.ts';
import { UNIT_HINTS } from './dataText.ts';
import { FewPeople } from './FewPeople.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { usePreview } from './usePreview.ts';

interface EnterFigureProps {
  readonly series: Pick<DataIndicatorReply['series'][number], 'id' | 'label' | 'unit' | 'measure'>;
  readonly stored: () => void;
  readonly leave: () => void;
}

/** One figure by hand. It goes the way of a file's row: looked at first, then stored as it was seen. */
export function EnterFigure({ series: { id, unit, measure }, stored, leave }: EnterFigureProps) {
  const preview = usePreview();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [row] = preview.reply?.outcome === 'read' ? preview.reply.rows : [];
  const fault = (column: string): string | undefined =>
    row?.state === 'error' ? row.faults.find((each) => each.column === column)?.text : undefined;
  const field = (name: string, label: string, hint?: string) => (
    <Field id={`${id}-${name}`} label={label} hint={hint} error={fault(name)}>
      {(ids) => <input {...ids} name={name} ref={name === 'period' ? first : null} autocomplete="off" />}
    </Field>
  );
  const parts = unit !== 'count' && measure !== 'maximum';
  return (
    <div class="staff-panel">
      <FewPeople />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const typed = Object.entries(readFields(event.currentTarget)).filter(([, text]) => text.trim() !== '');
          void preview.look({ row: { series: id, ...Object.fromEntries(typed) } });
        }}
        onInput={() => preview.clear()}
      >
        {field(
          'period',
          'Period',
          'A year 2025, a school or financial year 2024/25, a quarter 2025-Q3, a month 2025-10, or a day 2025-10-31.',
        )}
        {field('value', 'Value', UNIT_HINTS[unit])}
        {parts && field('numerator', 'Numerator (if you know it)', 'What the value was worked out from: both or neither.')}
        {parts && field('denominator', 'Denominator (if you know it)')}
        {field('source', 'Source', 'The document that says so.')}
        {field('sourceDate', 'Date of the source', 'Such as 2025, 2025-10 or 2025-10-31.')}
        {field('note', 'Note (if a reader has to know something)', 'Everybody can read it. Name no people.')}
        <div class="staff-buttons">
          <button type="submit" class="staff-button is-main" disabled={preview.looking}>
            See what would come of it
          </button>
          <button type="button" class="staff-button" onClick={leave}>
            Close
          </button>
        </div>
      </form>
      <PreviewPart preview={preview} heading="What would come of it" single stored={stored} />
    </div>
  );
}
