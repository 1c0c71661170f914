import type { Context } from 'hono';
import * as z from 'zod/mini';
import {
  type entryListReply,
  type entryReply,
  type entryVersionReply,
  newEntryRequest,
  type offeredQuotesReply,
  saveEntryRequest,
} from '../../../contract/staff/entries.ts';
import { standing } from '../../../domain/said-doing/standing.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import { DEFAULT_VARIANT } from '../../../i18n/variants.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { decisionRoutes } from './decisionRoutes.ts';
import type { StoredEntry, StoredVersion } from './entryStore.ts';

/** Entries of "You said, We are doing": reading them, writing them, and deciding about them. */
export function entryRoutes(deps: Deps): readonly StaffRoute[] {
  const { saidDoing, audit, today } = deps;
  const { entries, quotes, quoteSource, signOff } = saidDoing;

  const whole = async ({ version, day, author, entry }: StoredVersion) => ({
    version,
    day,
    author: author.name,
    entry,
    quotes: [...(await quotes.of(entry.id, version))],
  });

  return [
    {
      method: 'GET',
      path: '/entries',
      action: 'entries.read',
      handle: async (c) => {
        const stored = [...(await entries.all()).values()];
        const rows = stored.map((each) => rowOf(each, deps));
        const answered = new Set(rows.filter(({ standing: { shown } }) => shown).flatMap(({ themes }) => themes));
        const unanswered = THEMES.filter((theme) => theme !== 'something-else' && !answered.has(theme));
        return c.json({ entries: rows, unanswered } satisfies ListReply);
      },
    },
    {
      method: 'GET',
      path: '/entries/:id',
      action: 'entries.read',
      handle: async (c, actor) => {
        const found = await entries.find(param(c, 'id'));
        if (!found) return problem('not-found');
        const { newest, decisions } = found;
        const now = await whole(newest);
        if (now.quotes.length > 0) await audit.note(actor, 'quotes.read', `entry:${newest.entry.id}`, { version: newest.version });
        const versions = await entries.versions(newest.entry.id);
        return c.json({
          newest: now,
          standing: standing(newest.version, decisions, today()),
          versions: versions.map(({ author, ...rest }) => ({ ...rest, author: author.name })),
          decisions: decisions.map(({ actor: by, ...rest }) => ({ ...rest, actor: by.name })),
          signOff,
          today: today(),
        } satisfies Detail);
      },
    },
    {
      method: 'GET',
      path: '/entries/:id/versions/:version',
      action: 'entries.read',
      handle: async (c, actor) => {
        const number = /^[1-9]\d{0,8}$/.test(param(c, 'version')) ? Number(param(c, 'version')) : 0;
        const found = await entries.version(param(c, 'id'), number);
        if (!found) return problem('not-found');
        const version = await whole(found);
        if (version.quotes.length > 0) await audit.note(actor, 'quotes.read', `entry:${found.entry.id}`, { version: number });
        return c.json(version satisfies Version);
      },
    },
    {
      method: 'GET',
      path: '/quotes',
      action: 'entries.edit',
      handle: async (c, actor) => {
        const themes = z.safeParse(z.array(z.enum(THEMES)).check(z.minLength(1)), (c.req.query('themes') ?? '').split(','));
        if (!themes.success) return problem('malformed-request');
        const offered = await quoteSource.forThemes(themes.data);
        if (offered.length > 0) await audit.note(actor, 'quotes.offered', undefined, { themes: themes.data, quotes: offered.length });
        return c.json({ quotes: offered.map(({ stamp: _, ...each }) => each) } satisfies Offered);
      },
    },
    {
      method: 'POST',
      path: '/entries',
      action: 'entries.edit',
      handle: async (c, actor) => {
        const read = await readJson(c, newEntryRequest);
        if (!read.ok) return read.problem;
        const { entry } = read.body;
        const saved = await entries.save(read.body, 0, actor, today(), await quoteSource.forThemes(entry.themes));
        if (!saved.ok) return problem(saved.code === 'conflict' ? 'entry-there' : saved.code);
        await audit.note(actor, 'entry.saved', `entry:${entry.id}`, { version: saved.version });
        return c.json({ id: entry.id, version: saved.version }, 201);
      },
    },
    {
      method: 'POST',
      path: '/entries/:id/versions',
      action: 'entries.edit',
      handle: async (c, actor) => {
        const read = await readJson(c, saveEntryRequest);
        if (!read.ok) return read.problem;
        const { entry, basedOn } = read.body;
        if (entry.id !== param(c, 'id')) return problem('malformed-request');
        const saved = await entries.save(read.body, basedOn, actor, today(), await quoteSource.forThemes(entry.themes));
        if (!saved.ok) return problem(saved.code);
        await audit.note(actor, 'entry.saved', `entry:${entry.id}`, { version: saved.version });
        return c.json({ id: entry.id, version: saved.version });
      },
    },
    ...decisionRoutes(deps),
  ];
}

type ListReply = z.infer<typeof entryListReply>;
type Detail = z.infer<typeof entryReply>;
type Version = z.infer<typeof entryVersionReply>;
type Offered = z.infer<typeof offeredQuotesReply>;

const param = (c: Context, name: string): string => c.req.param(name) ?? '';

function rowOf({ newest: { entry, version, day }, decisions }: StoredEntry, { speech, today }: Deps): ListReply['entries'][number] {
  const others = speech.variants.map(({ tag }) => tag).filter((tag) => tag !== DEFAULT_VARIANT);
  return {
    id: entry.id,
    title: entry.words[DEFAULT_VARIANT]?.title ?? entry.id,
    themes: [...entry.themes],
    priority: entry.priority,
    status: entry.status,
    version,
    changed: day,
    standing: standing(version, decisions, today()),
    missing: others.filter((tag) => !entry.words[tag]).length,
    drafts: others.filter((tag) => entry.words[tag] && !entry.reviewed.includes(tag)).length,
  };
}
