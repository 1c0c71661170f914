import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { build as esbuild, transform } from 'esbuild';
import { type BuildEnvironmentOptions, build, type InlineConfig, type Plugin, type Rollup } from 'vite';
import type { KioskData } from '../app/kiosk/kioskData.ts';
import type { AloudAddresses } from '../app/readAloud.ts';

/** The style sheets of each kind of page, in `src/app/look`. */
const SHEETS = {
  take: ['tokens', 'look'],
  site: ['tokens', 'look', 'site', 'parts'],
  paper: ['tokens', 'look', 'site', 'paper'],
  loop: ['tokens', 'look', 'site', 'said'],
  impact: ['tokens', 'look', 'site', 'said', 'results', 'impact'],
  group: ['tokens', 'look', 'voice', 'group'],
  aloud: ['aloud'],
  voice: ['voice'],
  kiosk: ['kiosk'],
  staff: [
    'tokens',
    'look',
    'said',
    'aloud',
    'staff',
    'listening',
    'answer',
    'ask',
    'poster',
    'prompts',
    'tablets',
    'changemakers',
    'board',
    'results',
  ],
  hub: ['tokens', 'look', 'site', 'hub'],
} as const;
type Sheets = keyof typeof SHEETS;
type InlinedSheets = Exclude<Sheets, 'aloud' | 'voice' | 'kiosk'>;
/** Of the pages that families see. */
export type FamilySheets = Exclude<InlinedSheets, 'staff' | 'hub'>;

