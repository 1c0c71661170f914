import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicKey } from '../../../src/contract/content.ts';
import { offeredQuotesReply } from '../../../src/contract/staff/entries.ts';
import type { Response as SurveyResponse } from '../../../src/domain/response/response.ts';
import { AGES, NEEDS } from '../../../src/domain/said-doing/entry.ts';
import type { Actor, Role } from '../../../src/domain/staff/permissions.ts';
import type { Answer } from '../../../src/domain/survey/answer.ts';
import { RESPONDENTS } from '../../../src/domain/survey/profileOf.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import type { Deps } from '../../../src/endpoint/createApp.ts';
import { createSpeech } from '../../../src/endpoint/plain/speech.ts';
import { SQLITE_FILE } from '../../../src/endpoint/storage/openStorage.ts';
import type { SurveyWords } from '../../../src/i18n/catalogue.ts';
import { receiptHash, receiptProof } from '../../../src/sealing/receipt.ts';
import { sealRecording } from '../../../src/sealing/recording.ts';
import { type SpokenRecording, sha256, webm } from '../spoken.ts';
import { openTestEndpoint, RECEIPT_CODE, type TestEndpoint } from '../testEndpoint.ts';

const options = (codes: readonly string[]) => codes.map((code) => ({ code }));

/** A survey for everybody, like "say something" with more of who writes: free words, who writes, and whether they may be quoted. */
export const tell: Survey = {
  id: 'tell',
  version: 1,
  respondent: 'anyone',
  minutes: 1,
  sections: [
    {
      id: 'all',
      pages: [
        { kind: 'text', id: 'words', length: 'long', most: 20_000 },
        { kind: 'choose-one', id: 'who', options: options(RESPONDENTS) },
        { kind: 'choose-one', id: 'age', options: options(AGES) },
        { kind: 'choose-many', id: 'needs', options: [...options(NEEDS), { code: 'something-else', say: 60 }] },
        { kind: 'choose-one', id: 'quote', options: options(['yes', 'no']) },
      ],
    },
  ],
};

export const tellWords: SurveyWords = {
  tag: 'en',
  title: 'Say something',
  lead: '',
  sections: {},
  pages: { words: { label: 'What do you want to say?', options: {} } },
};

/** Something that somebody said. */
export function saying(text: string, change: Partial<SurveyResponse> = {}, more: Readonly<Record<string, Answer>> = {}): SurveyResponse {
  return {
    id: crypto.randomUUID(),
    survey: 'tell',
    version: 1,
    language: 'en',
    format: 'standard',
    channel: 'own-phone',
    day: '2026-11-22',
    answers: { words: { kind: 'text', text }, ...more },
    ...change,
  };
}

export const QUOTE = { quote: { kind: 'one', code: 'yes' } } as const;

/** What somebody speaks in a test. */
export interface Speaking {
  /** One recording each. */
  readonly sounds?: readonly Buffer[];
  /** How long each plays, in seconds, as the device says. */
  readonly seconds?: number;
  /** What they wrote besides. */
  readonly text?: string;
  readonly change?: Partial<SurveyResponse>;
  readonly more?: Readonly<Record<string, Answer>>;
  readonly code?: string;
  /** How many of the recordings arrive; all of them unless it is said. */
  readonly arrive?: number;
}

/** Something that somebody said aloud, sealed as a phone seals it. */
export async function speaking(
  key: PublicKey,
  { sounds = [webm()], seconds = 12, text = '', change = {}, more = {}, code = RECEIPT_CODE }: Speaking,
): Promise<{ readonly response: SurveyResponse; readonly recordings: readonly SpokenRecording[] }> {
  const { id, ...rest } = saying(text, change, more);
  const hash = await receiptHash(await receiptProof(code));
  const recordings = await Promise.all(
    sounds.map(async (sound) => {
      const recording = crypto.randomUUID();
      const pieces = await sealRecording(new Uint8Array(sound), { id, keyId: key.id, receiptHash: hash, recording }, key);
      return { id: recording, sound, sealed: Buffer.concat(pieces) };
    }),
  );
  const declared = recordings.map(({ id: recording, sealed }) => ({
    id: recording,
    type: 'audio/webm' as const,
    seconds,
    sealed: { bytes: sealed.length, sha256: sha256(sealed) },
  }));
  return { response: { id, ...rest, answers: { ...rest.answers, words: { kind: 'text', text, recordings: declared } } }, recordings };
}

export interface Desk extends TestEndpoint {
  /** Who sends the next request. */
  actor: Actor;
  /** A request of a staff page; what came back, parsed, and its status. */
  staff(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Puts a response in and gives back its text's address below `/api/staff`. */
  say(response: SurveyResponse, code?: string): Promise<string>;
  /** The same of something spoken, with the ids of its recordings. */
  speak(speaking?: Speaking): Promise<{ readonly path: string; readonly recordings: readonly string[] }>;
  acts(): Promise<readonly (readonly [act: string, object: string | undefined])[]>;
  /** Every byte of the database's files. */
  bytes(): string;
}

export const person = (name: string, ...roles: Role[]): Actor => ({ id: `u-${name}`, name, roles });
export const SAM = person('Sam', 'listener');

export async function openDesk(change: Partial<Deps> = {}): Promise<Desk> {
  let folder = '';
  const surveyOf = (id: string) => (id === 'tell' ? tell : undefined);
  const desk: { actor: Actor } = { actor: SAM };
  const endpoint = await openTestEndpoint(
    {
      whoIs: async () => desk.actor,
      surveys: { surveyOf, current: [tell] },
      speech: { ...createSpeech(), surveyWords: () => tellWords },
      ...change,
    },
    {
      lies: (data) => {
        folder = data;
      },
    },
  );
  const say_: Desk['say'] = async (response, code) => {
    const [outcome] = await endpoint.send(await endpoint.seal(response, code));
    if (outcome?.outcome !== 'stored') throw new Error(`not stored: ${JSON.stringify(outcome)}`);
    return `/texts/${response.id}/words`;
  };
  return Object.assign(desk, endpoint, {
    staff: async (method: string, path: string, body?: unknown) => {
      const reply = await endpoint.request(`/api/staff${path}`, {
        method,
        headers: { 'sec-fetch-site': 'same-origin', ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: reply.status, body: (await reply.json()) as unknown };
    },
    say: say_,
    speak: async (said: Speaking = {}) => {
      const { response, recordings } = await speaking(endpoint.deps.keys.current, said);
      const path = await say_(response, said.code);
      for (const { id, sealed } of recordings.slice(0, said.arrive))
        await endpoint.deps.recordings.storeRecording(id, new Uint8Array(sealed));
      return { path, recordings: recordings.map(({ id }) => id) };
    },
    acts: async () => (await endpoint.deps.audit.read({ limit: 100 })).map(({ act, object }) => [act, object] as const).reverse(),
    bytes: () => ['', '-wal'].map((suffix) => readFileSync(join(folder, SQLITE_FILE + suffix), 'latin1')).join(''),
  });
}

/** What an editor is offered to quote about a theme; who asks next stays who it was. */
export async function quotesFor(desk: Desk, theme: string): Promise<readonly { readonly text: string; readonly language: string }[]> {
  const { actor } = desk;
  desk.actor = person('Edith', 'editor');
  const { quotes } = offeredQuotesReply.parse((await desk.staff('GET', `/quotes?themes=${theme}`)).body);
  desk.actor = actor;
  return quotes.map(({ text, language }) => ({ text, language }));
}
