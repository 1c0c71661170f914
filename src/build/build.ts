import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { GROUP_PICTURES } from '../app/group/groupPictures.ts';
import { SIZES } from '../app/hub/sizes.ts';
import { FAMILIES, KIOSK_SCRIPT, KIOSK_STYLE } from '../app/kiosk/addresses.ts';
import { VOICE_STYLE } from '../app/voice/voiceStyle.ts';
import { VARIANTS } from '../content/locales.ts';
import { DEFAULT_VARIANT, type Reading } from '../i18n/variants.ts';
import { packsOf, type ToKeep } from '../service-worker/toKeep.ts';
import { brailleFiles } from './brailleFiles.ts';
import { buildEndpoint } from './buildEndpoint.ts';
import {
  buildBundles,
  buildGroup,
  buildHub,
  buildKiosk,
  buildServiceWorker,
  buildStaff,
  type FamilySheets,
  hashOf,
  isForCharts,
  isForTablets,
  style as styleOf,
} from './bundles.ts';
import { drawPicture } from './drawPicture.ts';
import { tooHeavy, weighFirstLoads } from './firstLoad.ts';
import { mediaTypeOf } from './mediaTypeOf.ts';
import {
  addressOf,
  afterWords,
  afterWordsAt,
  aloudWords,
  closedWords,
  displayWords,
  displayWordsAt,
  familiesPage,
  GROUP,
  groupPage,
  hubPage,
  joinPage,
  kindOf,
  kioskData,
  OPEN_SURVEYS,
  papersOf,
  recordPage,
  SITE_PAGES,
  sitePage,
  staffPage,
  takePage,
  voiceWords,
  wordFiles,
} from './pages.tsx';
import { addressOfPicture, pictureUse } from './pictureUse.ts';
import { type PageParts, type RenderedPage, renderPage } from './renderPage.tsx';

/*
 * `npm run build`: everything a browser is ever served, in `dist/site`, with a list of it (`site.json`) for the endpoint.
 * `HEARD_SITE` names another folder, as it does for the endpoint.
 */
// Vite builds for development when the shell says so, and then no service worker is ever registered.
process.env['NODE_ENV'] = 'production';
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const built = resolve(process.env['HEARD_SITE'] ?? join(root, 'dist/site'));
/** Made beside the last build and put in its place when it is whole: an endpoint that starts meanwhile serves the last one. */
const out = `${built}.${process.pid}`;

interface Listed {
  readonly file: string;
  readonly type: string;
  readonly immutable: boolean;
}

/** What the browser itself asks for on every page. */
const MARKS = ['/icons/mark.svg', '/icons/icon-192.png', '/manifest.webmanifest'];

const files: Record<string, Listed> = {};
const pages: Record<string, Record<string, Omit<RenderedPage, 'html'> & { file: string }>> = {};
const compressing: Promise<void>[] = [];

phase('The scripts of the pages', 'about half a minute');
// Another folder is for another site: the endpoint that may be running stays as it is.
if (process.env['HEARD_SITE'] === undefined) await buildEndpoint(root);
const shell = await readFile(join(root, 'index.html'), 'utf8');
const bundles = await buildBundles(root);
for (const [address, content] of bundles.files) await write(address, content, true);

await write(VOICE_STYLE, await styleOf(root, 'voice'), false);

await write(KIOSK_SCRIPT, await buildKiosk(root, kioskData(bundles.display)), false);
await write(KIOSK_STYLE, await styleOf(root, 'kiosk'), false);

const staff = await buildStaff(root);
for (const [address, content] of staff.files) await write(address, content, true);

const hub = await buildHub(root);
for (const [address, content] of hub.files) await write(address, content, true);
const group = await buildGroup(root);
for (const [address, content] of group.files) await write(address, content, true);

phase('Words and pictures', 'about half a minute');
const words = wordFiles();
for (const { address, content } of words) await write(address, content, true);

