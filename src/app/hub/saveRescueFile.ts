import type { Store } from '../../store/openStore.ts';
import { download } from '../download.ts';
import { makeRescueFile } from '../later/makeRescueFile.ts';

/** A file that other apps take: browsers hand on texts, and no JSON. `npm run import` reads it all the same. */
const asText = (file: Blob): File => new File([file], 'heard-answers.txt', { type: 'text/plain' });

export function canShareRescueFile(): boolean {
  return navigator.canShare?.({ files: [asText(new Blob(['{}']))] }) ?? false;
}

/** @returns whether the file has left this page: what becomes of it then, nobody can tell. */
export async function saveRescueFile(store: Pick<Store, 'run'>, how: 'save' | 'share'): Promise<boolean> {
  const file = await makeRescueFile(store);
  if (!file) return false;
  if (how === 'save') {
    download(file.name, file);
    return true;
  }
  // Also when the person thinks better of it.
  return navigator.share({ files: [asText(file)], title: 'Sealed answers' }).then(
    () => true,
    () => false,
  );
}
