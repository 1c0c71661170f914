import type { Translate } from '../../i18n/translate.ts';

interface StepperProps {
  readonly t: Translate;
  /** What is counted, for those who hear the buttons alone. */
  readonly what: string;
  /** Absent until somebody has said it. */
  readonly value: number | undefined;
  readonly least?: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A number between two large buttons: no keyboard of digits, no typing. A switch that scans finds two stops. */
export function Stepper({ t, what, value, least = 0, most, onChange }: StepperProps) {
  return (
    <div class="group-stepper" role="group" aria-label={what}>
      <button
        type="button"
        aria-label={t('group.fewer', { what })}
        aria-disabled={value === undefined || value <= least}
        onClick={() => value !== undefined && value > least && onChange(value - 1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <output aria-live="polite">{value ?? '–'}</output>
      <button
        type="button"
        aria-label={t('group.more', { what })}
        aria-disabled={value !== undefined && value >= most}
        onClick={() => {
          if (value === undefined) onChange(least);
          else if (value < most) onChange(value + 1);
        }}
      >
        <span aria-hidden="true">+</span>
      </button>
    </div>
  );
}