const papers = papersOf(words);
for (const { tag } of VARIANTS) {
  await write(displayWordsAt(tag), JSON.stringify(displayWords(tag)), false);
  await write(afterWordsAt(tag), JSON.stringify(afterWords(tag)), false);
}

const pictures = pictureUse(OPEN_SURVEYS);
const groupPictures = [...new Set(GROUP_PICTURES.map(addressOfPicture))];
for (const address of new Set([...Object.values(pictures).flat(), ...groupPictures]))
  await write(address, await drawPicture(root, address), false);
for (const [address, content] of brailleFiles(OPEN_SURVEYS)) await write(address, content, false);
const fontsOf = await writeFonts();
await copyPublic();

phase('Pages, in every language', 'about half a minute');
const version = hashOf(JSON.stringify([shell, bundles.boot, bundles.styles, Object.keys(files), words.map((file) => file.content)]));
const kept = Object.fromEntries(VARIANTS.map(({ tag }) => [tag, [] as string[]]));
/** What a device keeps besides that once a group has met on it. */
const keptForGroups = Object.fromEntries(VARIANTS.map(({ tag }) => [tag, [] as string[]]));
for (const variant of VARIANTS) {
  const { tag } = variant;
  for (const survey of OPEN_SURVEYS) {
    await writePage(
      `/s/${survey.id}`,
      tag,
      takePage(survey, variant, { later: bundles.later, display: bundles.display, aloud: bundles.aloud, readings: readingsOf(survey.id) }),
      { sheets: 'take', address: bundles.take.address, inline: bundles.take.code },
    );
  }
  for (const page of SITE_PAGES)
    await writePage(
      addressOf(page),
      tag,
      sitePage(page, variant, { version, display: bundles.display, readings: readingsOf(kindOf(page)), papers, aloud: bundles.aloud }),
      { sheets: kindOf(page), address: scriptOf(page) },
    );
  await writePage(
    '/group',
    tag,
    groupPage(variant, { display: bundles.display, readings: readingsOf(GROUP), aloud: bundles.aloud }),
    { sheets: 'group', address: group.group },
    keptForGroups,
  );
  await writePage(
    '/join',
    tag,
    joinPage(variant, { display: bundles.display, readings: readingsOf(GROUP), aloud: bundles.aloud }),
    { sheets: 'group', address: group.join },
    keptForGroups,
  );
  const spoken = aloudWords(tag);
  await write(spoken.address, spoken.content, false);
  const voice = voiceWords(tag);
  await write(voice.address, voice.content, false);
  const closed = closedWords(tag);
  await write(closed.address, closed.content, false);
  const wordsOf = words.filter((file) => file.tag === tag);
  const wordsAt = wordsOf.filter(({ of }) => of !== GROUP).map(({ address }) => address);
  keptForGroups[tag]?.push(...wordsOf.filter(({ of }) => of === GROUP).map(({ address }) => address));
  kept[tag]?.push(
    ...fontsOf(tag),
    ...wordsAt,
    displayWordsAt(tag),
    afterWordsAt(tag),
    spoken.address,
    voice.address,
    closed.address,
    ...(variant.format === 'easy-read' ? pictures.easyRead : []),
  );
}

