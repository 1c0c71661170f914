/** @jsxRuntime automatic @jsxImportSource preact */
import type { PublicSeries } from './publicFigures.ts';
import type { seriesWords } from './seriesWords.ts';

interface SeriesNotesProps {
  readonly point: PublicSeries['points'][number];
  readonly said: ReturnType<typeof seriesWords>;
}

/** What staff have written to a figure, in their own language: a note, and why it was corrected. */
export const SeriesNotes = ({ point: { note, corrected }, said }: SeriesNotesProps) => (
  <>
    {note && (
      <p lang="en" dir="ltr">
        {note}
      </p>
    )}
    {corrected && (
      <p>
        {said.corrected}{' '}
        <span lang="en" dir="ltr">
          {corrected.why}
        </span>
      </p>
    )}
  </>
);
