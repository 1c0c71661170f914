import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { meetingSchema, meetingsSchema, writeMeetingReply } from '../../../src/contract/staff/meetings.ts';
import { themeSchema, themesSchema } from '../../../src/contract/staff/themes.ts';
import { DAY } from '../testEndpoint.ts';
import { type Desk, openDesk, person, SAM } from './listeningDesk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const OLA = person('Ola', 'outreach-worker');
const meeting = (text: string, themes: readonly string[] = ['waiting']) => ({
  kind: 'drop-in',
  place: 'radcliffe-hub',
  day: '2026-11-20',
  parents: 6,
  youngPeople: 1,
  professionals: 2,
  notes: [{ text, themes }],
});
const write = async (body: unknown) => desk.staff('POST', '/meetings', body);

describe('notes of a meeting', () => {
  it('are read by listeners; whoever wrote them sees only that they are there', async () => {
    desk.actor = OLA;
    const { id } = writeMeetingReply.parse((await write(meeting('Two parents asked for a map'))).body);
    const { meetings } = meetingsSchema.parse((await desk.staff('GET', '/meetings')).body);
    expect(meetings).toMatchObject([{ id, kind: 'drop-in', parents: 6, notes: 1, mine: true, writtenBy: 'Ola', writtenDay: DAY }]);
    expect(JSON.stringify(meetings)).not.toContain('map');
    expect((await desk.staff('GET', `/meetings/${id}`)).status).toBe(403);
    desk.actor = SAM;
    const read = meetingSchema.parse((await desk.staff('GET', `/meetings/${id}`)).body);
    expect(read).toMatchObject({ mine: false, said: [{ text: 'Two parents asked for a map', themes: ['waiting'] }] });
    expect(await desk.acts()).toEqual([
      ['meeting.written', `meeting:${id}`],
      ['meeting.opened', `meeting:${id}`],
    ]);
  });

  it('stand on the theme page apart, and add nothing to the responses', async () => {
    for (let each = 0; each < 12; each += 1) await write(meeting(`Note ${each}`));
    const shown = themeSchema.parse((await desk.staff('GET', '/themes/waiting')).body);
    expect([shown.waves, shown.meetings.length, shown.meetings[0]?.notes]).toEqual([[], 12, 1]);
    const { themes } = themesSchema.parse((await desk.staff('GET', '/themes')).body);
    expect(themes[0]).toEqual({ theme: 'waiting', said: true, meetings: 12, entries: 0 });
  });

  it('take no email address and no phone number', async () => {
    for (const text of ['Write to mum@example.org', 'Ring 07700 900 123', 'Ring +44 (0)161 496 0000 please']) {
      expect(await write(meeting(text))).toMatchObject({ status: 400, body: { type: '/problems/contact-detail' } });
    }
    expect((await write(meeting('On 20/11/2026, 30 came; 2 of 10 had waited 18 months'))).status).toBe(200);
  });

  it('are refused where something is missing or makes no sense', async () => {
    const whole = meeting('A note');
    for (const wrong of [
      { kind: 'party' },
      { day: 'today' },
      { parents: -1 },
      { parents: 2.5 },
      { notes: [] },
      { notes: [{ text: ' ', themes: [] }] },
      { place: 'Mrs Smith’s house' },
    ]) {
      expect((await write({ ...whole, ...wrong })).status).toBe(400);
    }
  });

  it('can be removed by whoever wrote them and by a listener', async () => {
    desk.actor = OLA;
    const { id } = writeMeetingReply.parse((await write(meeting('Mine'))).body);
    const { id: second } = writeMeetingReply.parse((await write(meeting('Mine too'))).body);
    desk.actor = person('Eddie', 'editor');
    expect((await desk.staff('DELETE', `/meetings/${id}`)).status).toBe(404);
    desk.actor = OLA;
    expect((await desk.staff('DELETE', `/meetings/${id}`)).status).toBe(200);
    desk.actor = SAM;
    expect((await desk.staff('DELETE', `/meetings/${second}`)).status).toBe(200);
    expect((await desk.staff('GET', '/meetings')).body).toEqual({ meetings: [] });
  });
});
