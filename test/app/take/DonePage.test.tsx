import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { ResponseState } from '../../../src/app/keeper.ts';
import { DonePage } from '../../../src/app/take/DonePage.tsx';
import { END_PICTURES } from '../../../src/app/take/endPictures.ts';
import type { PagePictures } from '../../../src/domain/survey/pagePictures.ts';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const page = (state: ResponseState, pictures?: PagePictures) => (
  <DonePage
    t={t}
    tag="ur"
    code="K7M4Q-2XD9P"
    state={state}
    again="/s/parent-experience?c=radcliffe-hub&lang=ur"
    respondent="parent"
    pictures={pictures}
  />
);
const title = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('the end of a survey', () => {
  it.each<[ResponseState, string]>([
    ['waiting', 'done.savedTitle'],
    ['unknown', 'done.savedTitle'],
    ['refused', 'done.savedTitle'],
    ['words-received', 'done.savedTitle'],
    ['received', 'done.receivedTitle'],
  ])('says "received" only with the receipt: %s', (state, key) => {
    render(page(state));
    expect(title()).toBe(t(key));
  });

  it('turns from saved to received while it is looked at, and says so aloud', () => {
    const { rerender } = render(page('waiting'));
    const said = screen.getByText(t('done.savedLead'));
    expect(said.getAttribute('role')).toBe('status');
    rerender(page('received'));
    expect(title()).toBe(t('done.receivedTitle'));
    expect(said.textContent).toBe(t('done.receivedLead'));
  });

  it('does not promise that answers will be sent which have arrived, while the recording is on its way', () => {
    render(page('words-received'));
    expect(screen.queryByText(t('done.savedLead'))).toBeNull();
    expect(screen.queryByText(t('done.receivedLead'))).toBeNull();
  });

  it('has a picture for each thing it says, for those who read with pictures, and none for others', () => {
    const { container, rerender } = render(page('waiting'));
    expect(container.querySelectorAll('img')).toHaveLength(0);
    rerender(page('waiting', END_PICTURES.done));
    const bare = [...container.querySelectorAll('h1, p:not(:has(code)), li')].filter(
      (said) =>
        said.textContent && !said.closest('.heard-safe') && !said.querySelector('img') && !said.previousElementSibling?.matches('img'),
    );
    expect(bare.map((said) => said.textContent)).toEqual([]);
  });

  it('does not pretend when the endpoint refused', () => {
    render(page('refused'));
    expect(screen.getByText(t('status.refused'))).toBeTruthy();
  });

  it('shows the code, and spells it to those who listen', () => {
    render(page('waiting'));
    expect(screen.getByRole('img', { name: 'K 7 M 4 Q - 2 X D 9 P' }).textContent).toBe('K7M4Q-2XD9P');
  });

  it('leads on in the reader’s own language, and the next child counts for the same poster', () => {
    render(page('waiting'));
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(['/?lang=ur', '/s/parent-experience?c=radcliffe-hub&lang=ur', '/take-back?lang=ur']));
  });
});
