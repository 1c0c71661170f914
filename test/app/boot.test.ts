import { afterEach, describe, expect, it, vi } from 'vitest';

const root = document.documentElement;

/** The page of a survey before anything of it is painted, on a device with these marks. */
async function boots(marks: Readonly<Record<string, string>>): Promise<DOMStringMap> {
  for (const [name, value] of Object.entries(marks)) localStorage.setItem(`heard.${name}`, value);
  root.dataset['survey'] = 'quick';
  vi.resetModules();
  await import('../../src/app/boot.ts');
  return root.dataset;
}

afterEach(() => {
  localStorage.clear();
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
});

describe('the page of a survey', () => {
  it('is a family’s own on their own phone', async () => {
    expect(await boots({})).not.toHaveProperty('script');
  });

  it('is never that on a shared tablet, also while nobody has handed it over: nothing that is written would go again', async () => {
    expect(await boots({ tablet: '99999999-0000-4000-8000-000000000001' })).toMatchObject({ script: '/hub/kiosk.js', resuming: '' });
  });
});
