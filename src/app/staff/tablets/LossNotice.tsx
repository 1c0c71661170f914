import type { StaffTablets } from '../../../contract/staff/tablets.ts';
import { LOSS_DAYS } from '../../../domain/session/loss.ts';
import { dayText } from '../names.ts';
import { countsText } from './tabletText.ts';

/** What tablets have said they kept, and what has not come of it: first of all, and with what to do. */
export function LossNotice({ tablets }: StaffTablets) {
  const lost = tablets.flatMap((tablet) => (tablet.lost ? [{ ...tablet, lost: tablet.lost }] : []));
  if (lost.length === 0) return null;
  return (
    <section class="staff-notice is-bad tablet-lost" aria-labelledby="lost">
      <h2 id="lost">Not arrived</h2>
      <p>A tablet lists what it kept before it sends it. What it listed {LOSS_DAYS} days ago or longer, and has not come, stands here.</p>
      <ul>
        {lost.map(({ id, label, place, lost: counts }) => (
          <li key={id}>
            <a href={`/staff/tablets/${id}`}>{label}</a> ({place.label}): {countsText(counts)}, listed since {dayText(counts.since)}.
          </li>
        ))}
      </ul>
      <h3>What to do next</h3>
      <ol>
        <li>Find the tablet. Do not reset it, and do not delete anything in its browser.</li>
        <li>Switch it on where there is a network, open Heard, and wait until it says that everything has been sent.</li>
        <li>
          If it cannot be brought online or is refused, save its rescue file on it and give that to whoever runs Heard, to be read with{' '}
          <code>npm run import</code>.
        </li>
        <li>If it is gone or was reset, open it here, shut it off, and say that you have done what you could.</li>
      </ol>
    </section>
  );
}
