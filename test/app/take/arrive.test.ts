import { beforeEach, expect, it, vi } from 'vitest';
import { arrive } from '../../../src/app/take/arrive.ts';
import { Taking } from '../../../src/app/take/Taking.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';

const survey: Survey = {
  id: 'quick',
  version: 1,
  respondent: 'parent',
  minutes: 1,
  sections: [{ id: 'all', pages: ['before', 'now'].map((id) => ({ kind: 'text', id, length: 'long', most: 99 })) }],
};

let frames: FrameRequestCallback[] = [];

/** What the browser does between two taps, when it gets round to it: on a slow phone, late. */
async function paint(): Promise<void> {
  for (const frame of frames.splice(0)) frame(0);
  await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => {});
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  document.body.innerHTML = '<h1 id="heading" tabindex="-1">Now?</h1><textarea></textarea><button>Continue</button>';
  document.querySelector('button')?.focus();
});

function arriveAtSecond(): void {
  const taking = new Taking(
    survey,
    { survey: 'quick', version: 1, language: 'en', format: 'standard', channel: 'own-phone' },
    () => 'id',
    () => {},
  );
  taking.next({ chosen: [], written: '' });
  arrive(taking, 'before', 'before');
}

it('a new question is read out: its heading has the focus once it is seen', async () => {
  arriveAtSecond();
  await paint();
  expect(document.activeElement).toBe(document.querySelector('h1'));
});

it('whoever was quicker than the paint and writes already goes on writing: no word is lost to the heading', async () => {
  arriveAtSecond();
  document.querySelector('textarea')?.focus();
  await paint();
  expect(document.activeElement).toBe(document.querySelector('textarea'));
});
