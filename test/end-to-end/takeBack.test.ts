import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeReceiptCode, RECEIPT_CODE_BYTES } from '../../src/domain/response/receiptCode.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { walkedIn } from './mainVariants.ts';
import { quickScript } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

describe('taking answers back with the receipt code', () => {
  let endpoint: EndpointProcess;
  let phone: Phone;

  beforeAll(async () => {
    endpoint = await EndpointProcess.start();
  });
  afterAll(() => endpoint.dispose());
  beforeEach(() => endpoint.restart());
  afterEach(() => phone.dispose());

  async function openTakeBack(person: Respondent): Promise<void> {
    await person.page.goto(`${endpoint.origin}/take-back?lang=${person.tag}`);
    await person.seesHeading(person.t('takeBack.title'));
    await person.isTold('status.ready', 'status.gettingReady', 'status.keptOffline', 'status.keptWaiting', 'status.saved');
  }

  async function takeBack(person: Respondent, code: string): Promise<void> {
    await person.page.getByRole('textbox', { name: person.t('takeBack.label') }).fill(code);
    await person.button('takeBack.button').click();
  }

  async function isSure(person: Respondent): Promise<void> {
    await person.button('takeBack.sureYes').click();
  }

  const says = (person: Respondent, key: string) => person.page.getByText(person.t(key), { exact: true }).first().waitFor();

  it.each(walkedIn('ur'))('before sending, with no signal, in $name: they never arrive', async ({ tag }) => {
    phone = await Phone.startShared();
    const person = new Respondent(await phone.newTab(), 'quick', tag);
    await person.open(endpoint.origin);
    await person.isTold('status.ready');
    await endpoint.kill();
    await phone.context.setOffline(true);
    await person.answerAll(quickScript(tag));
    const code = await person.finish();
    await openTakeBack(person);
    await takeBack(person, code);
    await isSure(person);
    await says(person, 'takeBack.takenBackBeforeSending');

    await endpoint.restart();
    await phone.context.setOffline(false);
    await person.page.goto(`${endpoint.origin}/settings?lang=${tag}`);
    await says(person, 'settings.nothingWaiting');
    expect(await endpoint.rows()).toHaveLength(0);
  });

  it('after sending, from another phone, typed in small letters: the row is gone', async () => {
    phone = await Phone.startWithoutWorker();
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(endpoint.origin);
    await person.answerAll(quickScript('en'));
    const code = await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
    expect(await endpoint.rows()).toHaveLength(1);

    await phone.dispose();
    phone = await Phone.startWithoutWorker();
    const later = new Respondent(await phone.newTab(), 'quick', 'en');
    await openTakeBack(later);
    await takeBack(later, code.toLowerCase().replace('-', ' '));
    await isSure(later);
    await says(later, 'takeBack.takenBack');
    expect(await endpoint.rows()).toHaveLength(0);
  });

  it('a code with a slip in it, and one that nobody has, are told apart', async () => {
    phone = await Phone.startWithoutWorker();
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await openTakeBack(person);
    await takeBack(person, 'K7M4Q-2XD9P');
    await says(person, 'takeBack.slip');
    await takeBack(person, makeReceiptCode(new Uint8Array(RECEIPT_CODE_BYTES).fill(7)));
    await isSure(person);
    await says(person, 'takeBack.notHereYet');
    await takeBack(person, '');
    await says(person, 'takeBack.empty');
  });
});
