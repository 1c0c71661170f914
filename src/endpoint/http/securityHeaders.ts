import type { MiddlewareHandler } from 'hono';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

const UNUSED_FEATURES = ['camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'midi', 'payment', 'usb'];

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Families may speak instead of writing.
  'permissions-policy': ['microphone=(self)', ...UNUSED_FEATURES.map((feature) => `${feature}=()`)].join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Security headers on every reply, errors included. A page brings its own policy with the hashes of what is inline.
 *
 * @param behindProxy whether `X-Forwarded-Proto` is a proxy's word. Only then can TLS be seen, and be asked for to stay.
 */
export function securityHeaders(behindProxy: boolean): MiddlewareHandler {
  const policy = contentSecurityPolicy();
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(ALWAYS)) c.header(name, value);
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', policy);
    if (behindProxy && c.req.header('x-forwarded-proto') === 'https') c.header('strict-transport-security', 'max-age=31536000');
  };
}
