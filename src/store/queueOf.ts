import type { Outcome } from '../contract/sendResponses.ts';
import { oldestWaiting } from './oldestWaiting.ts';
import type { Store } from './openStore.ts';
import { receive } from './receive.ts';
import type { WithdrawalOutcome } from './rows.ts';
import { withdrawalsWaiting } from './withdrawalsWaiting.ts';
import { withdrawn } from './withdrawn.ts';

export type Queue = ReturnType<typeof queueOf>;

/** What waits to be told to the endpoint, and what it answered. */
export const queueOf = ({ run }: Pick<Store, 'run'>) => ({
  oldestWaiting: (range: Parameters<typeof oldestWaiting>[1]) => run((db) => oldestWaiting(db, range)),
  receive: (outcomes: readonly Outcome[], day: string) => run((db) => receive(db, outcomes, day)),
  withdrawalsWaiting: () => run(withdrawalsWaiting),
  withdrawn: (proof: string, outcome: WithdrawalOutcome) => run((db) => withdrawn(db, proof, outcome)),
});
