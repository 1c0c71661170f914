import { describe, expect, it } from 'vitest';
import { queueOf } from '../../src/store/queueOf.ts';
import { draftOf, envelopeOf, idOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';

const SURVEY = 'parent-experience';

describe('a draft', () => {
  it('is there tomorrow, just as it was left', async () => {
    const phone = fakeDevice();
    const draft = draftOf(1, { q1: { kind: 'one', code: 'rarely' }, q2: { kind: 'text', text: 'بہت انتظار' } });
    must(await phone.tab().saveDraft(draft));
    expect(must(await phone.tab().draftFor(SURVEY))).toEqual({ draft, damaged: 0 });
    expect(await phone.rows('drafts')).toEqual([draft]); // and nothing beside it: no time, no name of a device
  });

  it('is gone when the person discards it', async () => {
    const tab = fakeDevice().tab();
    must(await tab.saveDraft(draftOf(1)));
    must(await tab.discardDraft(idOf(1)));
    expect(must(await tab.draftFor(SURVEY))).toEqual({ damaged: 0 });
  });

  it('of a finished response never comes back, though a slow tab still saves it', async () => {
    const phone = fakeDevice();
    const [quick, slow] = [phone.tab(), phone.tab()];
    must(await quick.saveDraft(draftOf(1)));
    must(await quick.finishDraft(envelopeOf(1)));
    expect(await slow.saveDraft(draftOf(1))).toEqual({ ok: false, reason: 'already-finished' });
    must(await queueOf(quick).receive([{ id: idOf(1), outcome: 'stored' }], '2026-11-22'));
    expect(await slow.saveDraft(draftOf(1))).toEqual({ ok: false, reason: 'already-finished' });
    expect(await phone.rows('drafts')).toEqual([]);
  });

  it('of a finished response that a tab left behind as it was closed is offered to nobody, and goes', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.saveDraft(draftOf(1)));
    must(await tab.finishDraft(envelopeOf(1)));
    await phone.put('drafts', draftOf(1));
    expect(must(await tab.draftFor(SURVEY))).toEqual({ damaged: 0 });
    expect(await phone.rows('drafts')).toEqual([]);
  });

  it('that cannot be read is kept and reported, and hides no other', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.saveDraft(draftOf(1)));
    await phone.put('drafts', { id: 'half', survey: SURVEY, answers: 'torn' });
    expect(must(await tab.draftFor(SURVEY))).toEqual({ draft: draftOf(1), damaged: 1 });
    expect(await phone.rows('drafts')).toHaveLength(2);
  });

  it('with more answers comes first, when two tabs without locks have begun one each', async () => {
    const tab = fakeDevice().tab();
    const full = draftOf(2, { q1: { kind: 'one', code: 'often' }, q2: { kind: 'number', number: 7 } });
    for (const draft of [draftOf(1), full, draftOf(3, {})]) must(await tab.saveDraft(draft));
    expect(must(await tab.draftFor(SURVEY)).draft).toEqual(full);
  });
});

describe('the draft of a reply', () => {
  const about = (n: number, entry: string) => ({ ...draftOf(n), survey: 'reply', about: entry });

  it('is offered for the entry that it is about, and for no other', async () => {
    const tab = fakeDevice().tab();
    must(await tab.saveDraft(about(1, 'transport')));
    expect(must(await tab.draftFor('reply', 'waits'))).toEqual({ damaged: 0 });
    expect(must(await tab.draftFor('reply'))).toEqual({ damaged: 0 });
    must(await tab.saveDraft(about(2, 'waits')));
    expect(must(await tab.draftFor('reply', 'transport')).draft).toEqual(about(1, 'transport'));
    expect(must(await tab.draftFor('reply', 'waits')).draft).toEqual(about(2, 'waits'));
  });

  it('is finished without touching the one about another entry', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    for (const draft of [about(1, 'transport'), about(2, 'waits')]) must(await tab.saveDraft(draft));
    must(await tab.finishDraft(envelopeOf(1)));
    expect(await phone.rows('drafts')).toEqual([about(2, 'waits')]);
  });
});

describe('finishing', () => {
  it('moves the answers from draft to outbox in one step', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.saveDraft(draftOf(1)));
    must(await tab.finishDraft(envelopeOf(1)));
    expect(await phone.rows('drafts')).toEqual([]);
    expect(await phone.rows('outbox')).toEqual([{ seq: 1, envelope: envelopeOf(1) }]);
  });

  it('in two tabs at once gives one response', async () => {
    const phone = fakeDevice();
    const [one, other] = [phone.tab(), phone.tab()];
    must(await one.saveDraft(draftOf(1)));
    const finished = await Promise.all([one.finishDraft(envelopeOf(1, { tab: 1 })), other.finishDraft(envelopeOf(1, { tab: 2 }))]);
    expect(finished.filter(({ ok }) => ok)).toHaveLength(1);
    expect(finished).toContainEqual({ ok: false, reason: 'already-finished' });
    expect(await phone.rows('outbox')).toHaveLength(1);
  });

  it('may be repeated with the same envelope, when the first try was kept but its answer was lost', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    must(await tab.saveDraft(draftOf(1)));
    must(await tab.finishDraft(envelopeOf(1)));
    expect(await tab.finishDraft(envelopeOf(1))).toEqual({ ok: true, value: undefined });
    expect(await phone.rows('outbox')).toHaveLength(1);
  });

  it('says so when the draft was discarded elsewhere', async () => {
    expect(await fakeDevice().tab().finishDraft(envelopeOf(1))).toEqual({ ok: false, reason: 'no-draft' });
  });

  it('leaves the draft where it is when the phone is killed between sealing and saving', async () => {
    const phone = fakeDevice();
    must(await phone.tab().saveDraft(draftOf(1)));
    const sealed = envelopeOf(1, { tab: 1 });
    expect(sealed.id).toBe(idOf(1)); // sealed, and then killed: the envelope was in memory only
    const reborn = phone.tab();
    expect(must(await reborn.draftFor(SURVEY)).draft).toEqual(draftOf(1));
    must(await reborn.finishDraft(envelopeOf(1, { tab: 2 })));
    expect(await phone.rows('outbox')).toHaveLength(1);
  });
});
