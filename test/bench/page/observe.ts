/*
 * Runs in every page before anything of its own, and notes when things have been painted. The app itself carries no marks.
 * What a person does is done here too, in the page, so that no way to and from the test is in the times.
 */

/** Milliseconds after the navigation began. */
export interface Marks {
  /** Something of the page is on the screen: from now on a finger may come. */
  painted?: number;
  /** The whole question, up to its button, is on the screen, and a tap on an option ticks it. */
  visible?: number;
  /** The answer tapped then has counted, and its next question is on the screen. */
  counts?: number;
  /** The page stands in the language tapped then. */
  language?: number;
  /** The line at the foot is no longer about getting ready. */
  ready?: number;
  /** The line at the foot says that the answer is saved. */
  saved?: number;
}

/** What is done as soon as the question is visible. */
export type Act = 'look' | 'answer' | { readonly language: string };

export interface Plan {
  readonly act: Act;
  /** The mark that ends the visit. */
  readonly until: keyof Marks;
}

export interface Tap {
  readonly what: 'option' | 'next';
  /** From the finger's lift, as the browser dates it, until after the next paint that shows its effect. */
  readonly ms: number;
}

export interface Bench {
  readonly marks: Marks;
  readonly taps: Tap[];
  readonly timeOrigin: number;
}

declare global {
  interface Window {
    benchPlan?: Plan | undefined;
    bench: Bench;
    /** Takes a `Bench` as JSON. */
    benchDone?: (bench: string) => void;
  }
}

const plan = window.benchPlan;
const marks: Marks = {};
const taps: Tap[] = [];
window.bench = { marks, taps, timeOrigin: performance.timeOrigin };

let firstPaint: number | undefined;
new PerformanceObserver((list) => {
  firstPaint ??= list.getEntriesByName('first-contentful-paint')[0]?.startTime;
}).observe({ type: 'paint', buffered: true });

let reported = false;
let headingBefore: string | null | undefined;

if (plan) requestAnimationFrame(frame);

function frame(): void {
  const found = seen();
  afterPaint(() => {
    const now = performance.now();
    for (const name of Object.keys(found) as (keyof Marks)[]) marks[name] ??= now;
    if (found.visible && firstPaint !== undefined && headingBefore === undefined) {
      marks.painted = firstPaint;
      marks.visible = Math.max(marks.visible ?? 0, firstPaint);
      begin();
    }
    if (plan && marks[plan.until] !== undefined && headingBefore !== undefined && window.benchDone && !reported) {
      reported = true;
      window.benchDone(JSON.stringify(window.bench));
    } else requestAnimationFrame(frame);
  });
}

/** What the document shows in this frame. */
function seen(): Partial<Record<keyof Marks, true>> {
  const acted = headingBefore !== undefined;
  const changed = acted && heading() !== headingBefore;
  const { act } = plan ?? {};
  return {
    ...(document.querySelector('.heard-next') && { visible: true }),
    ...(act === 'answer' && changed && { counts: true }),
    ...(typeof act === 'object' && changed && document.documentElement.lang === act.language && { language: true }),
    ...(acted && foot() !== undefined && foot() !== words()['status.loading'] && { ready: true }),
    ...(acted && foot() === words()['status.saved'] && { saved: true }),
  };
}

function begin(): void {
  headingBefore = heading();
  const act = plan?.act;
  if (act === 'answer') {
    const option = document.querySelector<HTMLInputElement>('.heard-option input');
    option?.click();
    if (!option?.checked) throw new Error('the tap did not tick the option');
    // Two taps of a finger are two tasks of the page.
    setTimeout(() => document.querySelector<HTMLButtonElement>('.heard-next')?.click());
  } else if (typeof act === 'object') document.querySelector<HTMLAnchorElement>(`a[hreflang="${act.language}"]`)?.click();
}

function heading(): string | null {
  return document.querySelector('main:not([hidden]) h1')?.textContent ?? null;
}

function foot(): string | undefined {
  return document.querySelector('.heard-kept [aria-hidden]:not(.heard-dot)')?.textContent ?? undefined;
}

let parsed: Readonly<Record<string, string>> | undefined;
function words(): Readonly<Record<string, string>> {
  // On a slow line the block is there before all of it is: it is whole once something stands behind it.
  const data = document.getElementById('heard-data');
  parsed ??= data?.nextSibling || document.readyState !== 'loading' ? JSON.parse(data?.textContent ?? '').words.app : undefined;
  return parsed ?? {};
}

/** Behind the next frame: the message comes after its style, layout and paint. */
function afterPaint(then: () => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = then;
  channel.port2.postMessage(0);
}

// A tap on a label also clicks its input: one tap is timed once.
let timing = false;
addEventListener(
  'click',
  (event) => {
    if (!event.isTrusted || timing || !(event.target instanceof Element)) return;
    const what = event.target.closest('.heard-option') ? 'option' : event.target.closest('.heard-next') ? 'next' : undefined;
    if (!what) return;
    timing = true;
    const before = heading();
    const check = () =>
      requestAnimationFrame(() =>
        afterPaint(() => {
          if (what === 'next' && heading() === before) check();
          else {
            taps.push({ what, ms: performance.now() - event.timeStamp });
            timing = false;
          }
        }),
      );
    check();
  },
  true,
);
