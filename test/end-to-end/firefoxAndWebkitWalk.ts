import { AREA } from '../../src/content/area.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { parentExperience } from '../../src/content/surveys/parent-experience.ts';
import { quick } from '../../src/content/surveys/quick.ts';
import { allPages } from '../../src/domain/survey/branching.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import { PROVE } from '../prove.ts';
import type { EndpointProcess } from './endpointProcess.ts';
import { expectRow } from './expectRow.ts';
import { parentScript, quickScript, ticked } from './scripts.ts';
import { CODE, wordsIn } from './takeSurvey.ts';

/** What a browser's own automation has to offer, made alike for WebDriver and WebDriver BiDi. */
export interface Tab {
  goTo(address: string): Promise<void>;
  reload(): Promise<void>;
  /** The value of an expression in the page, awaited there. */
  evaluate(expression: string): Promise<unknown>;
  /** A click as a mouse makes it. */
  click(selector: string): Promise<void>;
  /** Keys, as a keyboard makes them. */
  type(selector: string, text: string): Promise<void>;
}

/** Milliseconds: on the busiest machine a page sends again, and a command looks for a row, several times in it. */
const PATIENCE = 60_000;
/** What is answered: in the proof the whole parent survey, else the short one, of the same kinds of pages. */
const SURVEY = PROVE ? parentExperience : quick;
/** Where in the survey the page is loaded again, with nobody there to give it. */
const RELOAD_AT = PROVE ? 'local-offer' : 'waiting-advice';

/**
 * The main walk: load, endpoint stopped, a whole survey with a reload on the way, finish, endpoint back, and the
 * partnership has exactly that one response. @throws when something did not come.
 */
export async function firefoxAndWebkitWalk(tab: Tab, endpoint: EndpointProcess, tag: string): Promise<void> {
  const t = wordsIn(tag);
  const { pages } = createCatalogue(LOCALES, AREA).surveyWords(SURVEY, tag);
  const script = PROVE ? parentScript(tag) : quickScript(tag);
  const address = `${endpoint.origin}/s/${SURVEY.id}?lang=${tag}`;
  const heading = async (): Promise<string> => String(await tab.evaluate(`document.querySelector('h1').textContent.trim()`));
  const bottomLine = `document.querySelector('.heard-kept > span:not(.heard-dot)').textContent`;
  // While a page is being replaced there is nothing to ask, which is not an answer.
  const isOnPage = (condition: string) =>
    until(() => tab.evaluate(`(() => { try { return ${condition}; } catch { return false; } })()`).catch(() => false), condition);
  const isOneOf = (expression: string, ...texts: string[]) => isOnPage(`${JSON.stringify(texts)}.includes(${expression})`);

  await tab.goTo(address);
  await isOneOf(bottomLine, t('status.ready'));
  await endpoint.kill();

  let reloaded = false;
  for (let asked = await heading(); asked !== t('check.title'); asked = await heading()) {
    const id = Object.keys(pages).find((each) => pages[each]?.label === asked);
    if (id === undefined) throw new Error(`no question says "${asked}"`);
    const answer = script[id];
    for (const code of answer ? ticked(answer) : []) {
      await tab.click(`#option-${code}`);
      if (answer && 'said' in answer && answer.said !== undefined && says(id, code)) await tab.type(`#say-${code}`, answer.said);
    }
    if (answer?.kind === 'text') await tab.type('#written', answer.text);
    if (id === RELOAD_AT && !reloaded) {
      reloaded = true;
      // What the line says before the tap has been painted is about the answer before.
      await tab.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))))');
      await isOneOf(bottomLine, t('status.keptOffline'), t('status.saved'));
      await tab.reload();
      // The same tab carries on by itself once the store is open.
      await isOnPage(
        `document.querySelector('h1')?.textContent.trim() === ${JSON.stringify(asked)} && ${checked(answer ? ticked(answer) : [])}`,
      );
    }
    await tab.click('form button[type=submit]');
    await isOnPage(`document.querySelector('h1').textContent.trim() !== ${JSON.stringify(asked)}`);
  }
  await tab.click('#finish');
  await isOneOf(`document.querySelector('h1').textContent.trim()`, t('done.savedTitle'));
  const code = String(await tab.evaluate(`document.querySelector('code').textContent`));
  if (!CODE.test(code)) throw new Error(`not a receipt code: ${code}`);

  await endpoint.restart();
  // Nothing tells the page that the endpoint is back, since the phone's own network never went. Opening any page sends.
  await tab.goTo(`${endpoint.origin}/settings?lang=${tag}`);
  await until(
    async () => (await endpoint.rows()).length > 0,
    'a row at the endpoint',
    () => tab.evaluate('document.body.innerText'),
  );
  await isOnPage(`document.body.textContent.includes(${JSON.stringify(t('settings.nothingWaiting'))})`);
  await expectRow(endpoint, script, tag, { survey: SURVEY.id });
}

const checked = (codes: readonly string[]): string =>
  `!!document.querySelector('${codes.map((code) => `#option-${code}:checked`).join()}')`;

function says(id: string, code: string): boolean {
  return allPages(SURVEY).some(
    (page) => page.id === id && 'options' in page && page.options.some((option) => option.code === code && option.say),
  );
}

async function until(holds: () => Promise<unknown>, what: string, insteadOf?: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never came: ${what}${insteadOf ? `, but ${await insteadOf()}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
