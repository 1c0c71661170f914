import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What `npm run` starts, beside the endpoint itself. */
const COMMANDS = ['backup', 'export', 'import', 'keys', 'media', 'restore', 'retention'];

/**
 * The endpoint and its commands as plain JavaScript, each in one file in `dist/endpoint`. Started from their sources they are
 * translated file by file first, which costs seconds on a small machine at every start and for every command.
 */
export async function buildEndpoint(root: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['main', ...COMMANDS.map((command) => `commands/${command}`)].map((entry) => `src/endpoint/${entry}.ts`),
    outbase: 'src/endpoint',
    outdir: 'dist/endpoint',
    bundle: true,
    // Packages stay where npm has put them: some bring files of their own.
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [sourcePlaces(root)],
    banner: { js: PLACES },
  });
}

/** A module that asks where it lies gets the place of its source, also when it has been built into another file. */
function sourcePlaces(root: string): Plugin {
  return {
    name: 'heard-source-places',
    setup({ onLoad }) {
      onLoad({ filter: /\/src\/.*\.tsx?$/ }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        if (!code.includes('import.meta.')) return undefined;
        const contents = code.replace(/import\.meta\.(url|dirname)\b/g, (_, what) =>
          what === 'url'
            ? `heardUrl(${JSON.stringify(relative(root, path))})`
            : `heardPath(${JSON.stringify(relative(root, dirname(path)))})`,
        );
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** At the head of each built file: the project's folder is as far above it as it lies below `dist`. */
const PLACES = `import { fileURLToPath as heardFile } from 'node:url';
const heardRoot = new URL('../'.repeat(import.meta.url.split('/dist/endpoint/').at(-1).split('/').length + 1), import.meta.url);
const heardUrl = (source) => new URL(source, heardRoot).href;
const heardPath = (source) => heardFile(new URL(source, heardRoot));`;
