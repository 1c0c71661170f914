import * as z from 'zod/mini';

/**
 * Below this path a device uploads what was spoken, by the tus protocol 1.0.0 (creation and core), to the address that ends with
 * the recording's id. The response that declares it (`Recording.sealed`) goes first: without it there is nothing to upload to.
 */
export const RECORDINGS_PATH = '/api/recordings';

/** Most recordings that are asked after at once. */
export const MOST_ASKED = 100;

const id = z.uuidv4();

/**
 * `POST /api/recordings/states`: what became of each. Only this is a receipt: an upload that was taken to its last byte may still be
 * another than the one that was declared.
 */
export const recordingStatesRequest = z.strictObject({ recordings: z.array(id).check(z.minLength(1), z.maxLength(MOST_ASKED)) });
export type RecordingStatesRequest = z.infer<typeof recordingStatesRequest>;

/**
 * - `received`: all of it is here, and is what was declared. The device forgets it.
 * - `expected`: declared and not here, or not whole; it is uploaded from where it stopped.
 * - `gone`: taken back, or deleted because its time was over. The device forgets it.
 * - `refused`: whole, as declared, and not a recording that can be opened and heard. It stays on the device, is shown, and can be
 *   saved to a file.
 * - `unknown`: no response here declares it. The device waits until its response has arrived.
 */
const recordingStateSchema = z.enum(['received', 'expected', 'gone', 'refused', 'unknown']);
export type RecordingState = z.infer<typeof recordingStateSchema>;

export const recordingStatesReply = z.object({ states: z.array(z.object({ id: z.string(), state: recordingStateSchema })) });
