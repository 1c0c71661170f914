/** The inline scripts and styles that a page carries, each as `sha256-…`. */
export interface InlineHashes {
  readonly scriptHashes?: readonly string[];
  readonly styleHashes?: readonly string[];
}

/** Nothing from anywhere else, nothing inline but what the build has made, no frame around it, no form that leaves it. */
export function contentSecurityPolicy({ scriptHashes = [], styleHashes = [] }: InlineHashes = {}): string {
  const hashes = (list: readonly string[]) => list.map((hash) => ` '${hash}'`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${hashes(scriptHashes)}`,
    `style-src 'self'${hashes(styleHashes)}`,
    "img-src 'self'",
    "font-src 'self'",
    // What was just spoken, to be listened to before it counts.
    "media-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A page without script: its one style, its own pictures and font, and forms that stay here. */
export function plainContentSecurityPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
