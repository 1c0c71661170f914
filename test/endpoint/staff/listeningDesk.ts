import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';

const options = (codes: readonly string[]) => codes.map((code) => ({ code }));

/** A survey for everybody, such as "say something": free words, who writes, and whether they may be quoted. */
export const say: Survey = {
  id: 'say',
  version: 1,
  respondent: 'parent',
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

export const sayWords: SurveyWords = {
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
    survey: 'say',
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

export interface Desk extends TestEndpoint {
  /** Who sends the next request. */
  actor: Actor;
  /** A request of a staff page; what came back, parsed, and its status. */
  staff(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Puts a response in and gives back its text's address below `/api/staff`. */
  say(response: SurveyResponse, code?: string): Promise<string>;
  acts(): Promise<readonly (readonly [act: string, object: string | undefined])[]>;
  /** Every byte of the database's files. */
  bytes(): string;
}

export const person = (name: string, ...roles: Role[]): Actor => ({ id: `u-${name}`, name, roles });
export const SAM = person('Sam', 'listener');

export async function openDesk(change: Partial<Deps> = {}): Promise<Desk> {
  let folder = '';
  const surveyOf = (id: string) => (id === 'say' ? say : undefined);
  const desk: { actor: Actor } = { actor: SAM };
  const endpoint = await openTestEndpoint(
    {
      whoIs: async () => desk.actor,
      surveys: { surveyOf, open: [say] },
      speech: { ...createSpeech(), surveyWords: () => sayWords },
      ...change,
    },
    (data) => {
      folder = data;
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
    acts: async () => (await endpoint.deps.audit.read({ limit: 100 })).map(({ act, object }) => [act, object] as const).reverse(),
    bytes: () => ['', '-wal'].map((suffix) => readFileSync(join(folder, SQLITE_FILE + suffix), 'latin1')).join(''),
  });
}
