/**
 * Who can open links that begin with this origin. `here`: only this computer. `unsafe`: others, and without TLS their phones keep nothing
 * and open nothing without a signal.
 */
export function reach(origin: string): 'here' | 'unsafe' | 'everybody' {
  const { hostname, protocol } = new URL(origin);
  if (/^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return 'here';
  return protocol === 'https:' ? 'everybody' : 'unsafe';
}
