import type { Draft } from './drafts.ts';

/** The sound of a recording that waits, as nothing but sound: to be listened to by whoever was let in, and kept by no cache. */
export function soundReply({ type, sound }: Draft & { readonly sound: Uint8Array }): Response {
  return new Response(Uint8Array.from(sound), { headers: { 'content-type': type, 'content-length': String(sound.length) } });
}
