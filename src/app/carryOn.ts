import { mark } from './device.ts';

/** Of this tab only. It ends with it. */
const PASS = 'heard.carry-on';
/** Milliseconds in which one page follows the other. */
const SOON = 60_000;

/** The worker, who has opened the desk with the PIN, goes to the page for groups now. */
export function letCarryOn(): void {
  try {
    sessionStorage.setItem(PASS, String(Date.now()));
  } catch {
    // Denied: the page for groups then asks for the way over the desk.
  }
}

/**
 * Whether whoever opened this page may see what a group has left unfinished on this device: on a shared tablet only who comes from the unlocked
 * desk, once; on a facilitator's own device always.
 */
export function mayCarryOn(): boolean {
  if (mark('tablet') === null) return true;
  try {
    const given = Number(sessionStorage.getItem(PASS) ?? Number.NaN);
    sessionStorage.removeItem(PASS);
    return Math.abs(Date.now() - given) < SOON;
  } catch {
    return false;
  }
}
