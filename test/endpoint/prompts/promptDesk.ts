import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { SURVEYS, surveyOf } from '../../../src/content/surveys.ts';
import { type DeskPart, LINK_HEADER, type PromptDesk, promptDeskSchema } from '../../../src/contract/promptRecording.ts';
import { promptListSchema } from '../../../src/contract/prompts.ts';
import { newLinkReplySchema } from '../../../src/contract/staff/prompts.ts';
import type { Actor, Role } from '../../../src/domain/staff/permissions.ts';
import type { Deps } from '../../../src/endpoint/createApp.ts';
import type { Database } from '../../../src/endpoint/storage/flavour.ts';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';

/** A second and a half of speech as a browser records it. */
export const SPEECH = readFileSync(new URL('../media/recorded/chromium.webm', import.meta.url));
/** And another recording. */
export const OTHER_SPEECH = readFileSync(new URL('../media/recorded/aac.mp4', import.meta.url));

const HERE = { 'sec-fetch-site': 'same-origin' };

/** An endpoint with the real surveys, an editor at the desk where questions are recorded, and whoever has a link. */
export class PromptDeskTest {
  private constructor(
    readonly endpoint: TestEndpoint,
    private readonly actor: { now: Actor | undefined },
  ) {}

  static async open(change: Partial<Deps> = {}, database?: Database): Promise<PromptDeskTest> {
    const actor: { now: Actor | undefined } = { now: undefined };
    const deps = { surveys: { surveyOf, current: SURVEYS }, whoIs: async () => actor.now, ...change };
    return new PromptDeskTest(await openTestEndpoint(deps, database && { database }), actor);
  }

  /** Asks the staff side, as an editor unless it is said otherwise. */
  staff(method: string, path: string, body?: unknown, role: Role = 'editor'): Promise<Response> {
    this.actor.now = { id: `u-${role}`, name: role, roles: [role] };
    return this.#send(method, `/api/staff${path}`, body, HERE);
  }

  /** Asks with a link. */
  link(token: string, method: string, path: string, body?: unknown, address?: string): Promise<Response> {
    return this.#send(method, `/api/record${path}`, body, { ...HERE, [LINK_HEADER]: token }, address);
  }

  async desk(lang = 'ur', survey = 'quick'): Promise<PromptDesk> {
    return promptDeskSchema.parse(await (await this.staff('GET', `/prompts/${lang}/${survey}`)).json());
  }

  /** The first part, or one that a test is looking for. */
  async part(which: (part: DeskPart) => boolean = () => true, lang?: string, survey?: string): Promise<DeskPart> {
    const found = (await this.desk(lang, survey)).parts.find(which);
    if (!found) throw new Error('no such part');
    return found;
  }

  record(part: DeskPart, sound = SPEECH, { lang = 'ur', survey = 'quick', query = queryOf(part) } = {}): Promise<Response> {
    return this.staff('PUT', `/prompts/${lang}/${survey}/${part.page}?${query}`, sound);
  }

  /** Records it and publishes it. */
  async publish(part: DeskPart, sound = SPEECH, where: { readonly lang?: string; readonly survey?: string } = {}): Promise<void> {
    const { id } = await idOf(await this.record(part, sound, where));
    const reply = await this.staff('POST', '/prompt-drafts/publish', { ids: [id] });
    if (!reply.ok) throw new Error(await reply.text());
  }

  async newLink(more: object = {}): Promise<z.infer<typeof newLinkReplySchema>> {
    const asked = { label: 'Urdu circle', lang: 'ur', surveys: ['quick', 'say'], days: 14, ...more };
    return newLinkReplySchema.parse(await (await this.staff('POST', '/prompt-links', asked)).json());
  }

  /** What families are told of a language. */
  async heard(lang = 'ur'): Promise<z.infer<typeof promptListSchema>['prompts']> {
    const reply = await this.endpoint.request(`/api/prompts?lang=${lang}`);
    return reply.status === 204 ? [] : promptListSchema.parse(await reply.json()).prompts;
  }

  async acts(): Promise<(string | undefined)[]> {
    const lines = await this.endpoint.deps.audit.read({ limit: 50 });
    return lines.map(({ act, object, actor }) => `${actor.name} ${act} ${object}`).reverse();
  }

  #send(method: string, path: string, body: unknown, headers: Readonly<Record<string, string>>, address?: string): Promise<Response> {
    const type = body instanceof Buffer ? 'audio/webm' : 'application/json';
    const sent = body instanceof Buffer ? Uint8Array.from(body) : JSON.stringify(body);
    return this.endpoint.request(
      path,
      { method, headers: { ...headers, ...(body !== undefined && { 'content-type': type }) }, ...(body !== undefined && { body: sent }) },
      address,
    );
  }
}

export const queryOf = ({ option, words }: DeskPart): string =>
  new URLSearchParams({ ...(option !== undefined && { option }), words, agreed: 'yes' }).toString();

export async function idOf(reply: Response): Promise<{ readonly id: string; readonly ms: number }> {
  if (reply.status !== 201) throw new Error(`${reply.status}: ${await reply.text()}`);
  return z.object({ id: z.string(), ms: z.int() }).parse(await reply.json());
}

export async function bytesOf(reply: Response): Promise<Buffer> {
  return Buffer.from(await reply.arrayBuffer());
}
