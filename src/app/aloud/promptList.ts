import type { PromptList } from '../../domain/media/prompt.ts';
import { promptCache } from './promptCache.ts';

/** A line this slow has better things to carry. */
const LIMIT_MS = 8_000;

export const NO_PROMPTS: PromptList = { prompts: [], signs: [] };

/** As fetched since this page was loaded. */
const fresh = new Map<string, PromptList>();

/**
 * What people have recorded of the surveys in this variant: as the endpoint says, else as it said last on this phone.
 * Nothing at all where neither is known; a survey needs none of it.
 */
export async function promptList(tag: string): Promise<PromptList> {
  const known = fresh.get(tag);
  if (known) return known;
  const address = `/api/prompts?lang=${tag}`;
  const cache = await promptCache();
  const fetched = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(LIMIT_MS) }).catch(() => undefined);
  if (!fetched?.ok) {
    const last = await cache?.match(address);
    return (last && (await listIn(last))) ?? NO_PROMPTS;
  }
  // Remembered even where the recordings themselves are not kept: it is small, and says offline what there is.
  await cache?.put(address, fetched.clone()).catch(() => {});
  const list = (await listIn(fetched)) ?? NO_PROMPTS;
  fresh.set(tag, list);
  return list;
}

/** The schema is heavy for a phone on which nothing was recorded, and is fetched only for a list that has something in it. */
async function listIn(answer: Response): Promise<PromptList | undefined> {
  if (answer.status === 204) return NO_PROMPTS;
  const [{ promptListSchema }, json] = await Promise.all([import('../../contract/prompts.ts'), answer.json().catch(() => undefined)]);
  const list = promptListSchema.safeParse(json);
  return list.success ? list.data : undefined;
}
