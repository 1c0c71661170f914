import { fireEvent } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Header } from '../../../src/app/controls/Header.tsx';
import { VARIANTS } from '../../../src/content/locales.ts';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const readings = VARIANTS.map((variant) => ({ ...variant, words: `/words/${variant.tag}.json` }));
const show = (tag: string, onLanguage?: (to: string) => void) =>
  render(<Header t={t} tag={tag} readings={readings} hrefIn={(to) => `/s/quick?lang=${to}`} {...(onLanguage && { onLanguage })} />);

/** At hand, in front of the same link in the list of all. */
function at(links: readonly HTMLElement[]): HTMLElement {
  const [first] = links;
  if (!first) throw new Error('no such link');
  return first;
}

describe('the ways to read a page', () => {
  it('are links that work without a script, each in its own language and direction', () => {
    const { getAllByRole } = show('en');
    const urdu = at(getAllByRole('link', { name: 'اردو' }));
    expect(urdu.getAttribute('href')).toBe('/s/quick?lang=ur');
    expect([urdu.lang, urdu.dir, urdu.getAttribute('hreflang')]).toEqual(['ur', 'rtl', 'ur']);
    const easy = at(getAllByRole('link', { name: 'Easy Read' }));
    expect([easy.lang, easy.dir, easy.getAttribute('hreflang')]).toEqual(['en-x-easyread', 'ltr', 'en-x-easyread']);
  });

  it('mark the one being read', () => {
    const { getAllByRole } = show('ur');
    const current = getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'true');
    expect(current.map((link) => link.lang)).toEqual(['ur', 'ur']);
  });

  it('have every language behind the globe by its own name, and the one being read at hand', () => {
    const { getByText, getByRole } = show('zh-Hant');
    const all = getByText('All languages').closest('details');
    expect([...(all?.querySelectorAll('a') ?? [])].map(({ lang, dir }) => [lang, dir])).toEqual(VARIANTS.map(({ tag, dir }) => [tag, dir]));
    const strip = getByRole('navigation').querySelector('ul');
    expect([...(strip?.querySelectorAll('a') ?? [])].map(({ lang }) => lang)).toEqual(['en', 'en-x-easyread', 'zh-Hant']);
  });

  it('change the words in place where the page can, and lose no answer to a new page', () => {
    const changed = vi.fn();
    const { getAllByRole } = show('en', changed);
    const followed = fireEvent.click(at(getAllByRole('link', { name: 'اردو' })));
    expect(changed).toHaveBeenCalledExactlyOnceWith('ur');
    expect(followed).toBe(false);
  });

  it('begin with a way past them, for people who use the keyboard', () => {
    const { getAllByRole } = show('en');
    expect(getAllByRole('link')[0]?.getAttribute('href')).toBe('#main');
  });
});