await writeOnlinePage('/staff', staffPage(), staff.staff);
await writeOnlinePage('/record', recordPage(), staff.record);
const tabletPages = [
  await writeTabletPage('/hub', hubPage(version), hub.hub, bundles.styles.hub),
  await writeTabletPage(FAMILIES, familiesPage(), KIOSK_SCRIPT, bundles.styles.take),
];
const scripts = [...bundles.files.keys()];
const core = [
  ...MARKS,
  VOICE_STYLE,
  ...scripts.filter((address) => !isForTablets(address) && !isForCharts(address)),
  ...pictures.everybody,
];
const charts = scripts.filter(isForCharts);
mustNotNeed(core, [...scripts.filter(isForTablets), ...charts]);
const tablet = [...tabletPages, SIZES, KIOSK_SCRIPT, KIOSK_STYLE, ...hub.files.keys(), ...scripts.filter(isForTablets)];
const groups = { core: [...group.files.keys(), ...groupPictures.filter((address) => !core.includes(address))], languages: keptForGroups };
const toKeep: ToKeep & { version: string } = { version: '', core, languages: kept, tablet, groups, charts };
const all = [...core, ...tablet, ...charts, ...groups.core, ...Object.values(kept).flat(), ...Object.values(keptForGroups).flat()];
await write(SIZES, JSON.stringify(await sizesOf(all)), false);
const set = await Promise.all(all.map((address) => readFile(join(out, address))));
toKeep.version = hashOf(Buffer.concat(set));
const worker = await buildServiceWorker(root, { HEARD_TO_KEEP: JSON.stringify(toKeep) });
await write('/service-worker.js', worker, false);
phase('Packing all of it small', 'about a minute');
await Promise.all(compressing);
await writeFile(join(out, 'site.json'), JSON.stringify({ version, pages, files, packs: packsOf(toKeep) }, undefined, 1));

const heavy = tooHeavy(await weighFirstLoads(out, pages, bundles.later));
if (heavy.length > 0) {
  await rm(out, { recursive: true });
  throw new Error(`The first visit has become too heavy for a slow phone:\n${heavy.join('\n')}`);
}
await rm(built, { recursive: true, force: true });
await rename(out, built);

/** One line when a part of the build begins: nobody is to think that it has stopped. @param about how long it takes on a slow machine. */
function phase(what: string, about: string): void {
  console.log(`  ${what} (${about}) …`);
}

/** The ways to read a survey, or the other pages, each with the address of its words. */
function readingsOf(of: string): Reading[] {
  const address = new Map(words.filter((file) => file.of === of).map((file) => [file.tag, file.address]));
  return VARIANTS.map((variant) => ({ ...variant, words: address.get(variant.tag) ?? '' }));
}

/** What takes over a page besides the surveys. */
function scriptOf(page: (typeof SITE_PAGES)[number]): string {
  const kind = kindOf(page);
  return kind === 'loop' || kind === 'impact' ? bundles[kind] : bundles.site;
}

/** A document in English of those who work, as it is served. Not in what a family's phone keeps. */
async function writeOnlinePage(
  path: string,
  page: ReturnType<typeof staffPage>,
  script: string,
  style = bundles.styles.staff,
): Promise<void> {
  const parts = { ...page, boot: bundles.boot, style, script: { address: script } };
  const { html, ...hashes } = renderPage(shell, parts);
  const file = `pages${path}.${DEFAULT_VARIANT}.html`;
  await writeWhole(file, html);
  pages[path] = { [DEFAULT_VARIANT]: { file, ...hashes } };
}

/** A page of shared tablets, as it is served and as they keep it. @returns the address of what is kept. */
async function writeTabletPage(path: string, page: ReturnType<typeof staffPage>, script: string, style: string): Promise<string> {
  await writeOnlinePage(path, page, script, style);
  return writeKept(path, DEFAULT_VARIANT, { ...page, boot: bundles.boot, style }, script);
}

/** Both renderings of a page: the one that is served first, and the one that a device keeps. */
async function writePage(
  path: string,
  tag: string,
  parts: Omit<PageParts, 'boot' | 'style' | 'script'>,
  { sheets, address, inline }: { readonly sheets: FamilySheets; readonly address: string; readonly inline?: string },
  keptIn = kept,
): Promise<void> {
  const { boot, styles } = bundles;
  const style = styles[sheets];
  const name = path === '/' ? '/index' : path;
  const { html, ...hashes } = renderPage(shell, { ...parts, boot, style, script: inline ? { inline } : { address } });
  const file = `pages${name}.${tag}.html`;
  await writeWhole(file, html);
  pages[path] = { ...pages[path], [tag]: { file, ...hashes } };
  keptIn[tag]?.push(await writeKept(name, tag, { ...parts, boot, style }, address));
}

