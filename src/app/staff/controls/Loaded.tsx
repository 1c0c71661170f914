import type { ComponentChildren } from 'preact';
import type { Asked } from '../useAsked.ts';

/** What was asked for once it is there; until then that it is coming, or why it is not and how to try again. */
export function Loaded<T>({ asked, children }: { readonly asked: Asked<T>; readonly children: (value: T) => ComponentChildren }) {
  const { reply, again } = asked;
  if (!reply) {
    return (
      <p role="status" class="staff-waiting">
        Loading …
      </p>
    );
  }
  if (!reply.ok) {
    return (
      <div role="alert" class="staff-notice is-bad">
        <p>{reply.message}</p>
        <button type="button" class="staff-button" onClick={again}>
          Try again
        </button>
      </div>
    );
  }
  return <>{children(reply.value)}</>;
}
