import * as z from 'zod/mini';
import type { Look } from '../../domain/said-doing/look.ts';
import { mark, setMark } from '../device.ts';

const looked = { day: z.iso.date(), seen: z.record(z.string(), z.string()) };
const lookSchema = z.object({ ...looked, before: z.exactOptional(z.object(looked)) });

/** What this device remembers of the last look; `undefined` after none, or one that cannot be read. */
export function keptLook(): Look | undefined {
  try {
    const look = lookSchema.safeParse(JSON.parse(mark('said') ?? 'null'));
    return look.success ? look.data : undefined;
  } catch {
    return undefined;
  }
}

export function keepLook(look: Look): void {
  setMark('said', JSON.stringify(look));
}
