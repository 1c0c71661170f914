import type * as z from 'zod/mini';
import type { nextOutSchema } from '../../../contract/staff/themes.ts';
import { dayText } from '../names.ts';

/** Instead of figures, while there are none: when the first come. */
export function NotOutYet({ next }: { readonly next: z.infer<typeof nextOutSchema> }) {
  return (
    <p class="staff-notice">
      No figures are out yet. The first are taken 14 days after the first wave in which somebody answered has ended: for {next.label} that
      is {dayText(next.due)}.
    </p>
  );
}
