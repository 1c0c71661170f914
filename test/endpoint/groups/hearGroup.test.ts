import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupsSchema, openedGroupSchema } from '../../../src/contract/staff/groups.ts';
import { heardSchema } from '../../../src/contract/staff/listening.ts';
import { waitingWorkSchema } from '../../../src/contract/staff/waiting.ts';
import { type Desk, openDesk, person, SAM } from '../staff/listeningDesk.ts';
import { DAY } from '../testEndpoint.ts';
import { SAID, type SpokenGroup, spokenGroup } from './spokenGroup.ts';

const ALEX = person('Alex', 'listener');

let desk: Desk;
let sent: SpokenGroup;
beforeEach(async () => {
  desk = await openDesk();
  sent = await spokenGroup(desk.deps.keys.current);
  expect(await desk.send(sent.envelope)).toMatchObject([{ outcome: 'stored' }]);
  for (const { id, sealed } of sent.recordings)
    expect(await desk.deps.recordings.storeRecording(id, new Uint8Array(sealed))).toBe('received');
  desk.actor = SAM;
});
afterEach(() => desk.close());

const path = (activity = SAID) => `/groups/${sent.session.id}/spoken/${activity}`;
const open = async (activity = SAID) => heardSchema.parse((await desk.staff('GET', path(activity))).body);
const soundOf = (at: number, headers: Readonly<Record<string, string>> = {}) =>
  desk.request(`/api/staff/recordings/${sent.recordings[at]?.id}/sound`, { headers });
const type = (version: number, text: string, ready = true) =>
  desk.staff('PUT', `${path()}/transcript`, { version, text, language: 'en', ready });
const check = (version: number) => desk.staff('POST', `${path()}/transcript/check`, { version });
const hearing = async () => {
  const { sessions } = groupsSchema.parse((await desk.staff('GET', '/groups')).body);
  return sessions[0]?.items.find(({ activity }) => activity === SAID)?.spoken;
};
const waits = async () => {
  const { work } = waitingWorkSchema.parse((await desk.staff('GET', '/waiting')).body);
  return Object.fromEntries(work.map(({ what, count }) => [what, count]));
};
const code = ({ body }: { readonly body: unknown }) => (body as { type?: string }).type?.replace('/problems/', '');

describe('what a group said aloud', () => {
  it('is heard by listeners alone, in parts, and noted once a sitting with the session and activity', async () => {
    expect(await hearing()).toEqual({ hearing: 'to-transcribe', recordings: 2, seconds: 24 });
    expect((await open()).recordings.map(({ id, state }) => [id, state])).toEqual(
      sent.recordings.slice(0, 2).map(({ id }) => [id, 'received']),
    );
    const part = await soundOf(0, { range: 'bytes=0-99' });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(sent.recordings[0]?.sound.subarray(0, 100));
    expect(Buffer.from(await (await soundOf(0)).arrayBuffer()).equals(sent.recordings[0]?.sound ?? Buffer.of())).toBe(true);
    const { id } = sent.session;
    expect(await desk.acts()).toEqual([
      ['group.opened', `group:${id}/${SAID}`],
      ['recording.played', `recording:${sent.recordings[0]?.id}`],
    ]);
    desk.actor = person('Ana', 'analyst');
    expect((await desk.staff('GET', path())).status).toBe(403);
    expect((await soundOf(0)).status).toBe(403);
    expect((await type(0, 'no')).status).toBe(403);
  });

  it('is typed by one, heard and checked by another, and then its time runs', async () => {
    expect(await waits()).toMatchObject({ 'groups-to-transcribe': 3 });
    expect((await type(0, 'More quiet rooms, please')).status).toBe(200);
    expect((await hearing())?.hearing).toBe('to-check');
    expect(await waits()).toMatchObject({ 'groups-to-transcribe': 2, 'groups-to-check': 1 });
    expect(code(await check(1))).toBe('own-transcript');
    desk.actor = ALEX;
    expect(code(await check(1))).toBe('not-heard');
    await soundOf(0);
    await soundOf(1);
    expect((await check(1)).status).toBe(200);
    expect((await open()).transcript).toMatchObject({
      words: { kind: 'typed', text: 'More quiet rooms, please' },
      writtenBy: 'Sam',
      mine: false,
      checked: { by: 'Alex', day: DAY, until: '2026-12-23' },
    });
    expect((await hearing())?.hearing).toBe('checked');
    // Whoever changes a word takes the check back; and nobody writes over what they have not read.
    expect(code(await type(1, 'Other words'))).toBe('conflict');
    expect((await type(2, 'More quiet rooms')).status).toBe(200);
    expect((await open()).transcript?.checked).toBeUndefined();
    expect((await desk.acts()).filter(([act]) => act.startsWith('transcript'))).toEqual([
      ['transcript.written', `group:${sent.session.id}/${SAID}`],
      ['transcript.checked', `group:${sent.session.id}/${SAID}`],
      ['transcript.written', `group:${sent.session.id}/${SAID}`],
    ]);
  });

  it('is of each activity apart: an idea on the wall, a caption of the drawing', async () => {
    expect((await open('wall-help-most')).recordings.map(({ id }) => id)).toEqual([sent.recordings[2]?.id]);
    expect((await open('drawing-good-day')).recordings.map(({ id }) => id)).toEqual([sent.recordings[3]?.id]);
    const { words } = openedGroupSchema.parse((await desk.staff('GET', `/groups/${sent.session.id}/words`)).body);
    expect(words['wall-help-most']).toMatchObject({
      groups: [{ ideas: ['Quiet rooms'] }, { name: 'Travel', spoken: [sent.recordings[2]?.id] }],
    });
    expect((await desk.staff('GET', path('hands-travel'))).status).toBe(404);
    expect((await desk.staff('GET', `/groups/${crypto.randomUUID()}/spoken/${SAID}`)).status).toBe(404);
    expect((await desk.staff('GET', '/groups/none/spoken/x')).status).toBe(404);
  });
});
