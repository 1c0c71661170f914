import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts by network. Networks are kept as a keyed hash only, in memory, under a secret that dies with the process. */
export interface Limit {
  /** @returns `undefined` when there is room, else how many seconds to wait. */
  take(network: string, points: number): Promise<number | undefined>;
  giveBack(network: string, points: number): Promise<void>;
}

export interface Limits {
  /** Envelopes sent. */
  readonly envelopes: Limit;
  /** Withdrawals that found nothing: a guesser's, or somebody's who mistypes. */
  readonly wrongWithdrawals: Limit;
  /** Wrong passwords and codes from one network, over all accounts. */
  readonly wrongSignIns: Limit;
  /** Wrong passwords for one account, whether there is such an account or not, from any network. */
  readonly wrongPasswords: Limit;
  /** Sign-ins begun: each leaves a challenge in the database for a while, and may ask the directory. */
  readonly beginnings: Limit;
  /** Links of invitation that are none. */
  readonly wrongInvitations: Limit;
  /** Requests about recordings: beginning, going on, asking what became of them. */
  readonly recordingRequests: Limit;
  /** Bytes of recordings whose upload began. */
  readonly recordingBytes: Limit;
  /** Uploads that were not the recording that was declared; counted by recording. */
  readonly brokenRecordings: Limit;
  /** Links to record questions that are none. */
  readonly wrongLinks: Limit;
  /** Questions recorded with a link, by everybody on one network. */
  readonly prompts: Limit;
  /** Links to set up a tablet that are none, and credentials that no tablet has. */
  readonly wrongTablets: Limit;
  /** What tablets say they have kept; counted by tablet. */
  readonly tabletReports: Limit;
  /** Short codes asked for, for phones to join a group's session. */
  readonly joins: Limit;
  /** Those of them that were made: each takes one of the codes there can be until the end of the next day. */
  readonly newJoins: Limit;
  /** Codes to join with that are none. */
  readonly wrongJoins: Limit;
}

/** A quarter of an hour: long enough to make guessing hopeless, short enough that somebody can wait for it. */
const LOCKED_SECONDS = 900;

/**
 * @param envelopesPerMinute must let a hub's queue of 200 through at once.
 * @param wrongWithdrawalsPerHour at 20, guessing one of a million codes takes some two centuries from one network.
 */
export function createLimits(envelopesPerMinute: number, wrongWithdrawalsPerHour = 20): Limits {
  return {
    envelopes: createLimit(envelopesPerMinute, 60),
    wrongWithdrawals: createLimit(wrongWithdrawalsPerHour, 3_600),
    // An office behind one address: three people may forget their passwords at the same time.
    wrongSignIns: createLimit(30, LOCKED_SECONDS),
    wrongPasswords: createLimit(10, LOCKED_SECONDS),
    // Two hundred people of one office, all at nine o'clock.
    beginnings: createLimit(200, LOCKED_SECONDS),
    wrongInvitations: createLimit(20, 3_600),
    // A hub's tablet with 40 recordings over a network that drops every few seconds, and some phones beside it.
    recordingRequests: createLimit(2_000, 60),
    // 40 recordings of the largest size three times an hour, or 500 of five minutes.
    recordingBytes: createLimit(500_000_000, 3_600),
    // A line that breaks things is given some tries; one that always does waits.
    brokenRecordings: createLimit(5, 3_600),
    wrongLinks: createLimit(20, 3_600),
    // Three people around a table, each with an option every five seconds.
    prompts: createLimit(600, LOCKED_SECONDS),
    wrongTablets: createLimit(20, 3_600),
    // A tablet that is online for a morning and tells of each family as they finish, and of all it keeps whenever it starts.
    tabletReports: createLimit(300, LOCKED_SECONDS),
    // A school with several groups at once, each of whose screens asks anew whenever it is opened.
    joins: createLimit(60, 3_600),
    // Every group of a large school, on one day; an office with all the schools behind it still has the QR code.
    newJoins: createLimit(40, 86_400),
    // A class of thirty behind one address, each of whom mistypes twice.
    wrongJoins: createLimit(60, LOCKED_SECONDS),
  };
}

export function createLimit(points: number, seconds: number): Limit {
  const secret = randomBytes(32);
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  const keyOf = (network: string) => createHmac('sha256', secret).update(network).digest('base64url');
  return {
    async take(network, wanted) {
      try {
        await limiter.consume(keyOf(network), wanted);
        return undefined;
      } catch (reason) {
        if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 1_000));
        throw reason;
      }
    },
    async giveBack(network, given) {
      await limiter.reward(keyOf(network), given);
    },
  };
}
