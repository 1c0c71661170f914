import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { useAltKeys } from '../../../../src/app/staff/listening/useAltKeys.ts';
import { render } from '../../render.ts';

let pressed: string[];
beforeEach(() => {
  pressed = [];
});

function Box({ on = true }: { readonly on?: boolean }) {
  useAltKeys({ KeyL: () => pressed.push('L'), KeyK: () => pressed.push('K') }, on);
  return <textarea aria-label="box" />;
}

/** @returns whether the browser still does what it does with the key. */
const press = (init: KeyboardEventInit): boolean => fireEvent.keyDown(screen.getByLabelText('box'), { altKey: true, ...init });

describe('keys that work while somebody types', () => {
  it('go by where they lie, in whatever script somebody types', () => {
    render(<Box />);
    expect(press({ code: 'KeyL', key: 'l' })).toBe(false);
    expect(press({ code: 'KeyL', key: 'ل' })).toBe(false);
    expect(press({ code: 'KeyK', key: 'ਕ' })).toBe(false);
    // A Mac’s Option writes these signs, and nobody misses them.
    expect(press({ code: 'KeyL', key: '¬' })).toBe(false);
    expect(pressed).toEqual(['L', 'L', 'K', 'L']);
  });

  it('leave every letter that somebody may want to write, and every other shortcut, alone', () => {
    render(<Box />);
    for (const other of [
      { key: 'l', altKey: false },
      { key: 'ł' },
      { key: 'ł', modifierAltGraph: true },
      { key: 'l', ctrlKey: true },
      { key: 'l', metaKey: true },
      { key: 'L', shiftKey: true },
      { key: 'l', isComposing: true },
    ]) {
      expect(press({ code: 'KeyL', ...other })).toBe(true);
    }
    expect(pressed).toEqual([]);
  });

  it('can be turned off, for whoever speaks to their computer', () => {
    render(<Box on={false} />);
    expect(press({ code: 'KeyL', key: 'l' })).toBe(true);
    expect(pressed).toEqual([]);
  });
});
