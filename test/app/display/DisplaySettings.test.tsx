import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { DisplaySettings } from '../../../src/app/display/DisplaySettings.tsx';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const root = document.documentElement;
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

beforeEach(() => {
  localStorage.clear();
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
});

describe('how a page looks', () => {
  it('follows every choice at once, and the next page will know', () => {
    render(<DisplaySettings t={t} tag="en" />);
    fireEvent.click(radio('200%'));
    fireEvent.click(radio(t('display.spacing-wide')));
    fireEvent.click(radio(t('display.letters-easier')));
    fireEvent.click(radio(t('display.theme-contrast')));
    fireEvent.click(radio(t('display.calm-on')));
    const chosen = { size: 'largest', spacing: 'wide', letters: 'easier', theme: 'contrast', calm: 'on' };
    expect(root.dataset).toMatchObject(chosen);
    for (const [name, value] of Object.entries(chosen)) expect(localStorage.getItem(`heard.${name}`)).toBe(value);
  });

  it('goes back to the phone’s own, and nothing is remembered of it', async () => {
    localStorage.setItem('heard.theme', 'dark');
    render(<DisplaySettings t={t} tag="en" />);
    await waitFor(() => expect(radio(t('display.theme-dark')).checked).toBe(true));
    const colours = within(screen.getByRole('group', { name: t('display.theme') }));
    fireEvent.click(colours.getByRole('radio', { name: t('display.theme-phone') }));
    expect(root.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('heard.theme')).toBeNull();
  });

  it('offers the easier letters only to those whose script they can write', () => {
    const offered = (tag: string) => {
      const { unmount } = render(<DisplaySettings t={t} tag={tag} />);
      const found = screen.queryByRole('group', { name: t('display.letters') }) !== null;
      unmount();
      return found;
    };
    expect(['en', 'en-x-easyread', 'pl', 'ro'].map(offered)).toEqual([true, true, true, true]);
    expect(['ur', 'ar', 'pa', 'fa', 'he', 'yi', 'zh-Hant'].map(offered)).not.toContain(true);
  });
});
