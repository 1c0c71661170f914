import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wholeHere } from '../../../src/app/kiosk/wholeHere.ts';
import { VARIANTS } from '../../../src/content/locales.ts';

const worker = vi.hoisted(() => ({ whole: [] as readonly string[] }));
vi.mock('../../../src/app/askWorker.ts', () => ({ askWorker: async () => worker.whole }));

const HERE = VARIANTS.filter(({ tag }) => ['en', 'ur', 'pl'].includes(tag));
let told: string[];
let answer: () => Promise<{ readonly ok: boolean }>;

beforeEach(() => {
  told = [];
  vi.stubGlobal('fetch', () => answer());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const look = () => wholeHere(HERE, (now) => told.push(now.map(({ tag }) => tag).join(' ')));
const offline = async () => Promise.reject(new TypeError('no network'));
const tagsOf = (...tags: readonly string[]) =>
  HERE.map(({ tag }) => tag)
    .filter((tag) => tags.includes(tag))
    .join(' ');
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('offers without a network only what is whole: another language would be read in its place', async () => {
  worker.whole = ['en', 'pl'];
  answer = offline;
  look();
  await vi.waitFor(() => expect(told).toEqual([tagsOf('en', 'pl')]));
});

it('offers all of them where there is a network, and no more than is whole when it goes', async () => {
  worker.whole = ['en'];
  answer = async () => ({ ok: true });
  look();
  await vi.waitFor(() => expect(told).toEqual(['en', tagsOf('en', 'ur', 'pl')]));
  answer = offline;
  dispatchEvent(new Event('offline'));
  await vi.waitFor(() => expect(told.at(-1)).toBe('en'));
});

it.each([
  ['all are whole', ['en', 'ur', 'pl', 'ar']],
  ['none is, so that a family is not left without any', []],
])('changes nothing where %s', async (_, whole) => {
  worker.whole = whole;
  answer = offline;
  look();
  await settled();
  expect(told).toEqual([]);
});
