import { fireEvent } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Header } from '../../../src/app/controls/Header.tsx';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const show = (tag: string, onLanguage?: (to: string) => void) =>
  render(<Header t={t} tag={tag} hrefIn={(to) => `/s/quick?lang=${to}`} {...(onLanguage && { onLanguage })} />);

describe('the ways to read a page', () => {
  it('are links that work without a script, each in its own language and direction', () => {
    const { getByRole } = show('en');
    const urdu = getByRole('link', { name: 'اردو' });
    expect(urdu.getAttribute('href')).toBe('/s/quick?lang=ur');
    expect([urdu.lang, urdu.dir, urdu.getAttribute('hreflang')]).toEqual(['ur', 'rtl', 'ur']);
    const easy = getByRole('link', { name: 'Easy Read' });
    expect([easy.lang, easy.dir, easy.getAttribute('hreflang')]).toEqual(['en-x-easyread', 'ltr', 'en-x-easyread']);
  });

  it('mark the one being read', () => {
    const { getAllByRole } = show('ur');
    const current = getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'true');
    expect(current.map((link) => link.lang)).toEqual(['ur']);
  });

  it('change the words in place where the page can, and lose no answer to a new page', () => {
    const changed = vi.fn();
    const { getByRole } = show('en', changed);
    const followed = fireEvent.click(getByRole('link', { name: 'اردو' }));
    expect(changed).toHaveBeenCalledExactlyOnceWith('ur');
    expect(followed).toBe(false);
  });

  it('begin with a way past them, for people who use the keyboard', () => {
    const { getAllByRole } = show('en');
    expect(getAllByRole('link')[0]?.getAttribute('href')).toBe('#main');
  });
});
