import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { draftOf } from '../../../../src/app/staff/answer/EntryDraft.ts';
import { PublishForm } from '../../../../src/app/staff/answer/PublishForm.tsx';
import type { EntryDetail } from '../../../../src/contract/staff/entries.ts';
import { anEntry } from '../../../domain/said-doing/anEntry.ts';
import { render } from '../../render.ts';

const entry = draftOf(anEntry(), [], 1).entry as EntryDetail['newest']['entry'];
const detail: EntryDetail = {
  newest: { version: 1, day: '2026-11-23', author: 'Edith', entry, quotes: [] },
  standing: { state: 'draft', agreed: false },
  versions: [],
  decisions: [],
  signOff: 'required',
  today: '2026-11-23',
};

it('publishing without the forum says in words that the reason is missing, and publishes once it is there', () => {
  const decide = vi.fn();
  render(<PublishForm detail={detail} decide={decide} busy={false} />);
  const reason = screen.getByRole<HTMLTextAreaElement>('textbox');
  const publish = screen.getByRole('button', { name: 'Publish version 1' });
  fireEvent.click(publish);
  expect(screen.getByText('Say why it cannot wait for the forum.')).toBeTruthy();
  expect(document.activeElement).toBe(reason);
  expect(decide).not.toHaveBeenCalled();
  fireEvent.input(reason, { target: { value: 'A deadline' } });
  fireEvent.click(publish);
  expect(decide).toHaveBeenCalledWith('publish', { reason: 'A deadline' });
});
