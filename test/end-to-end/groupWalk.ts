import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { here } from '../../src/app/group/here.ts';
import { AREA } from '../../src/content/area.ts';
import { activityOf } from '../../src/content/group/activities.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { createSpeech } from '../../src/endpoint/plain/speech.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';
import { type Translate, translator } from '../../src/i18n/translate.ts';
import { wordsIn } from './takeSurvey.ts';

/** More stops than any screen has; a thing not reached by then cannot be reached. */
const MOST_STOPS = 150;

/** What is done in the session: one activity of each kind. */
export const WALKED = [
  'hands-better-life',
  'cards-goes-well',
  'line-adulthood',
  'dots-matters',
  'wall-help-most',
  'drawing-good-day',
  'voice-to-know',
];

const speech = createSpeech();
const catalogue = createCatalogue(LOCALES, AREA);

/** Seconds on each thing in front of one switch, and milliseconds that a hand takes to press again. */
const STEP = 1;
const HAND = 400;

/** A facilitator with twelve young people, who press everything with a finger, reach everything with a keyboard, or wait for it with a switch. */
export class GroupWalk {
  /** @param look called at each state of each screen, with its name. */
  constructor(
    readonly page: Page,
    readonly tag: string,
    public by: 'finger' | 'keyboard' | 'one switch' | 'two switches',
    readonly look: (state: string) => Promise<void> = async () => {},
  ) {}

  /** The words of the page of groups, or of a phone that has joined one. */
  get t(): Translate {
    return this.page.url().includes('/join') ? wordsIn(this.tag) : translator(here(catalogue.appWords(this.tag)), this.tag);
  }

