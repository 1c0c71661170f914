import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../src/app/group/openDesk.ts';
import { type SetUp, SetUpPage } from '../../../src/app/group/SetUpPage.tsx';
import { ACTIVITIES } from '../../../src/content/group/activities.ts';
import { askedIn } from '../../../src/content/group/askedIn.ts';
import type { OwnPlan } from '../../../src/domain/session/ownPlan.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { render } from '../render.ts';
import { CATALOGUE } from '../words.ts';

/** Ages have their words from the young people's survey, where the page is built; here they are not looked at. */
const t = translator(CATALOGUE.appWords('en'), 'en');
const asks = Object.fromEntries(ACTIVITIES.map((activity) => [activity.id, askedIn(CATALOGUE, activity, 'en')]));
const THURSDAYS: OwnPlan = {
  id: '4c6d1b1e-7a2f-4a35-9a5e-3f6f3b8a7c11',
  name: 'Thursdays with Sam',
  activities: ['wall-help-most', 'dots-matters'],
};

/** A device that keeps plans, and does at once what it is asked. */
function deviceWith(...kept: readonly OwnPlan[]) {
  let plans = kept;
  const desk: Pick<Desk, 'plans' | 'savePlan' | 'deletePlan'> = {
    get plans() {
      return plans;
    },
    savePlan: vi.fn(async (plan) => {
      plans = [...plans.filter(({ id }) => id !== plan.id), plan];
      return plans;
    }),
    deletePlan: vi.fn(async (id) => {
      plans = plans.filter((plan) => plan.id !== id);
      return plans;
    }),
  };
  return desk;
}

let start: ReturnType<typeof vi.fn<(setUp: SetUp) => void>>;
beforeEach(() => {
  start = vi.fn<(setUp: SetUp) => void>();
});

const show = (desk: ReturnType<typeof deviceWith>) =>
  render(
    <SetUpPage t={t} tag="en" desk={desk as Desk} asks={asks} unfinished={[]} onGoOn={() => {}} onDiscard={() => {}} onStart={start} />,
  );
/** What every session needs to be told. */
const sayWho = () => {
  choose(t('group.whos.college'));
  choose(t('group.mixed'));
  press(`${t('group.people')} 12`);
};
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const tick = (id: string) => fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(asks[id]?.label ?? '') }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const order = () => screen.getAllByRole('listitem').map((item) => item.querySelector('span')?.textContent);

describe('a session of which nobody has said anything', () => {
  it('claims nothing: no group, no ages, no number and no plan is chosen', () => {
    show(deviceWith());
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
    expect(within(screen.getAllByRole('group', { name: t('group.people') }).at(-1) as HTMLElement).getByRole('status').textContent).toBe(
      '–',
    );
  });

  it('does not begin, and says beside each question what is missing, the first of them where the reader is', () => {
    show(deviceWith());
    press(t('group.start'));
    expect(start).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: t('group.whos.changemakers') }));
    expect(screen.getAllByText(t('group.chooseOne'))).toHaveLength(3);
    for (const key of ['who', 'ages', 'plan'])
      expect(screen.getByRole('group', { name: t(`group.${key}`), description: t('group.chooseOne') })).toBeTruthy();
    choose(t('group.whos.college'));
    choose(t('group.mixed'));
    press(t('group.start'));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `${t('group.people')} 4` }));
    expect(screen.getByText(t('group.sayHowMany'))).toBeTruthy();
  });

  it('begins with what was said, and a number that was put right by the buttons', () => {
    show(deviceWith());
    sayWho();
    press(t('group.more', { what: t('group.people') }));
    choose(t('group.plans.what-matters'));
    press(t('group.start'));
    expect(start).toHaveBeenCalledWith(expect.objectContaining({ who: 'college', ages: 'mixed', people: 13, plan: 'what-matters' }));
  });

  it('is counted up from the fewest that make a group by whoever has no use for the numbers that are offered', () => {
    show(deviceWith());
    choose(t('group.whos.college'));
    choose(t('group.mixed'));
    choose(t('group.plans.what-matters'));
    for (let time = 0; time < 2; time += 1) press(t('group.more', { what: t('group.people') }));
    press(t('group.start'));
    expect(start).toHaveBeenCalledWith(expect.objectContaining({ people: 3 }));
  });
});

