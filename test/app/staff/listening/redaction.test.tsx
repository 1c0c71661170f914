import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { Redaction } from '../../../../src/app/staff/listening/Redaction.tsx';
import { render } from '../../render.ts';

it('taking out names says what to do when nothing is selected, and can be left without changing anything', () => {
  const save = vi.fn();
  const cancel = vi.fn();
  render(<Redaction original="Mrs Brown rang" redacted={undefined} language="en" onSave={save} onCancel={cancel} />);
  fireEvent.click(screen.getByRole('button', { name: '[name]' }));
  expect(screen.getByRole('alert').textContent).toBe('Select the words first, then press what is to stand for them.');
  const box = screen.getByRole<HTMLTextAreaElement>('textbox');
  expect(box.value).toBe('Mrs Brown rang');
  box.setSelectionRange(0, 9);
  fireEvent.click(screen.getByRole('button', { name: '[name]' }));
  expect(box.value).toBe('[name] rang');
  expect(screen.getByRole('alert').textContent).toBe('');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancel).toHaveBeenCalledOnce();
  expect(save).not.toHaveBeenCalled();
});
