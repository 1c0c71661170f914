import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { render as draw } from 'preact';
import { useState } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { expect, it, onTestFinished } from 'vitest';
import { hydrateAsItStands } from '../../src/app/hydrateAsItStands.ts';
import './render.ts';

/** One field of each kind that these pages have, and what the page knows of it. */
function Page() {
  const [form, setForm] = useState('families');
  const [batch, setBatch] = useState('');
  const [ages, setAges] = useState('all');
  const [symbols, setSymbols] = useState(true);
  return (
    <form>
      <select aria-label="Form" value={form} onChange={({ currentTarget }) => setForm(currentTarget.value)}>
        <option value="families">Families</option>
        <option value="quick">Quick</option>
      </select>
      <input aria-label="Batch" value={batch} onInput={({ currentTarget }) => setBatch(currentTarget.value)} />
      {['all', 'younger', 'older'].map((each) => (
        <input key={each} type="radio" name="ages" aria-label={each} checked={ages === each} onChange={() => setAges(each)} />
      ))}
      <input type="checkbox" aria-label="Symbols" checked={symbols} onChange={({ currentTarget }) => setSymbols(currentTarget.checked)} />
      <output>{[form, batch, ages, symbols].join(' ')}</output>
    </form>
  );
}

const field = <Element extends HTMLElement = HTMLInputElement>(name: string) => screen.getByLabelText<Element>(name);
const known = () => document.querySelector('output')?.textContent;

/** The page as the build drew it, before its script has come. */
function drawn(): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = renderToString(<Page />);
  document.body.append(page);
  onTestFinished(() => {
    draw(null, page);
    page.remove();
  });
  return page;
}

it('knows what was written and chosen before the script was there, and shows it', async () => {
  const page = drawn();
  field<HTMLSelectElement>('Form').value = 'quick';
  field('Batch').value = 'radcliffe';
  field('older').checked = true;
  field('Symbols').checked = false;
  hydrateAsItStands(<Page />, page);
  await waitFor(() => expect(known()).toBe('quick radcliffe older false'));
  expect(field<HTMLSelectElement>('Form').value).toBe('quick');
  expect(field('Batch').value).toBe('radcliffe');
  expect(['all', 'younger', 'older'].map((each) => field(each).checked)).toEqual([false, false, true]);
  expect(field('Symbols').checked).toBe(false);
});

it('leaves alone what nobody has touched, and goes on as ever', async () => {
  const page = drawn();
  const told: string[] = [];
  page.addEventListener('change', ({ target }) => told.push((target as HTMLElement).ariaLabel ?? ''));
  field('younger').checked = true;
  hydrateAsItStands(<Page />, page);
  expect(told).toEqual(['younger']);
  fireEvent.change(field('Form'), { target: { value: 'quick' } });
  await waitFor(() => expect(known()).toBe('quick  younger true'));
});
