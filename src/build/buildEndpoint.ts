import { readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What `npm run` starts, beside the endpoint itself. */
const COMMANDS = ['backup', 'export', 'import', 'keys', 'media', 'restore', 'retention'];

/** Packages that stay where npm has put them: they bring files of their own, or are needed by few commands. */
const FROM_NPM = ['better-sqlite3', 'exceljs', 'liblouis-build', 'pg', 'pino'];

/**
 * The endpoint and its commands as plain JavaScript in `dist/endpoint`, with what they share in files beside them. Started from
 * their sources they are translated file by file first, and their packages are hundreds of files to find: both cost seconds on a
 * small machine, at every start and for every command.
 */
export async function buildEndpoint(root: string): Promise<void> {
  await rm(join(root, 'dist/endpoint'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['main', ...COMMANDS.map((command) => `commands/${command}`)].map((entry) => `src/endpoint/${entry}.ts`),
    outbase: 'src/endpoint',
    outdir: 'dist/endpoint',
    bundle: true,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    external: FROM_NPM,
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

/** At the head of each built file: the project's folder is as far above it as it lies below `dist`; and what older packages ask for. */
const PLACES = `import { createRequire as heardRequire } from 'node:module';
import { fileURLToPath as heardFile } from 'node:url';
const require = heardRequire(import.meta.url);
const heardRoot = new URL('../'.repeat(import.meta.url.split('/dist/endpoint/').at(-1).split('/').length + 1), import.meta.url);
const heardUrl = (source) => new URL(source, heardRoot).href;
const heardPath = (source) => heardFile(new URL(source, heardRoot));`;
