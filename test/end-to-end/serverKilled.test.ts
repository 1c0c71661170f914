import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { Line } from './line.ts';
import { quickScript } from './scripts.ts';
import { Respondent } from './takeSurvey.ts';

describe('the endpoint is killed after it has stored and before the receipt has arrived', () => {
  let endpoint: EndpointProcess;
  let line: Line;
  let phone: Phone;

  beforeAll(async () => {
    [endpoint, phone] = await Promise.all([EndpointProcess.start(), Phone.startShared()]);
    line = await Line.to(endpoint);
  });
  afterAll(async () => {
    line.close();
    await Promise.all([phone.dispose(), endpoint.dispose()]);
  });

  it('the phone keeps the response, sends it again, and there is one row', async () => {
    const script = quickScript('en');
    const person = new Respondent(await phone.newTab(), 'quick', 'en');
    await person.open(line.origin);
    await person.isTold('status.ready');
    let deaths = 0;
    line.rule = async ({ path }, reply) => {
      if (path !== '/api/responses' || deaths > 0) return reply;
      expect(reply.status).toBe(200);
      deaths += 1;
      await endpoint.kill();
      return undefined;
    };
    await person.answerAll(script);
    await person.finish();
    await person.isTold('status.keptOffline', 'status.keptWaiting');
    expect(await person.heading.innerText()).toBe(person.t('done.savedTitle'));
    expect(await endpoint.rows()).toHaveLength(1);

    await endpoint.restart();
    await person.seesHeading(person.t('done.receivedTitle'));
    expect(deaths).toBe(1);
    const sent = line.heard.filter(({ path }) => path === '/api/responses').map(({ body }) => body);
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(new Set(sent).size).toBe(1);
    await expectRow(endpoint, script, 'en');
  });
});
