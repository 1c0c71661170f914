import { useRef, useState } from 'preact/hooks';
import { LEAST_DIGITS, type PinProblem, pinProblem } from '../../domain/session/pinProblem.ts';
import { Heading } from './Heading.tsx';
import { PinField } from './PinField.tsx';

interface ChoosePinProps {
  readonly title: string;
  readonly lead: string;
  readonly choose: (pin: string) => Promise<boolean>;
  readonly chosen: () => void;
}

const PROBLEMS: Readonly<Record<PinProblem, string>> = {
  'not-digits': 'Use digits only, 0 to 9.',
  'too-short': `Use ${LEAST_DIGITS} digits or more.`,
  'too-long': 'Use 12 digits at most.',
  easy: 'That is one of the first that anybody would try. Use another.',
};

/** Typed twice: what nobody can type again would lock everybody out. */
export function ChoosePin({ title, lead, choose, chosen }: ChoosePinProps) {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<{ readonly at: 'first' | 'second'; readonly text: string }>();
  const [busy, setBusy] = useState(false);

  function wrong(at: 'first' | 'second', text: string): void {
    setProblem({ at, text });
    (at === 'first' ? first : second).current?.focus();
  }

  async function save(): Promise<void> {
    if (busy) return;
    const pin = first.current?.value ?? '';
    const found = pinProblem(pin);
    if (found) return wrong('first', PROBLEMS[found]);
    if (pin !== second.current?.value) return wrong('second', 'The two are not the same. Type it again.');
    setProblem(undefined);
    setBusy(true);
    const kept = await choose(pin);
    setBusy(false);
    if (kept) chosen();
    else wrong('first', 'The PIN could not be saved on this tablet. Try again.');
  }

  return (
    <form
      class="heard-stack"
      method="dialog"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Heading>{title}</Heading>
      <p>{lead}</p>
      <PinField
        id="pin"
        label="New PIN"
        hint={`${LEAST_DIGITS} digits or more. Share it with your team, and with nobody else.`}
        error={problem?.at === 'first' ? problem.text : undefined}
        fresh
        field={first}
      />
      <PinField
        id="pin-again"
        label="The same PIN again"
        error={problem?.at === 'second' ? problem.text : undefined}
        fresh
        field={second}
      />
      <button type="submit" class="heard-next" aria-disabled={busy ? 'true' : undefined}>
        {busy ? 'Saving …' : 'Save this PIN'}
      </button>
      <p class="heard-lead">If it is forgotten, an administrator makes a new set-up link. Nothing that waits to be sent is lost by that.</p>
    </form>
  );
}