  asked(id: string): string {
    const activity = activityOf(id);
    return activity ? speech.asked(activity, this.tag) : id;
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await target.waitFor();
    if (this.by === 'finger') return target.click();
    if (this.by !== 'keyboard') return this.light(target);
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  /** By nothing but the tabulator. */
  private async reach(target: Locator): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const way = await target.evaluate((element) => {
        if (element === document.activeElement) return undefined;
        const behind = document.activeElement?.compareDocumentPosition(element) ?? 0;
        return behind & Node.DOCUMENT_POSITION_PRECEDING && document.activeElement !== document.body ? 'Shift+Tab' : 'Tab';
      });
      if (!way) return;
      await this.page.keyboard.press(way);
    }
    throw new Error(`${await target.evaluate((element) => element.outerHTML.slice(0, 120))} cannot be reached with Tab`);
  }

  /** The switch is set up with a finger, by somebody else; from then on the page's clock goes on when this says so. */
  async takeSwitch(by: 'one switch' | 'two switches'): Promise<void> {
    const { page } = this;
    await page.clock.install();
    await page.locator('.group-switch > summary').click();
    await page
      .locator('input[name="switches"]')
      .nth(by === 'one switch' ? 1 : 2)
      .check();
    if (by === 'one switch') await page.locator('.group-seconds select').selectOption(String(STEP));
    await page.locator('.group-switch > summary').click();
    await page.clock.pauseAt(Date.now() + 60_000);
    this.by = by;
  }

  /** With two switches on, and off again. */
  async lookAtSwitches(): Promise<void> {
    const { page } = this;
    const [tool, switches] = [page.locator('.group-switch > summary'), page.locator('input[name="switches"]')];
    await tool.click();
    await switches.nth(2).check();
    await this.look('two switches');
    await page.evaluate(() => document.querySelector('.group-switch')?.setAttribute('open', ''));
    await switches.nth(0).check();
    await tool.click();
  }

  /** Waits, or goes on with the first of two switches, until it is lit, and chooses it. What is lit is what is said. */
  private async light(target: Locator): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const lit = await target.evaluate((element) => {
        const light = document.querySelector('[data-lit]');
        if (light === (element.closest('label') ?? element)) return 'it';
        return light?.contains(element) ? 'around' : light ? 'other' : 'none';
      });
      if (lit === 'it') {
        const said = (await this.page.locator('.group-press-name[role="status"]').innerText()).replace(/: .*/s, '');
        const name = await target.evaluate(
          (element) => element.getAttribute('aria-label') ?? (element.closest('label') ?? element).textContent,
        );
        expect(squeezed(name ?? '')).toContain(squeezed(said));
        expect(said).not.toBe('');
        return this.hit('Enter');
      }
      // Nothing typed for them is left standing, and the light waits at the box until they press.
      const waits = await this.page.evaluate(
        () => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '',
      );
      if (lit === 'other' && this.by === 'one switch' && !waits) await this.page.clock.runFor(STEP * 1_000);
      else await this.hit(lit === 'other' ? 'Space' : 'Enter');
    }
    throw new Error(`the light never comes to ${await target.evaluate((element) => element.outerHTML.slice(0, 120))}`);
  }

  private async hit(key: 'Space' | 'Enter'): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.clock.runFor(HAND);
  }

  async open(origin: string): Promise<void> {
    await this.page.goto(`${origin}/group?lang=${this.tag}`);
    await this.page.locator('.heard-next[aria-disabled="false"]').waitFor();
  }

  /** Which group it is, how old, and how many: one of the numbers that are offered. */
  async sayWho(people: number): Promise<void> {
    const { page, t } = this;
    for (const name of ['who', 'ages']) {
      const first = page.locator(`input[name="${name}"]`).first();
      if (this.by === 'finger') await first.check();
      else await this.press(first, 'Space');
    }
    await this.press(this.button(`${t('group.people')} ${people}`));
  }

  async setUp(): Promise<void> {
    const { page, t } = this;
    await this.sayWho(12);
    const own = page.locator('input[name="plan"][value="own"]');
    if (this.by === 'finger') await own.check();
    else {
      await this.reach(page.locator('input[name="plan"]').first());
      await page.keyboard.press('ArrowUp');
    }
    for (const id of WALKED) {
      const box = page.locator('label.heard-option', { hasText: this.asked(id) }).locator('input[type="checkbox"]');
      if (this.by === 'finger') await box.check();
      else await this.press(box, 'Space');
    }
    await this.look('set up');
    await this.press(this.button(t('group.start')));
    await this.heading(t('group.agreeTitle')).waitFor();
    await this.look('agree');
    await this.press(this.button(t('group.yes')));
    await this.heading(t('group.activities')).waitFor();
    await this.look('activities');
  }

  /** Opens an activity from the list. */
  private async begin(id: string): Promise<void> {
    await this.press(this.page.locator('.group-activity', { hasText: this.asked(id) }));
    await this.heading(this.asked(id)).waitFor();
  }

  /** Looks at what came of it and keeps it. */
  private async keep(id: string): Promise<void> {
    const { t } = this;
    await this.press(this.button(t('group.look')));
    await this.heading(t('group.lookTitle')).waitFor();
    await this.look(`${id}, looked at`);
    await this.press(this.button(t('group.keep')));
    await this.heading(t('group.activities')).waitFor();
  }

  /** 7 yes, 3 sort of, 1 no, 1 who does not want to say; first counted one short. */
  async handsUp(): Promise<void> {
    const { t } = this;
    await this.begin('hands-better-life');
    const add = async (what: string, times: number) => {
      for (let time = 0; time < times; time += 1) await this.press(this.button(t('group.more', { what })));
    };
    await add(t('group.points.yes'), 7);
    await add(t('group.points.sort-of'), 3);
    await add(t('group.points.no'), 1);
    await this.press(this.button(t('group.look')));
    await this.page
      .getByRole('alert')
      .filter({ hasText: t('group.missing', { n: 1, all: 12 }) })
      .waitFor();
    await this.look('hands up, one missing');
    await add(t('group.notSaid'), 1);
    await this.keep('hands up');
  }

  /** Two practice cards, then all on the pile in the middle but the first. */
  async sortCards(): Promise<void> {
    const { page, t } = this;
    await this.begin('cards-goes-well');
    await this.look('card sort, practice');
    const pile = (code: string) => page.locator('button.group-pile', { hasText: t(`group.points.${code}`) }).first();
    await this.press(pile('yes'));
    await this.press(pile('yes'));
    await this.press(this.button(t('group.realCards')));
    await page.locator('.group-card', { hasText: t('themes.being-listened-to') }).waitFor();
    await this.makeCard();
    for (let card = 0; card < 8; card += 1) await this.press(page.locator('button.group-pile').nth(card === 0 ? 0 : 1));
    await page.getByText(t('group.cardMove'), { exact: true }).waitFor();
    await this.look('card sort');
    // One is moved: taken up by a press, put down by another.
    await this.press(this.button(t('themes.transport')));
    await this.press(page.locator('button.group-pile').nth(2));
    // Who does not see the mat hears where it lies.
    const said = `${t('themes.transport')}: ${t('group.points.no')}`;
    await page.locator('.group-mat [role="status"]', { hasText: said }).waitFor({ state: 'attached' });
    await this.keep('card sort');
  }

  /** One word; the ways to a picture are looked at. */
  private async makeCard(): Promise<void> {
    const { page, t } = this;
    await this.press(this.button(t('group.own.make')));
    const word = page.locator('#own-word');
    if (this.by !== 'keyboard') await word.click();
    else await this.reach(word);
    await page.keyboard.insertText('The quiet corner');
    for (const [at, way] of (['drawing', 'photo', 'none'] as const).entries()) {
      if (this.by !== 'finger') continue;
      await page
        .locator('input[name="own-way"]')
        .nth((at + 1) % 3)
        .check();
      await this.look(`own card, ${way}`);
    }
    // Whoever types for somebody with a switch sends it off as they type.
    if (this.by === 'finger' || this.by === 'keyboard') await this.press(this.button(t('group.own.add')));
    else await page.keyboard.press('Enter');
    await page.locator('.group-own-cards li', { hasText: 'The quiet corner' }).waitFor();
  }

  /** The first tap with the screen turned away; then that is undone, and they stand together. Two did not take part. */
  async standOnTheLine(): Promise<void> {
    const { page, t } = this;
    await this.begin('line-adulthood');
    await this.look('line');
    const stand = page.locator('.group-stand-line button');
    await this.press(stand.nth(0));
    await this.look('line, next person');
    await this.press(this.button(t('group.nextPerson')));
    expect(await page.getByRole('checkbox', { name: t('group.together') }).isDisabled()).toBe(true);
    await this.press(this.button(t('group.undo')));
    await this.press(page.getByRole('checkbox', { name: t('group.together') }), 'Space');
    for (let person = 0; person < 10; person += 1) await this.press(stand.nth(person % 5));
    for (let time = 0; time < 2; time += 1) await this.press(this.button(t('group.more', { what: t('group.notTakingPart') })));
    await this.look('line, together');
    await this.keep('line');
  }

  async vote(): Promise<void> {
    const { page } = this;
    await this.begin('dots-matters');
    for (let dot = 0; dot < 8; dot += 1) await this.press(page.locator('.group-dot-card').nth(dot < 5 ? 0 : 5));
    await this.look('dot votes');
    await this.keep('dot votes');
  }

  async writeIdeas(): Promise<void> {
    const { page, t } = this;
    await this.begin('wall-help-most');
    const box = page.getByRole('textbox', { name: t('group.idea'), exact: true });
    for (const idea of ['Quiet rooms', 'A bus that comes', 'Somebody who listens']) {
      if (this.by === 'keyboard') await this.reach(box);
      else await box.click();
      await page.keyboard.insertText(idea);
      await page.keyboard.press('Enter');
      await page.locator('.group-wall li', { hasText: idea }).waitFor();
    }
    const heap = page.locator('.group-wall select').nth(1);
    if (this.by === 'finger') await heap.selectOption('1');
    else if (this.by !== 'keyboard') await this.press(heap);
    else {
      await this.reach(heap);
      await page.keyboard.press('ArrowDown');
    }
    await page.locator('.group-wall section').nth(1).waitFor();
    await this.look('wall');
    await this.keep('wall');
  }

  async draw(): Promise<void> {
    const { page, t } = this;
    await this.begin('drawing-good-day');
    const pad = page.locator('.group-pad');
    if (this.by === 'finger') {
      await pad.scrollIntoViewIfNeeded();
      const box = await pad.boundingBox();
      if (!box) throw new Error('there is nothing to draw on');
      await page.mouse.move(box.x + 20, box.y + 20);
      await page.mouse.down();
      for (let step = 1; step < 8; step += 1) await page.mouse.move(box.x + 20 + step * 15, box.y + 20 + step * 10);
      await page.mouse.up();
    } else if (this.by !== 'keyboard') {
      for (const move of ['down', 'right', 'below'] as const) await this.press(this.button(t(`group.pen.${move}`)));
    } else {
      await this.reach(pad);
      for (const key of ['Space', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
      await this.press(this.button(t('group.pen.up')));
    }
    await page.locator('.group-pad polyline').waitFor();
    await this.look('drawing');
    await this.keep('drawing');
  }

  /** Opens what is said aloud, and one of them begins. */
  async beginToSpeak(): Promise<void> {
    await this.begin('voice-to-know');
    await this.look('voice');
    await this.speaking('voice.speak');
  }

  /** Until somebody has spoken for two seconds. */
  private async speaking(button: string): Promise<void> {
    await this.press(this.button(this.t(button)));
    const timer = this.page.getByRole('timer');
    await timer.waitFor();
    await this.page.waitForFunction((element) => Number(/\d+/.exec(element?.textContent ?? '')?.[0]) >= 2, await timer.elementHandle());
  }

  /** Two have spoken, and what the first said is left out again. */
  async passOn(): Promise<void> {
    const { page, t } = this;
    const parts = page.locator('.heard-voice-part');
    await this.look('voice, one has spoken');
    await this.speaking('group.speak.next');
    await this.look('voice, another speaks');
    await this.press(this.button(t('voice.stop')));
    await parts.nth(1).waitFor();
    await this.press(parts.first().getByRole('button', { name: t('voice.delete') }));
    await this.look('voice, to be left out');
    await this.press(this.button(t('voice.deleteYes')));
    await parts.nth(1).waitFor({ state: 'detached' });
    await this.keep('voice');
  }

  async speak(): Promise<void> {
    await this.beginToSpeak();
    await this.press(this.button(this.t('voice.stop')));
    await this.passOn();
  }

  /** The group shares what it raised its hands for, and sends all. @returns the receipt code. */
  async send(): Promise<string> {
    const { page, t } = this;
    await this.press(this.button(t('group.finish')));
    await this.heading(t('group.saidTitle')).waitFor();
    await this.press(page.locator('.group-kept input').first(), 'Space');
    await this.look('what we said');
    await this.press(this.button(t('group.send')));
    const code = await page.locator('.heard-code').textContent();
    await this.look('done');
    return code ?? '';
  }
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');
