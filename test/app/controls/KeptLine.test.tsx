import { describe, expect, it } from 'vitest';
import { KeptLine, type Progress } from '../../../src/app/controls/KeptLine.tsx';
import type { Keeping } from '../../../src/app/keeper.ts';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const kept: Keeping = { storage: 'kept', network: 'online', startsOffline: true, waiting: 0, refused: 0, sending: false };

function line(progress: Progress, keeping: Keeping | 'not there yet' = kept) {
  const known = keeping === 'not there yet' ? undefined : keeping;
  const shown = render(<KeptLine t={t} keeping={known} progress={progress} />);
  const seen = shown.container.querySelector('.heard-kept > span:not(.heard-dot)');
  const region = shown.container.querySelector('[role=status]');
  return {
    seen: seen?.textContent,
    region,
    dot: shown.container.querySelector('.heard-dot')?.className,
    now: (next: Progress) => shown.rerender(<KeptLine t={t} keeping={known} progress={next} />),
  };
}

describe('where the answers are', () => {
  it.each<[string, Progress, Partial<Keeping>, string]>([
    ['nothing answered yet, all on the phone', 'ready', {}, 'status.ready'],
    ['nothing answered yet, the app still on its way to the phone', 'ready', { startsOffline: false }, 'status.loading'],
    ['an answer on its way to the disk', 'saving', {}, 'status.saving'],
    ['an answer on the disk', 'saved', {}, 'status.saved'],
    ['an answer on the disk, no network', 'saved', { network: 'offline' }, 'status.keptOffline'],
    ['a finished survey that waits', 'saved', { waiting: 1 }, 'status.keptWaiting'],
    ['a finished survey on its way', 'saved', { waiting: 1, sending: true }, 'status.sending'],
    ['the receipt is there', 'received', {}, 'status.received'],
    ['one that the endpoint refused', 'saved', { refused: 1 }, 'status.refused'],
    ['the receipt of this one is there, while another was refused', 'received', { refused: 1 }, 'status.received'],
    ['a window that forgets', 'saved', { storage: 'may-forget' }, 'status.privateBrowsing'],
    ['a browser that keeps nothing', 'ready', { storage: 'denied' }, 'status.storageDenied'],
    ['a full phone', 'ready', { storage: 'full' }, 'status.storageFull'],
    ['a phone that failed', 'ready', { storage: 'failed' }, 'status.storageFailed'],
  ])('is told: %s', (_, progress, more, key) => {
    expect(line(progress, { ...kept, ...more }).seen).toBe(t(key));
  });

  it('is not claimed before the store is there', () => {
    expect(line('starting', 'not there yet').seen).toBe(t('status.loading'));
    expect(line('starting').seen).toBe(t('status.loading'));
    expect(line('saved', 'not there yet').seen).toBe(t('status.loading'));
  });

  it('is never "saved" or "kept" while an answer cannot be kept or is still being written', () => {
    const claims = ['saved', 'keptOffline', 'keptWaiting', 'sending', 'ready'].map((key) => t(`status.${key}`));
    const all: Progress[] = ['starting', 'ready', 'saving', 'saved'];
    for (const network of ['online', 'offline'] as const) {
      for (const storage of ['denied', 'full', 'failed'] as const) {
        for (const progress of all) expect(claims).not.toContain(line(progress, { ...kept, storage, network }).seen);
      }
      expect(claims).not.toContain(line('saving', { ...kept, network, waiting: 2, sending: true }).seen);
    }
  });

  it('is shown by a shape too, not by colour alone', () => {
    expect(line('saved').dot).toContain('is-safe');
    expect(line('saving').dot).not.toContain('is-safe');
    expect(line('saved', { ...kept, storage: 'full' }).dot).toContain('is-wrong');
  });
});

describe('what is said aloud', () => {
  it('leaves out the "Saving…" of every tap, and says what came of it', () => {
    const shown = line('ready');
    expect(shown.region?.textContent).toBe(t('status.ready'));
    shown.now('saving');
    expect(shown.region?.textContent).toBe(t('status.ready'));
    shown.now('saved');
    expect(shown.region?.textContent).toBe(t('status.saved'));
    shown.now('saving');
    shown.now('saved');
    expect(shown.region?.textContent).toBe(t('status.saved'));
  });

  it('is said once: the line that is seen is hidden from those who listen', () => {
    const { container } = render(<KeptLine t={t} keeping={kept} progress="saved" />);
    for (const seen of container.querySelectorAll('.heard-kept > :not([role])')) expect(seen.getAttribute('aria-hidden')).toBe('true');
  });
});
