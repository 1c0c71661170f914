import { fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { ThemePicker } from '../../../src/app/staff/listening/ThemePicker.tsx';
import type { Theme } from '../../../src/domain/said-doing/theme.ts';
import { render } from '../render.ts';

let chosen: readonly Theme[] = [];

function Picker({ suggested }: { readonly suggested?: readonly Theme[] }) {
  const [themes, setThemes] = useState<readonly Theme[]>([]);
  chosen = themes;
  return <ThemePicker id="t" themes={themes} onChange={setThemes} {...(suggested && { suggested })} />;
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Add a theme' });
const type = (text: string) => fireEvent.input(box(), { target: { value: text } });
const press = (...keys: string[]) => keys.map((key) => fireEvent.keyDown(box(), { key }));
const marked = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('themes by keyboard', () => {
  it('are found by a few letters, those that begin with them first, and added by Enter', () => {
    render(<Picker />);
    type('wh');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['What staff know', 'Knowing what there is']);
    expect(marked()).toBe('What staff know');
    press('ArrowDown');
    expect(marked()).toBe('Knowing what there is');
    press('ArrowUp', 'ArrowUp');
    expect(marked()).toBe('Knowing what there is');
    press('Enter');
    type('wait');
    press('Enter');
    expect(chosen).toEqual(['information', 'waiting']);
    expect(screen.getByRole('status').textContent).toBe('Waiting added');
    expect(box().value).toBe('');
  });

  it('are taken off by Backspace in the empty field, the last one first, and never while there are letters', () => {
    render(<Picker suggested={['health', 'waiting']} />);
    fireEvent.click(screen.getByRole('button', { name: '+ Health services' }));
    fireEvent.click(screen.getByRole('button', { name: '+ Waiting' }));
    expect(screen.queryByText(/^Suggested/)).toBeNull();
    type('x');
    press('Backspace');
    expect(chosen).toHaveLength(2);
    press('Escape', 'Backspace');
    expect(chosen).toEqual(['waiting']);
    fireEvent.click(screen.getByRole('button', { name: 'Take off Waiting' }));
    expect(chosen).toEqual([]);
    press('Backspace');
    expect(document.activeElement).toBe(box());
  });

  it('do not send the form around the field, and offer nothing twice', () => {
    render(<Picker />);
    type('zzz');
    expect(screen.getByText('No theme has these letters.')).toBeTruthy();
    // Prevented, so that a form is not submitted: `fireEvent` gives `false` then.
    expect(press('Enter')).toEqual([false]);
    type('getting');
    press('Enter');
    type('getting');
    press('Enter');
    expect(chosen).toEqual(['transport']);
  });
});