/** The rendering that a device keeps. @returns its address. */
async function writeKept(name: string, tag: string, parts: Omit<PageParts, 'script'>, address: string): Promise<string> {
  const { html, scriptHashes, styleHashes } = renderPage(shell, { ...parts, script: { afterPaint: address } });
  const keptAs = `/kept${name}.${tag}.html`;
  await write(keptAs, html, false, { scriptHashes, styleHashes });
  return keptAs;
}

/**
 * @throws when a file that every phone keeps cannot run without one that only some keep: it would break without a network, and on the others alone.
 */
function mustNotNeed(everybodys: readonly string[], others: readonly string[]): void {
  for (const address of everybodys) {
    const code = bundles.files.get(address);
    const needed = others.find((each) => typeof code === 'string' && new RegExp(`(from|import)"./${each.split('/').at(-1)}"`).test(code));
    if (needed) throw new Error(`${address} needs ${needed}, which only some devices keep.`);
  }
}

/** In bytes, by address: what a shared tablet still has to fetch. As they are kept, which is more than travels. */
async function sizesOf(addresses: readonly string[]): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const address of new Set(addresses)) if (address !== SIZES) sizes[address] = (await stat(join(out, address))).size;
  return sizes;
}

async function write(address: string, content: string | Uint8Array, immutable: boolean, hashes: object = {}): Promise<void> {
  const file = address.slice(1);
  // The key is still to come into a page: the endpoint packs it, and would read no twin of it.
  await (file.endsWith('.html') ? writeWhole(file, content) : writeCompressed(file, content));
  files[address] = { file, type: mediaTypeOf(file), immutable, ...hashes };
}

/**
 * The file with its compressed twins, so that the endpoint never compresses while somebody waits. They are made beside whatever comes next
 * (`compressing`).
 */
async function writeCompressed(file: string, content: string | Uint8Array): Promise<void> {
  const path = join(out, file);
  const bytes = Buffer.from(content);
  await writeWhole(file, bytes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  compressing.push(
    promisify(brotliCompress)(bytes, { params }).then((small) => writeFile(`${path}.br`, small)),
    promisify(gzip)(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  );
}

async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const path = join(out, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function copyPublic(): Promise<void> {
  for (const entry of await readdir(join(root, 'public'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    await write(path.slice(join(root, 'public').length), await readFile(path), false);
  }
}

/** Web fonts from their packages, under names that say what they hold. Each language keeps what it is read in. */
async function writeFonts(): Promise<(tag: string) => readonly string[]> {
  const atkinson = ['latin-400', 'latin-700'].map((cut) => font('atkinson-hyperlegible-next', cut));
  const accents = ['latin-ext-400', 'latin-ext-700'].map((cut) => font('atkinson-hyperlegible-next', cut));
  const nastaliq = [font('noto-nastaliq-urdu', 'arabic-400')];
  await mkdir(join(out, 'fonts'), { recursive: true });
  for (const { source, address } of [...atkinson, ...accents, ...nastaliq]) {
    await copyFile(source, join(out, address));
    files[address] = { file: address.slice(1), type: 'font/woff2', immutable: true };
  }
  return (tag) => {
    const { language, script } = new Intl.Locale(tag).maximize();
    const latin = script === 'Latn' ? [...atkinson, ...(language === 'en' ? [] : accents)] : [];
    return [...latin, ...(language === 'ur' ? nastaliq : [])].map(({ address }) => address);
  };
}

function font(family: string, cut: string): { source: string; address: string } {
  return {
    source: join(root, `node_modules/@fontsource/${family}/files/${family}-${cut}-normal.woff2`),
    address: `/fonts/${family}-${cut}.woff2`,
  };
}
