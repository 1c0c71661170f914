import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { SaveMat } from '../../../src/app/group/SaveMat.tsx';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const show = () =>
  render(
    <SaveMat
      t={t}
      tag="en"
      symbols
      label="What goes well?"
      item={{ activity: 'cards-goes-well', kind: 'card-sort', shared: false, piles: [] }}
    />,
  );
afterEach(() => localStorage.clear());

describe('the mat as a picture', () => {
  it('can be saved on a facilitator’s own device', () => {
    show();
    expect(screen.getByRole('button', { name: /Save the cards as a picture/ })).toBeTruthy();
  });

  it('does not go into the downloads of a shared tablet, where the next group would find it', () => {
    localStorage.setItem('heard.tablet', 'its-id');
    show();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(t('group.mat.tablet'))).toBeTruthy();
  });
});
