import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The network that a request comes from, to count by and for nothing else: the IPv4 address, or the first 64 bits of an
 * IPv6 address, because one household or phone owns all addresses below them.
 *
 * @param proxies how many proxies stand in front. The last of them saw the client; what stands further left in
 *   `X-Forwarded-For` was written by the client and is not believed.
 */
export function clientNetwork(c: Context, proxies: number): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? [];
  const believed = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined;
  return networkOf(withoutPort(believed || getConnInfo(c).remote.address || 'unknown'));
}

/** Some proxies write the port of the connection behind the address, and each connection has another. */
const withoutPort = (address: string): string =>
  /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');

function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(mapped)) return mapped;
  const [front = '', back] = mapped.split('%', 1)[0]?.split('::') ?? [];
  const head = front.split(':').filter(Boolean);
  const tail = back?.split(':').filter(Boolean) ?? [];
  const groups = [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
