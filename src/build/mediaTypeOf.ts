import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** @throws for a kind of file that nobody has thought about yet: it would be served as something else. */
export function mediaTypeOf(file: string): string {
  const type = TYPES[extname(file)];
  if (!type) throw new Error(`no media type for ${file}`);
  return type;
}
