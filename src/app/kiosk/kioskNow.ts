import * as z from 'zod/mini';
import { mark } from '../device.ts';
import type { Kiosk } from './kiosk.ts';

const kioskSchema = z.object({
  tablet: z.string(),
  session: z.string(),
  place: z.string(),
  label: z.string(),
  surveys: z.array(z.string()),
  tags: z.array(z.string()),
  tag: z.string(),
  idleMinutes: z.number().check(z.positive()),
});

/** What the worker has handed over, or `undefined` where this device is nobody's shared tablet, or its mark is damaged. */
export function kioskNow(): Kiosk | undefined {
  try {
    const parsed = kioskSchema.safeParse(JSON.parse(mark('kiosk') ?? 'null'));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
