/** What would lead straight to a person. */
export type ContactDetail = 'email address' | 'phone number';

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/u;
/** Ten digits or more from a 0 or a +, with at most two of the signs that people put between them. A date has eight. */
const PHONE = /(?:\+|(?<!\p{Nd})0)(?:[\s().-]{0,2}\p{Nd}){9,}/u;

/**
 * Finds a contact detail in notes that must hold none. It finds what is written as one; names it cannot find, so people are
 * reminded of those as well.
 */
export function contactDetail(text: string): ContactDetail | undefined {
  if (EMAIL.test(text)) return 'email address';
  return PHONE.test(text) ? 'phone number' : undefined;
}
