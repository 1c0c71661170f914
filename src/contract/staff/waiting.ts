import * as z from 'zod/mini';

/** What can wait for somebody, the most urgent first. */
const WORK = [
  'concerns',
  'lost',
  'new-texts',
  'to-transcribe',
  'to-check',
  'groups-to-transcribe',
  'groups-to-check',
  'sign-off',
  'signed-off',
  'proposals',
  'drafts',
  'readings',
] as const;
export type Work = (typeof WORK)[number];

/** `GET /waiting`: what waits for whoever asks, of what their roles let them do. What nothing waits of is left out. */
export const waitingWorkSchema = z.object({
  work: z.array(
    z.object({
      what: z.enum(WORK),
      count: z.int(),
      /** ISO date of the most urgent: the end of its time for concerns, or else since when it waits. */
      day: z.exactOptional(z.string()),
      /** Of concerns: how many are over their time. */
      overdue: z.exactOptional(z.int()),
    }),
  ),
});
export type WaitingWork = z.infer<typeof waitingWorkSchema>;
