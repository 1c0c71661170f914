export const LEAST_DIGITS = 6;
const MOST_DIGITS = 12;

/** What is wrong with a PIN: another sign than a digit, too few or too many of them, or one of the first that anybody tries. */
export type PinProblem = 'not-digits' | 'too-short' | 'too-long' | 'easy';

export function pinProblem(pin: string): PinProblem | undefined {
  if (!/^\d*$/.test(pin)) return 'not-digits';
  if (pin.length < LEAST_DIGITS) return 'too-short';
  if (pin.length > MOST_DIGITS) return 'too-long';
  return isEasy(pin) ? 'easy' : undefined;
}

/** `000000`, `123456`, `654321`, and what repeats itself: `121212`, `123123`. */
function isEasy(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, at) => digit - (digits[at] ?? 0)));
  const runs = steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0);
  return runs || [2, 3].some((length) => pin.length % length === 0 && pin === pin.slice(0, length).repeat(pin.length / length));
}
