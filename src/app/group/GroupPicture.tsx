import { Picture } from '../controls/Picture.tsx';

/** A picture beside words, for groups that want them. */
export function GroupPicture({ code, size, on }: { readonly code: string | undefined; readonly size: number; readonly on: boolean }) {
  return on && code !== undefined ? <Picture code={code} size={size} /> : null;
}
