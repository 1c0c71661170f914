import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { Line } from './line.ts';
import { parentScript, type Script, ticked } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

/** Chromium's own errands (updates, sign-in, autofill), on every site alike; no page can ask for them or stop them. */
const OF_THE_BROWSER = ['update.googleapis.com', 'accounts.google.com', 'content-autofill.googleapis.com'];

describe('who learns what', () => {
  let endpoint: EndpointProcess;
  let line: Line;
  let phone: Phone;
  const elsewhere: string[] = [];
  // A browser asks its proxy for whatever is not on this machine: here it hears of every request that leaves the origin.
  const outside = createServer();

  beforeAll(async () => {
    const hear = ({ url }: { url?: string | undefined }) => elsewhere.push(url ?? '');
    outside.on('request', (request, response) => {
      hear(request);
      response.destroy();
    });
    outside.on('connect', (request, socket) => {
      hear(request);
      socket.destroy();
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    endpoint = await EndpointProcess.start();
    line = await Line.to(endpoint);
    phone = await Phone.start([`--proxy-server=http://127.0.0.1:${(outside.address() as AddressInfo).port}`]);
  });
  afterAll(async () => {
    await phone.dispose();
    line.close();
    outside.close();
    await endpoint.dispose();
  });

  it('nothing leaves the origin, and no answer or receipt code stands readable in an address, a body, a log or what waits', async () => {
    const script = parentScript('en');
    const person = new Respondent(await phone.newTab(), 'parent-experience', 'en');
    const { page } = person;
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await person.open(line.origin);
    await person.isTold('status.ready');
    await phone.context.setOffline(true);
    await person.answerAll(script);
    const code = await person.finish();
    const secrets = [...telling(script), code, code.replace('-', '')];

    expect(secrets.filter((secret) => addresses.join('\n').includes(secret))).toEqual([]);
    const waiting = withoutNames(await everythingKept(page));
    expect(waiting).toContain('receiptHash');
    expect(secrets.filter((secret) => waiting.includes(secret))).toEqual([]);

    await phone.context.setOffline(false);
    await person.seesHeading(person.t('done.receivedTitle'));
    for (const path of ['/', '/help', '/privacy', '/settings', '/take-back', '/nowhere']) {
      await page.goto(`${line.origin}${path}?lang=en`);
      await person.heading.waitFor();
    }
    await page.goto(`${line.origin}/take-back?lang=en`);
    await person.isTold('status.ready');
    await page.getByRole('textbox', { name: person.t('takeBack.label') }).fill(code);
    await person.button('takeBack.button').click();
    await person.button('takeBack.sureYes').click();
    await page.getByText(person.t('takeBack.takenBack'), { exact: true }).first().waitFor();

    const heard = line.heard.map(({ method, path, body }) => `${method} ${path} ${body}`).join('\n');
    const overTheLine = withoutNames(heard);
    expect(overTheLine).toContain('POST /api/responses');
    expect(secrets.filter((secret) => overTheLine.includes(secret))).toEqual([]);
    expect(endpoint.log).toContain('/api/responses');
    expect(secrets.filter((secret) => endpoint.log.includes(secret))).toEqual([]);
    expect(endpoint.log.split('\n').filter((each) => each.startsWith('{') && /127\.0\.0\.1|::1/.test(each))).toEqual([]);
    expect(elsewhere.filter((address) => !OF_THE_BROWSER.some((host) => address.includes(host)))).toEqual([]);
  });

  it('after the end, neither going back nor loading again shows the next person anything', async () => {
    const script = parentScript('en');
    const person = new Respondent(await phone.newTab(), 'parent-experience', 'en');
    const { page } = person;
    await person.open(line.origin);
    await person.isTold('status.ready');
    await person.answerAll(script);
    const code = await person.finish();
    await person.seesHeading(person.t('done.receivedTitle'));
    const shows = async () => {
      const written = await page.evaluate(() =>
        [...document.querySelectorAll('textarea, input[type=text]')].map((field) => (field as HTMLInputElement).value),
      );
      return {
        text: `${await page.locator('body').innerText()}\n${written.join('\n')}`,
        ticked: await page.locator('input:checked').count(),
      };
    };
    const ofAnswers = ['Long journeys', 'Somebody, to talk to', 'کشمیری'];
    for (let back = 0; back < 5; back += 1) {
      await page.goBack();
      const { text, ticked } = await shows();
      expect(ofAnswers.filter((each) => text.includes(each))).toEqual([]);
      expect(ticked).toBe(0);
    }
    await page.reload();
    await person.seesHeading(person.asked('support'));
    await person.isTold('status.ready');
    const { text, ticked } = await shows();
    expect([...ofAnswers, code].filter((each) => text.includes(each))).toEqual([]);
    expect(ticked).toBe(0);
  });
});

/** What of a script would tell something: its words, and codes long enough not to stand in sealed bytes by chance. */
function telling(script: Script): string[] {
  const said = Object.values(script).flatMap((answer) =>
    'said' in answer && answer.said ? [answer.said] : answer.kind === 'text' ? [answer.text, 'to talk to'] : [],
  );
  return [
    ...said,
    ...Object.values(script)
      .flatMap(ticked)
      .filter((code) => code.length >= 7),
  ];
}

/** A survey, and a page that every phone keeps, are called by a word that is also a code of the survey that was answered. */
const withoutNames = (text: string): string => text.replaceAll('while-waiting', '').replaceAll('/waiting', '');

/**
 * All that this origin has put into the browser where the next person could look: databases, marks, history. Without what is
 * published, which everybody may read and which shares its codes with the surveys.
 */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state, location.href];
    for (const { name } of await indexedDB.databases()) {
      const db = await settled(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames)
        if (store !== 'loop') kept.push(await settled(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    return JSON.stringify(kept);
  });
}
