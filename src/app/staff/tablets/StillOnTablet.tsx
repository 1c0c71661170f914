import { type Counts, countsText } from './tabletText.ts';

/** What the tablet said it has, and was refused: found on it, and nothing to raise as a loss. */
export function StillOnTablet({ refused }: { readonly refused: Counts }) {
  const { responses = 0, groups = 0, recordings } = refused;
  const all = responses + groups + recordings;
  if (all === 0) return null;
  return (
    <p class="staff-notice">
      {countsText(refused)} {all === 1 ? 'is' : 'are'} still on the tablet: Heard would not take {all === 1 ? 'it' : 'them'}. Nothing of
      that is lost. Do not reset the tablet. Save its rescue file on it and give that to whoever runs Heard.
    </p>
  );
}
