import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { skipInPlace } from '../../src/app/skipInPlace.ts';
import { render } from './render.ts';

describe('“skip to the page” where an invitation or a set-up link stands behind the #', () => {
  it('brings the focus there, and the invitation stays in the address', () => {
    history.replaceState(null, '', '#an-invitation');
    skipInPlace();
    render(
      <>
        <a class="heard-skip" href="#main">
          <span>Skip</span>
        </a>
        <a href="#elsewhere">Another link</a>
        <main id="main">The page</main>
      </>,
    );
    expect(fireEvent.click(screen.getByText('Skip'))).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(location.hash).toBe('#an-invitation');
    expect(fireEvent.click(screen.getByText('Another link'))).toBe(true);
  });
});
