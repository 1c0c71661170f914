import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { SentNote } from '../../../src/app/voice/SentNote.tsx';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');

describe('what was spoken, on the last page', () => {
  it.each(['waiting', 'received', 'refused'] as const)('is %s, said aloud', (at) => {
    render(<SentNote t={t} state={{ at }} />);
    expect(screen.getByRole('status').textContent).toBe(t(`voice.sent.${at}`));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is on its way: how far is seen, and not read out at every step', () => {
    const { rerender } = render(<SentNote t={t} state={{ at: 'onItsWay', share: 0.404 }} />);
    const name = t('voice.sent.share', { percent: 40 });
    expect(screen.getByRole('progressbar', { name }).getAttribute('value')).toBe('40');
    const said = screen.getByRole('status').textContent;
    rerender(<SentNote t={t} state={{ at: 'onItsWay', share: 0.9 }} />);
    expect(screen.getByRole('status').textContent).toBe(said);
  });
});
