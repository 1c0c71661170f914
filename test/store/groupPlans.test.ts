import { describe, expect, it } from 'vitest';
import { deleteGroupPlan, groupPlans, saveGroupPlan } from '../../src/store/groupPlans.ts';
import { idOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';

const planOf = (at: number, name: string) => ({ id: idOf(at), name, activities: ['dots-matters', 'hands-travel'] });

describe('the plans of a device’s facilitators', () => {
  it('are there in the next tab, by name, with their activities in the order that was chosen', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    must(await tab.run((db) => saveGroupPlan(db, planOf(1, 'Thursdays'))));
    must(await tab.run((db) => saveGroupPlan(db, planOf(2, 'First meeting'))));
    expect(must(await device.tab().run(groupPlans))).toEqual([planOf(2, 'First meeting'), planOf(1, 'Thursdays')]);
  });

  it('are changed in place, and gone when they are deleted', async () => {
    const tab = fakeDevice().tab();
    must(await tab.run((db) => saveGroupPlan(db, planOf(1, 'Thursdays'))));
    must(await tab.run((db) => saveGroupPlan(db, planOf(1, 'Fridays'))));
    expect(must(await tab.run(groupPlans))).toEqual([planOf(1, 'Fridays')]);
    must(await tab.run((db) => deleteGroupPlan(db, idOf(1))));
    expect(must(await tab.run(groupPlans))).toEqual([]);
  });

  it('do not all go because one is damaged', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    must(await tab.run((db) => saveGroupPlan(db, planOf(1, 'Thursdays'))));
    await device.put('settings', { name: 'group.plan.x', value: '{' });
    await device.put('settings', { name: 'group.plan.y', value: '{"name":"No activities"}' });
    expect(must(await tab.run(groupPlans))).toEqual([planOf(1, 'Thursdays')]);
  });
});
