import { RECORDINGS_PATH, type RecordingState, type RecordingStatesRequest, recordingStatesReply } from '../contract/recordings.ts';
import { type Fault, post } from './post.ts';
import { readJson } from './readJson.ts';

/** By id, what became of those that the reply speaks of, and of no other. */
export type RecordingStatesResult = { readonly kind: 'states'; readonly states: ReadonlyMap<string, RecordingState> } | Fault;

/** One request: `POST /api/recordings/states`. Safe to repeat. */
export async function recordingStates(
  fetch: typeof globalThis.fetch,
  recordings: string[],
  signal: AbortSignal,
): Promise<RecordingStatesResult> {
  const answer = await post(fetch, `${RECORDINGS_PATH}/states`, { recordings } satisfies RecordingStatesRequest, signal);
  switch (answer.kind) {
    case 'offline':
    case 'try-later':
      return answer;
    // Ids that this app minted, and few of them: an endpoint that finds them too large or wrong is the one to be mended.
    case 'too-large':
    case 'refused-request':
      return { kind: 'try-later' };
    case 'reply': {
      const reply = readJson(recordingStatesReply, answer.text);
      if (!reply) return { kind: 'try-later' };
      const told = reply.states.filter(({ id }) => recordings.includes(id));
      return { kind: 'states', states: new Map(told.map(({ id, state }) => [id, state])) };
    }
  }
}
