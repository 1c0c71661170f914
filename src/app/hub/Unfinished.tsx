import type { Unfinished as Counts } from '../../store/tabletState.ts';

interface UnfinishedProps {
  readonly unfinished: Counts;
  /** What becomes of it. */
  readonly then: string;
}

/** That somebody began something on this tablet and did not finish it; nothing where nobody did. */
export function Unfinished({ unfinished: { surveys, groups }, then }: UnfinishedProps) {
  if (surveys + groups === 0) return null;
  const what = [
    surveys > 0 && `${surveys} ${surveys === 1 ? 'survey' : 'surveys'}`,
    groups > 0 && `${groups} group ${groups === 1 ? 'session' : 'sessions'}`,
  ];
  return (
    <p class="heard-note">
      <strong>Begun here and not finished: {what.filter(Boolean).join(' and ')}.</strong> {then}
    </p>
  );
}
