import type { Context, Handler } from 'hono';
import { type RecordingState, recordingStatesRequest } from '../../contract/recordings.ts';
import { MOST_RECORDING_BYTES } from '../../domain/response/responseSchema.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { problem } from '../http/problem.ts';
import { readJson } from '../http/readJson.ts';
import { recordingId, recordingNamed } from '../recordings/recordingNamed.ts';
import { rowOf } from '../recordings/rowOf.ts';
import { tabletOf } from '../recordings/tabletOf.ts';
import { credentialIn } from '../tablets/credentialIn.ts';

/** How long to wait before trying again where there is no room, in seconds. */
const NO_ROOM_SECONDS = 3_600;

/** `POST /api/recordings/states`. Whoever asks knows the ids, which nobody guesses: it tells nothing about anybody else's. */
export function recordingStates(deps: Deps): Handler {
  return async (c: Context) => {
    const busy = await tooMany(deps, c);
    if (busy) return busy;
    const read = await readJson(c, recordingStatesRequest);
    if (!read.ok) return read.problem;
    return c.json({ states: await deps.recordings.states(read.body.recordings) }, 200, { 'cache-control': 'no-store' });
  };
}

/**
 * `POST /api/recordings`: begins the upload of a recording that a response here has declared, and of nothing else. What has begun
 * is not begun anew: the same address is given, and `HEAD` there says where to go on.
 */
export function createRecordingUpload(deps: Deps): Handler {
  return async (c: Context) => {
    const busy = await tooMany(deps, c);
    if (busy) return busy;
    const id = recordingNamed(c.req.header('upload-metadata'));
    if (id === undefined) return problem('recording-metadata');
    const { recordings, uploads, limits } = deps;
    const refused = refusedAs(await recordings.stateOf(id));
    if (refused) return refused;
    const row = await rowOf(deps.database.db, id);
    if (typeof row === 'string') return problem('recording-gone');
    if (!(await isFromItsTablet(deps, c, id))) return problem('not-its-tablet', CLOSE);
    // The beginning of the file in the same request would go over what is here.
    if (c.req.header('content-type') === 'application/offset+octet-stream') return problem('malformed-upload');
    const length = c.req.header('upload-length');
    if (length !== String(row.bytes)) return problem(Number(length) > MOST_RECORDING_BYTES ? 'recording-too-large' : 'recording-length');
    const network = clientNetwork(c, deps.proxies);
    const begun = await recordings.hasBegun(id);
    const wait = (await limits.brokenRecordings.take(id, 0)) ?? (begun ? undefined : await limits.recordingBytes.take(network, row.bytes));
    if (wait !== undefined) return problem('too-many-requests', { 'retry-after': String(wait) });
    if (!(await uploads.hasRoom(row.bytes))) return problem('recording-not-kept', { 'retry-after': String(NO_ROOM_SECONDS) });
    return uploads.handle(c.req.raw, id);
  };
}

/** `HEAD /api/recordings/:id`: how much is here. `PATCH`: goes on from there. */
export function recordingUpload(deps: Deps): Handler {
  return async (c: Context) => {
    const { method } = c.req;
    // A framework that answers HEAD by GET asks here with GET's route.
    if (method !== 'HEAD' && method !== 'PATCH') return problem('method-not-allowed', { allow: 'HEAD, PATCH' });
    const busy = await tooMany(deps, c);
    if (busy) return busy;
    const id = recordingId(c.req.param('recording'));
    if (id === undefined) return problem('recording-unknown', CLOSE);
    const state = await deps.recordings.stateOf(id);
    const refused = method === 'HEAD' && (state === 'received' || state === 'refused') ? undefined : refusedAs(state);
    if (refused) return refused;
    if (!(await isFromItsTablet(deps, c, id))) return problem('not-its-tablet', CLOSE);
    return deps.uploads.handle(c.req.raw, id);
  };
}

/** What is left of a refused request's body stays unread. */
const CLOSE = { connection: 'close' };

async function tooMany({ limits, proxies }: Deps, c: Context): Promise<Response | undefined> {
  const wait = await limits.recordingRequests.take(clientNetwork(c, proxies), 1);
  return wait === undefined ? undefined : problem('too-many-requests', { 'retry-after': String(wait), ...CLOSE });
}

/** What was spoken on a shared tablet comes from that tablet alone, as its response did. */
async function isFromItsTablet({ database, tablets }: Deps, c: Context, recording: string): Promise<boolean> {
  const spokenOn = await tabletOf(database.db, recording);
  if (spokenOn === undefined) return true;
  const tablet = await tablets.whose(credentialIn(c));
  return tablet?.id === spokenOn && tablet.inUse;
}

function refusedAs(state: RecordingState): Response | undefined {
  switch (state) {
    case 'expected':
      return undefined;
    case 'unknown':
      return problem('recording-unknown', CLOSE);
    case 'gone':
      return problem('recording-gone', CLOSE);
    case 'received':
      return problem('recording-received', CLOSE);
    case 'refused':
      return problem('recording-refused', CLOSE);
  }
}
