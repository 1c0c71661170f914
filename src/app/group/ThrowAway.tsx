import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

interface ThrowAwayProps {
  readonly t: Translate;
  /** What the button says before it asks. */
  readonly label: ComponentChildren;
  /** What it asks, and what the two answers say; without them, what a whole session is asked about. */
  readonly sure?: string;
  readonly yes?: string;
  readonly no?: string;
  /** Of the button. */
  readonly class?: string;
  readonly onSure: () => void;
}

/** Throws a whole session away, a plan, or what came of an activity: never by one press, because an hour of a group may be in it. */
export function ThrowAway({ t, label, sure, yes, no, class: look = 'heard-quiet', onSure }: ThrowAwayProps) {
  const [asked, setAsked] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const before = useRef(asked);
  // The button that was pressed is gone.
  useEffect(() => {
    if (asked !== before.current) (asked ? stay : ask).current?.focus();
    before.current = asked;
  }, [asked]);
  if (!asked) {
    return (
      <button type="button" class={look} ref={ask} onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  return (
    <div class="heard-note" role="alert">
      <p>{sure ?? t('group.sure')}</p>
      <button type="button" class="heard-other" ref={stay} onClick={() => setAsked(false)}>
        {no ?? t('group.goOn')}
      </button>
      <button type="button" class="heard-other" onClick={onSure}>
        {yes ?? t('group.throwAway')}
      </button>
    </div>
  );
}
