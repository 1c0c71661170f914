import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/domain/survey/dayAfter.ts';
import type { Opening } from '../../src/domain/survey/opening.ts';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { createOpenings } from '../../src/endpoint/surveys/openings.ts';
import { isoDay } from '../../src/sync/isoDay.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { quickScript } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

const today = isoDay(new Date());

describe('a survey that staff close', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
    phone = await Phone.startShared();
  });
  afterAll(async () => {
    await phone.dispose();
    await endpoint.dispose();
  });

  /** As the staff page's "Save" leaves it. */
  async function decide(opening: Opening): Promise<void> {
    const database = openDatabase({ data: endpoint.data }, () => {});
    await createOpenings(database).set('quick', opening);
    await database.db.destroy();
  }

  /** Another day: whoever only loads the page again is still at it. */
  async function comeBack(person: Respondent): Promise<void> {
    await person.page.goto(`${endpoint.origin}/?lang=en`);
    await person.open(endpoint.origin);
  }

  it('lets answers that were begun be finished and sent, and offers no beginning, with a network and without one', async () => {
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    await person.give({ kind: 'one', code: 'quite-well' });
    await person.isToldKept();

    await decide({ state: 'closed', since: today });
    await comeBack(person);
    await person.seesHeading(person.t('resume.title'));
    await person.page.getByText('You can still finish and send the answers you began').waitFor();
    await person.page.goto(`${endpoint.origin}/?lang=en`);
    await person.page.getByText(person.t('home.continueDraft')).waitFor();
    await person.open(endpoint.origin);
    await person.button('resume.carryOn').click();
    await person.answerAll(quickScript('en'));
    await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
    expect(await endpoint.rows()).toHaveLength(1);

    await person.page.goto(`${endpoint.origin}/?lang=en`);
    await person.page.getByText(person.t('home.parent.title')).waitFor();
    await person.page.getByText(person.t('home.quick.title')).waitFor({ state: 'detached' });
    await person.isTold('status.ready', 'status.saved');
    await phone.context.setOffline(true);
    await person.open(endpoint.origin);
    await person.heading.filter({ hasText: person.t('closed.title'), visible: true }).waitFor();
    expect(await person.button('nav.continue').isVisible()).toBe(false);
    await phone.context.setOffline(false);
    // Or it would go on holding the survey for itself.
    await person.page.close();
  });

  it('says when it opens again, and after the days of grace keeps what was begun', async () => {
    await decide({ state: 'always' });
    // A phone that knows nothing yet: one that has last seen the survey closed says so until it has asked again.
    const other = await Phone.startWithoutWorker();
    const person = new Respondent(await other.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.give({ kind: 'one', code: 'quite-well' });
    await person.isToldKept();

    const opens = dayAfter(today, 40);
    await decide({ state: 'between', from: opens, until: dayAfter(opens, 30), since: dayAfter(today, -30) });
    await comeBack(person);
    await person.page.getByText(person.t('closed.kept')).waitFor();
    await person.page.getByText('It opens again on').waitFor();

    await decide({ state: 'always' });
    await comeBack(person);
    await person.button('resume.carryOn').click();
    expect(await person.option(person.label('needs-supported', 'quite-well')).isChecked()).toBe(true);
    await other.dispose();
  });
});
