import { type PublicKey, publicKeySchema } from '../../contract/content.ts';
import { contentKept } from '../../store/keepContent.ts';
import type { Store } from '../../store/openStore.ts';
import { pageData } from '../page.ts';

/** The newest key this device knows: from the content last fetched, else from the page itself, which always brings one. */
export async function partnershipKey(store: Store): Promise<PublicKey | undefined> {
  const kept = await store.run(contentKept);
  if (kept.ok && kept.value) return kept.value.content.key;
  const inPage = publicKeySchema.safeParse(pageData('heard-key'));
  return inPage.success ? inPage.data : undefined;
}