describe('a session without an activity', () => {
  it('does not begin, and the reader is led to where one is chosen', () => {
    show(deviceWith());
    sayWho();
    choose(t('group.plans.own'));
    press(t('group.start'));
    expect(start).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe(t('group.pickOne'));
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[0]);
  });
});

describe('a facilitator’s own plan', () => {
  it('is put in order by buttons and begun with at once', () => {
    show(deviceWith());
    choose(t('group.plans.own'));
    for (const id of ['hands-travel', 'dots-matters', 'wall-help-most']) tick(id);
    press(t('group.ownPlan.earlier', { what: asks['wall-help-most']?.label ?? '' }));
    press(t('group.ownPlan.later', { what: asks['hands-travel']?.label ?? '' }));
    expect(order()).toEqual(['wall-help-most', 'hands-travel', 'dots-matters'].map((id) => asks[id]?.label));
    sayWho();
    press(t('group.start'));
    expect(start).toHaveBeenCalledWith(
      expect.objectContaining({ plan: 'own', activities: ['wall-help-most', 'hands-travel', 'dots-matters'] }),
    );
  });

  it('is kept under its name, which goes into no session', async () => {
    const desk = deviceWith();
    show(desk);
    choose(t('group.plans.own'));
    tick('dots-matters');
    press(t('group.ownPlan.keep'));
    expect(screen.getByText(t('group.ownPlan.nameMissing'))).toBeTruthy();
    expect(desk.savePlan).not.toHaveBeenCalled();
    fireEvent.input(screen.getByLabelText(t('group.ownPlan.name')), { target: { value: ' Thursdays ' } });
    press(t('group.ownPlan.keep'));
    await screen.findByText(t('group.ownPlan.kept'));
    expect(desk.plans).toMatchObject([{ name: 'Thursdays', activities: ['dots-matters'] }]);
    sayWho();
    press(t('group.start'));
    expect(start).toHaveBeenCalledWith(expect.objectContaining({ plan: 'own' }));
    expect(JSON.stringify(start.mock.calls)).not.toContain('Thursdays');
  });

  it('is there the next time, and is changed in its place', async () => {
    const desk = deviceWith(THURSDAYS);
    show(desk);
    choose(THURSDAYS.name);
    expect(order()).toEqual(THURSDAYS.activities.map((id) => asks[id]?.label));
    press(t('group.ownPlan.change'));
    tick('hands-travel');
    press(t('group.ownPlan.keep'));
    await screen.findByText(t('group.ownPlan.kept'));
    expect(desk.plans).toEqual([{ ...THURSDAYS, activities: [...THURSDAYS.activities, 'hands-travel'] }]);
  });

  it('goes only when somebody is sure', async () => {
    const desk = deviceWith(THURSDAYS);
    show(desk);
    choose(THURSDAYS.name);
    press(t('group.ownPlan.delete'));
    const asked = within(screen.getByRole('alert'));
    expect(asked.getByText(t('group.ownPlan.sure', { name: THURSDAYS.name }))).toBeTruthy();
    fireEvent.click(asked.getByRole('button', { name: t('group.ownPlan.leave') }));
    expect(desk.deletePlan).not.toHaveBeenCalled();
    press(t('group.ownPlan.delete'));
    fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: t('group.ownPlan.delete') }));
    await vi.waitFor(() => expect(screen.queryByRole('radio', { name: THURSDAYS.name })).toBeNull());
    expect(desk.plans).toEqual([]);
  });
});