/** What a browser runs, built: file names are addresses below the site's root. */
export interface Bundles {
  /** The survey page's script, whole in one piece, so that it can stand in the page that brings the first question. */
  readonly take: { readonly address: string; readonly code: string };
  /** What is loaded after the first question, and behind it what it imports. */
  readonly later: readonly string[];
  /** What the panel of display settings is filled by, at a tap. */
  readonly display: string;
  /** The script of all other pages, and those of the pages of what is published and of figures. */
  readonly site: string;
  readonly loop: string;
  readonly impact: string;
  /** What reads aloud, fetched when it is asked for. */
  readonly aloud: AloudAddresses;
  /** The head's script and the style, inlined into every page. */
  readonly boot: string;
  readonly styles: Readonly<Record<InlinedSheets, string>>;
  /** Every file to write, by address. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Vite's own loads style sheets beside a script. No script here has any, and the first visit carries no idle weight. */
const plainImport: Plugin = {
  name: 'heard-plain-import',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
};

const shared: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [plainImport],
  resolve: {
    alias: [
      // Its build for browsers of today, a module, as its makers have packed it: smaller than the one for every loader there is.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
      // As it was written: what it is published as is put into the words of browsers that are long gone.
      { find: /^tus-js-client$/, replacement: 'tus-js-client/lib/browser/index.js' },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/** For what comes with the first question, where every byte is waited for: slower to make, and some 200 bytes less of 17 kB when packed. */
const SMALLEST = { minify: 'terser', terserOptions: { module: true, toplevel: true, compress: { passes: 3 } } } as const;

/**
 * Two builds, not one: the survey page's script may share no module instance with what comes later, because it is inlined
 * and nothing could import it. Pure domain functions that both need are in both; they hold no state.
 */
export async function buildBundles(root: string): Promise<Bundles> {
  const take = await bundle(root, { take: 'src/app/take/main.tsx' }, { minified: SMALLEST });
  const rest = await bundle(
    root,
    {
      later: 'src/app/later/later.ts',
      display: 'src/app/display/display.tsx',
      aloud: 'src/app/aloud/startReadAloud.tsx',
      site: 'src/app/site/main.tsx',
      loop: 'src/app/said-doing/main.tsx',
      impact: 'src/app/impact/main.tsx',
    },
    { split: true },
  );
  const takeCode = take.find((chunk) => chunk.name === 'take')?.code ?? fail('take');
  const files = new Map<string, string | Uint8Array>();
  const takeAddress = `/assets/take-${hashOf(takeCode)}.js`;
  files.set(takeAddress, takeCode);
  for (const chunk of rest) files.set(`/${chunk.fileName}`, chunk.code);
  const entry = (name: string) => rest.find((chunk) => chunk.isEntry && chunk.name === name) ?? fail(name);
  const later = entry('later');
  const aloudStyle = await style(root, 'aloud');
  const aloud = { script: `/${entry('aloud').fileName}`, style: `/assets/aloud-${hashOf(aloudStyle)}.css` };
  files.set(aloud.style, aloudStyle);
  return {
    take: { address: takeAddress, code: takeCode },
    later: [...withImports(rest, later.fileName)].map((file) => `/${file}`),
    display: `/${entry('display').fileName}`,
    site: `/${entry('site').fileName}`,
    loop: `/${entry('loop').fileName}`,
    impact: `/${entry('impact').fileName}`,
    aloud,
    boot: await bootScript(root),
    styles: {
      take: await style(root, 'take'),
      site: await style(root, 'site'),
      paper: await style(root, 'paper'),
      loop: await style(root, 'loop'),
      impact: await style(root, 'impact'),
      group: await style(root, 'group'),
      staff: await style(root, 'staff'),
      hub: await style(root, 'hub'),
    },
    files,
  };
}

/**
 * The staff side, and the page behind a link with which people record questions: a build of its own, so that nothing of it is in
 * any file that a family's phone fetches.
 */
export async function buildStaff(
  root: string,
): Promise<{ readonly staff: string; readonly record: string; readonly files: ReadonlyMap<string, string> }> {
  const entries = { staff: 'src/app/staff/main.tsx', record: 'src/app/staff/prompts/record.tsx' };
  const chunks = await bundle(root, entries, { split: true, folder: 'staff-assets' });
  const addressOf = (name: string) => `/${(chunks.find((chunk) => chunk.isEntry && chunk.name === name) ?? fail(name)).fileName}`;
  return {
    staff: addressOf('staff'),
    record: addressOf('record'),
    files: new Map(chunks.map((chunk) => [`/${chunk.fileName}`, chunk.code])),
  };
}

/**
 * What families use on a shared tablet, in one file, so that it is there as a whole without a network: a build of its own, as the staff
 * side, of which a family's own phone fetches nothing.
 */
export async function buildKiosk(root: string, data: KioskData): Promise<string> {
  const [kiosk] = await bundle(root, { kiosk: 'src/app/kiosk/main.ts' }, { define: { HEARD_KIOSK: JSON.stringify(data) } });
  return kiosk?.code ?? fail('kiosk');
}

/** The worker's desk of a shared tablet: a build of its own for the same reason. */
export async function buildHub(root: string): Promise<{ readonly hub: string; readonly files: ReadonlyMap<string, string> }> {
  const chunks = await bundle(root, { hub: 'src/app/hub/main.tsx' }, { split: true, folder: 'hub-assets' });
  const hub = chunks.find((chunk) => chunk.isEntry) ?? fail('hub');
  return { hub: `/${hub.fileName}`, files: new Map(chunks.map((chunk) => [`/${chunk.fileName}`, chunk.code])) };
}

/** Whether a file of the families' build is for shared tablets alone: it goes by the name of the module that it begins with. */
export const isForTablets = (address: string): boolean => /^\/assets\/tablet/.test(address);

/** Whether a file draws charts: that is a library, kept where somebody has looked at figures. */
export const isForCharts = (address: string): boolean => /^\/assets\/drawChart/.test(address);

/** The session of a group, and what own phones join it with: a build of its own as well, because few phones ever open it. */
export async function buildGroup(
  root: string,
): Promise<{ readonly group: string; readonly join: string; readonly files: ReadonlyMap<string, string> }> {
  const entries = { group: 'src/app/group/main.tsx', join: 'src/app/group/join/main.tsx' };
  const chunks = await bundle(root, entries, { split: true, folder: 'group-assets' });
  const addressOf = (name: string) => `/${(chunks.find((chunk) => chunk.isEntry && chunk.name === name) ?? fail(name)).fileName}`;
  return {
    group: addressOf('group'),
    join: addressOf('join'),
    files: new Map(chunks.map((chunk) => [`/${chunk.fileName}`, chunk.code])),
  };
}

/** The service worker in one file, with the list of what it keeps. */
export async function buildServiceWorker(root: string, define: Record<string, string>): Promise<string> {
  const [worker] = await bundle(root, { 'service-worker': 'src/service-worker/events.ts' }, { define });
  return worker?.code ?? fail('service-worker');
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 8);
}

interface BundleOptions {
  /** Into several files, by what is needed when. */
  readonly split?: boolean;
  readonly define?: Record<string, string>;
  readonly folder?: string;
  readonly minified?: Pick<BuildEnvironmentOptions, 'minify' | 'terserOptions'>;
}

async function bundle(
  root: string,
  input: Record<string, string>,
  { split = false, define = {}, folder = 'assets', minified = {} }: BundleOptions,
) {
  const built = (await build({
    ...shared,
    root,
    define,
    build: {
      ...minified,
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input,
        // What comes later is imported by its address, so the bundler must not think that nobody uses its exports.
        preserveEntrySignatures: 'strict',
        // The sealing library asks for Node's crypto only where there is no WebCrypto; every browser has it.
        // What families fetch late, when they ask to be read to, is at hand on a worker's desk.
        onLog: (level, log, otherwise) =>
          log.message?.includes('"crypto" has been externalized') || log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' || otherwise(level, log),
        output: {
          entryFileNames: `${folder}/[name]-[hash].js`,
          chunkFileNames: `${folder}/[name]-[hash].js`,
          // What keeps answers in one piece, whoever else needs a part of it: fewer requests, and it packs better.
          codeSplitting: split && {
            groups: [
              {
                name: 'store',
                test: /node_modules\/dexie|src\/store\/openStore|later\/[Kc]|preload-helper/,
              },
              // What reads rows and messages: needed once there is a draft, or something is finished or comes.
              { name: 'schemas', test: /node_modules\/zod|src\/store\/rows/ },
            ],
          },
        },
      },
    },
  })) as Rollup.RollupOutput;
  return built.output.filter((file) => file.type === 'chunk');
}

/** A chunk and all that it needs before it can run, itself first. */
function withImports(chunks: readonly Rollup.OutputChunk[], file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const each of chunks.find((chunk) => chunk.fileName === file)?.imports ?? []) withImports(chunks, each, seen);
  return seen;
}

async function bootScript(root: string): Promise<string> {
  const entryPoints = [`${root}/src/app/boot.ts`];
  const { outputFiles } = await esbuild({ entryPoints, bundle: true, write: false, minify: true, target: 'es2019', format: 'iife' });
  return outputFiles[0]?.text.trim() ?? fail('start of a page');
}

export async function style(root: string, of: Sheets): Promise<string> {
  const sheets = SHEETS[of].map((name) => readFile(`${root}/src/app/look/${name}.css`, 'utf8'));
  const { code } = await transform((await Promise.all(sheets)).join('\n'), { loader: 'css', minify: true, target: 'chrome110' });
  return code.trim();
}

function fail(name: string): never {
  throw new Error(`the build made no ${name}`);
}
