import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A script of `page/`, with all it imports, as one piece to put into a page. */
export async function inPage(name: 'observe' | 'saving' | 'uploading'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`page/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
