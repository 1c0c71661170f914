import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DisplayTool } from '../../../src/app/controls/DisplayTool.tsx';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

const t = wordsOf('en');
const MODULE = '/src/app/display/display.tsx';

afterEach(() => vi.unstubAllGlobals());

/** The fold behind "Aa", and a way to tap it. */
function tool() {
  render(
    <>
      <DisplayTool t={t} tag="en" display={MODULE} />
      <button type="button">beside it</button>
    </>,
  );
  const details = screen.getByText(t('nav.display')).closest('details');
  if (!details) throw new Error('no fold');
  const tap = () =>
    new Promise((done) => {
      details.addEventListener('toggle', done, { once: true });
      details.open = !details.open;
    });
  return { details, tap };
}
const sizes = () => screen.findByRole('group', { name: t('display.size') });

describe('"Aa"', () => {
  it('opens the settings, fetched at the first tap and no sooner', async () => {
    const fetched = vi.fn(async (_: string) => Response.json(CATALOGUE.appWords('en', ['display'])));
    vi.stubGlobal('fetch', fetched);
    const { tap } = tool();
    expect(fetched).not.toHaveBeenCalled();
    await tap();
    await sizes();
    await tap();
    await tap();
    expect(fetched).toHaveBeenCalledExactlyOnceWith('/display/en.json');
  });

  it('leads to the page with the same settings while they cannot be had, and tries again at the next tap', async () => {
    const fetched = vi.fn().mockRejectedValueOnce(new TypeError('no network'));
    fetched.mockResolvedValueOnce(Response.json(CATALOGUE.appWords('en', ['display'])));
    vi.stubGlobal('fetch', fetched);
    const { tap } = tool();
    await tap();
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
    expect(screen.getByRole('link', { name: t('nav.settings') }).getAttribute('href')).toBe('/settings?lang=en');
    await tap();
    await tap();
    await sizes();
    expect(screen.queryByRole('link', { name: t('nav.settings') })).toBeNull();
  });

  it('closes at Escape and gives the focus back, at a tap beside it, and when the focus goes on', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('no network')));
    const { details, tap } = tool();
    const beside = screen.getByRole('button', { name: 'beside it' });
    await tap();
    fireEvent.keyDown(screen.getByRole('link', { name: t('nav.settings') }), { key: 'Escape' });
    expect(details.open).toBe(false);
    expect(document.activeElement).toBe(details.querySelector('summary'));
    await tap();
    fireEvent.pointerDown(beside);
    expect(details.open).toBe(false);
    await tap();
    beside.focus();
    expect(details.open).toBe(false);
  });
});
