import * as z from 'zod/mini';
import { BREAKDOWNS } from '../../domain/indicator/breakdown.ts';
import { figureSchema } from '../impact.ts';

/** `GET /figures/waves`: the waves whose figures are out, and the ones that could be taken now. */
export const wavesReply = z.object({
  /** `synthetic`: made up, for a demonstration. */
  out: z.array(z.object({ wave: z.string(), label: z.string(), taken: z.iso.date(), synthetic: z.exactOptional(z.literal(true)) })),
  /** Over, and not out yet. `due`: on this day they are taken by themselves. */
  over: z.array(z.object({ wave: z.string(), label: z.string(), due: z.iso.date() })),
});
export type WavesReply = z.infer<typeof wavesReply>;

/** `POST /figures/waves/:wave`: takes them now. Nothing moves them afterwards. */

/**
 * `GET /figures/tables/:indicator`: one indicator by the fixed breakdowns, in every wave that is out. What could be subtracted back is
 * hidden here as everywhere.
 */
export const tablesReply = z.object({
  indicator: z.string(),
  waves: z.array(
    z.object({
      wave: z.string(),
      /** Made up, for a demonstration. */
      synthetic: z.exactOptional(z.literal(true)),
      sheets: z.array(
        z.extend(figureSchema, {
          tables: z.array(
            z.object({
              breakdown: z.enum(BREAKDOWNS),
              rows: z.array(z.object({ value: z.string(), share: figureSchema.shape.all })),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type TablesReply = z.infer<typeof tablesReply>;
