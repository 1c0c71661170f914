import type { ComponentChildren } from 'preact';
import { periodText, shortPeriodText } from '../../formats/figures/periodText.ts';
import type { ImpactReading } from './impactReading.ts';

interface WhenCellProps {
  readonly reading: ImpactReading;
  readonly period: string;
  /** What is to be said of it. */
  readonly children?: ComponentChildren;
}

/** The period of a row: in full on a screen, in the words of its chart on paper, where a row has one line. */
export function WhenCell({ reading, period, children }: WhenCellProps) {
  return (
    <th scope="row">
      <span class="heard-on-screen">{periodText(reading, period)}</span>
      <span class="heard-on-paper" aria-hidden="true">
        {shortPeriodText(reading, period).replace('\n', ' ')}
      </span>{' '}
      {children}
    </th>
  );
}
