import * as z from 'zod/mini';
import type { DirectorySettings } from '../settings.ts';
import { discoveryUrl } from './createBetterAuth.ts';

const discoverySchema = z.object({ issuer: z.string() });

/** How long somebody who has tapped the button waits for a directory that does not answer, in ms. */
const PATIENCE_MS = 10_000;

/**
 * Whether the directory that answers is the one that was set: "The issuer value returned MUST be identical to the Issuer
 * URL that was used as the prefix to /.well-known/openid-configuration" (OpenID Connect Discovery 1.0, 4.3). better-auth
 * takes the issuer from what it is told there.
 */
export async function checkDirectory({ issuer }: DirectorySettings): Promise<boolean> {
  try {
    const response = await fetch(discoveryUrl(issuer), { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    return response.ok && discoverySchema.parse(await response.json()).issuer === issuer;
  } catch {
    return false;
  }
}
