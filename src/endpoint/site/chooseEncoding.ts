import { parseAccept } from 'hono/utils/accept';
import type { Bodies, Body } from './site.ts';

const SMALLEST_FIRST = ['br', 'gzip'] as const;

/** The smallest of the encodings that the reader takes (RFC 9110, 12.5.3). */
export function chooseEncoding(
  acceptEncoding: string | undefined,
  bodies: Bodies,
): Body & { readonly encoding: 'br' | 'gzip' | 'identity' } {
  const taken = parseAccept(acceptEncoding ?? '').filter(({ q }) => q > 0);
  for (const encoding of SMALLEST_FIRST) {
    const body = bodies[encoding];
    if (body && taken.some(({ type }) => type.toLowerCase() === encoding)) return { ...body, encoding };
  }
  return { ...bodies.identity, encoding: 'identity' };
}
