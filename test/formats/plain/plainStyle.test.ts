import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTRAST, DARK, LIGHT, type Palette, PLAIN_STYLE } from '../../../src/formats/plain/plainStyle.ts';

const TOKENS = readFileSync('src/app/look/tokens.css', 'utf8');

/** The app's tokens in one look: what a theme does not name, it has from the light one. */
function tokensOf(selector: string): Record<string, string> {
  const inside = (name: string) => TOKENS.slice(TOKENS.indexOf(`\n${name} {`)).match(/\{([^}]*)\}/)?.[1] ?? '';
  return Object.fromEntries(
    [...`${inside(':root')}${inside(selector)}`.matchAll(/--([a-z-]+):\s*(#[^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

describe('the plain pages', () => {
  it.each<[string, Palette, string]>([
    ['light', LIGHT, ':root'],
    ['dark', DARK, '[data-theme="dark"]'],
    ['high contrast', CONTRAST, '[data-theme="contrast"]'],
  ])('have the colours that the app was measured with: %s', (_, palette, selector) => {
    expect(tokensOf(selector)).toMatchObject(palette);
  });

  it('can be put into a page as they are: nothing in the style is a mark of HTML', () => {
    expect(PLAIN_STYLE).not.toMatch(/["'&<>]/);
  });

  it('fetch the font of Urdu for a page in Urdu only, and never for the name of Urdu in another', () => {
    const users = PLAIN_STYLE.split('}').filter((rule) => /font-family:Noto Nastaliq Urdu,/.test(rule));
    expect(users.map((rule) => rule.trim().split('{')[0])).toEqual(['html:lang(ur)']);
  });

  it('stay light enough for a line of 2010', () => {
    expect(PLAIN_STYLE.length).toBeLessThan(6000);
  });
});
