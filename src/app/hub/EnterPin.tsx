import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from './Desk.ts';
import { Heading } from './Heading.tsx';
import { PinField } from './PinField.tsx';
import { waitText } from './waitText.ts';

interface EnterPinProps {
  readonly desk: Desk;
  readonly open: () => void;
  /** The tablet is in families' hands: whoever came here by mistake needs a way back. */
  readonly handedOver: boolean;
}

/** Nothing but the PIN: this may be a family's hand. */
export function EnterPin({ desk, open, handedOver }: EnterPinProps) {
  return (
    <>
      <Heading>For the worker</Heading>
      <p>Type this tablet’s PIN to open the desk.</p>
      <PinForm desk={desk} label="PIN" action="Open the desk" right={open} />
      {handedOver && (
        <button type="button" class="heard-other" onClick={() => location.replace('/hub/families')}>
          Not a worker? Back to the surveys
        </button>
      )}
      <details>
        <summary>The PIN is forgotten</summary>
        <p>
          Ask an administrator for a new set-up link of this tablet, and open it here with a network. You then choose a new PIN. Everything
          that waits to be sent stays on the tablet.
        </p>
      </details>
    </>
  );
}

interface PinFormProps {
  readonly desk: Pick<Desk, 'tryPin' | 'pinWait'>;
  readonly label: string;
  readonly action: string;
  readonly right: () => void;
}

/** One field and its tries. After a few wrong ones it has to be waited, longer each time, also over a restart. */
export function PinForm({ desk, label, action, right }: PinFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  const [busy, setBusy] = useState(false);
  const waitFor = (milliseconds: number) => {
    setUntil(Date.now() + milliseconds);
    setLeft(milliseconds);
  };
  useEffect(() => void desk.pinWait().then(waitFor), [desk]);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(Math.max(0, until - Date.now())), 1_000);
    return () => clearTimeout(timer);
  }, [left, until]);

  async function enter(): Promise<void> {
    if (busy || left > 0) return;
    const pin = field.current?.value ?? '';
    if (pin === '') {
      setError('Type the PIN.');
      return field.current?.focus();
    }
    setBusy(true);
    const tried = await desk.tryPin(pin);
    setBusy(false);
    if (field.current) field.current.value = '';
    if (tried.ok) return right();
    waitFor(tried.wait);
    setError(SAID[tried.why]);
    field.current?.focus();
  }

  return (
    <form
      class="heard-stack"
      method="dialog"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <PinField id="pin-now" label={label} error={error} field={field} />
      {left > 0 && (
        <div class="heard-note">
          <p>
            Too many wrong tries. The next one is possible in <strong>{waitText(left)}</strong>.
          </p>
        </div>
      )}
      <button type="submit" class="heard-next" aria-disabled={busy || left > 0 ? 'true' : undefined}>
        {busy ? 'Checking …' : action}
      </button>
      <p role="status" class="heard-hidden">
        {busy ? 'Checking …' : error !== undefined && `${error} ${left > 0 ? 'You have to wait before the next try.' : ''}`}
      </p>
    </form>
  );
}

const SAID = {
  wrong: 'That is not this tablet’s PIN.',
  wait: 'It is too soon for another try.',
  failed: 'The PIN could not be checked. Close the browser and open this page again.',
} as const;
