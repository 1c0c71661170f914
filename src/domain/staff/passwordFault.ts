export const LEAST_PASSWORD = 12;
/** Hashing takes longer the longer the text is; nobody needs more. */
export const MOST_PASSWORD = 200;

/**
 * What a list of leaked passwords begins with, at the length that we ask for (NIST SP 800-63B, 5.1.1.2). Compared without
 * case and without what is put at the end to please a rule.
 */
const COMMON = [
  'password',
  'passwordpassword',
  'passw0rdpassw0rd',
  'administrator',
  'changeme',
  'changemechangeme',
  'letmein',
  'letmeinplease',
  'welcome',
  'welcomewelcome',
  'iloveyou',
  'iloveyouforever',
  'qwertyuiop',
  'qwertyqwerty',
  'qwertyuiopasdfghjkl',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedc',
  'onetwothreefour',
  'correcthorsebatterystaple',
  'manchesterunited',
  'manchestercity',
  'liverpoolfc',
  'burycouncil',
  'sunshine',
  'football',
  'princess',
  'superman',
  'heardheardheard',
];

/**
 * What is wrong with a password, if anything. No rule about kinds of characters: they make passwords weaker.
 *
 * @param about what a guesser knows: name, email address.
 */
export function passwordFault(password: string, about: readonly string[]): 'too-short' | 'too-long' | 'too-common' | undefined {
  const length = [...password].length;
  if (length < LEAST_PASSWORD) return 'too-short';
  if (length > MOST_PASSWORD) return 'too-long';
  const plain = password.toLowerCase();
  const stem = plain.replace(/[\d\s!?.,_-]+$/, '');
  if (new Set(plain).size < 5 || isRun(plain) || COMMON.includes(plain) || COMMON.includes(stem)) return 'too-common';
  const known = about.flatMap((text) => [text, text.split('@')[0] ?? '']).map((text) => text.toLowerCase().trim());
  return known.some((text) => text.length > 0 && (plain === text || stem === text)) ? 'too-common' : undefined;
}

/** `123456789012`, `abcdefghijkl`: each character follows the one before it. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, index) => (character.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length - 2;
}
