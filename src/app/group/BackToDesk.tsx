import { mark } from '../device.ts';

/** On a shared tablet: the way to what the worker does with it, which asks for the PIN. */
export function BackToDesk() {
  if (mark('tablet') === null) return undefined;
  return (
    <a class="heard-alone" href="/hub" lang="en" dir="ltr">
      Back to this tablet’s desk
    </a>
  );
}
