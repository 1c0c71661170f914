import { fireEvent, screen, waitFor } from '@testing-library/preact';
import * as preact from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Early } from '../../../src/app/early.ts';
import { TakeBackPage, type TakenBack } from '../../../src/app/site/TakeBackPage.tsx';
import { makeReceiptCode } from '../../../src/domain/response/receiptCode.ts';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const CODE = makeReceiptCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9));

function show(outcome: Promise<TakenBack> | TakenBack = 'takenBack') {
  const takeBack = vi.fn(async (_: string) => outcome);
  render(<TakeBackPage t={t} phone={{ takeBack }} />);
  return takeBack;
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: t('takeBack.label') });
const button = () => screen.getByRole('button', { name: t('takeBack.sureYes') });
function type(code: string): void {
  fireEvent.input(field(), { target: { value: code } });
  const form = field().form;
  if (form) fireEvent.submit(form);
}

const sure = () => fireEvent.click(screen.getByRole('button', { name: t('takeBack.sureYes') }));

describe('taking answers back', () => {
  it('asks once more, says what happens, and does nothing to somebody who says no', async () => {
    const takeBack = show();
    type(CODE);
    const question = screen.getByRole('heading', { level: 1, name: t('takeBack.sureTitle') });
    await waitFor(() => expect(document.activeElement).toBe(question));
    expect(screen.getByText(t('takeBack.sureLead'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: t('takeBack.sureNo') }));
    expect(field().value).toBe(CODE);
    expect(takeBack).not.toHaveBeenCalled();
  });

  it.each([
    ['takenBackBeforeSending', 'doneTitle'],
    ['takenBack', 'doneTitle'],
    ['whenSignal', 'waitingTitle'],
  ] as const)('is over once it is done: the form is gone, the heading says so and has the focus: %s', async (outcome, title) => {
    show(outcome);
    type(CODE);
    sure();
    expect((await screen.findByText(t(`takeBack.${outcome}`))).getAttribute('role')).toBe('status');
    const heading = screen.getByRole('heading', { level: 1, name: t(`takeBack.${title}`) });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each<TakenBack>(['notHereYet', 'tooManyTries', 'failed'])('says why it did not work, and keeps the code: %s', async (outcome) => {
    show(outcome);
    type(CODE);
    sure();
    const said = await screen.findByText(t(`takeBack.${outcome}`));
    expect(said.getAttribute('role')).toBe('status');
    await waitFor(() => expect(document.activeElement).toBe(said));
    expect(field().value).toBe(CODE);
  });

  it('takes up what was written and sent off before its script was there', async () => {
    const early: Early = { next: true };
    window.heardEarly = early;
    const fromTheBuild = document.createElement('div');
    document.body.append(fromTheBuild);
    onTestFinished(() => {
      preact.render(null, fromTheBuild);
      fromTheBuild.remove();
      delete window.heardEarly;
    });
    fromTheBuild.innerHTML = renderToString(<TakeBackPage t={t} phone={undefined} />);
    field().value = CODE;
    preact.hydrate(<TakeBackPage t={t} phone={undefined} />, fromTheBuild);
    expect(await screen.findByRole('heading', { level: 1, name: t('takeBack.sureTitle') })).toBeTruthy();
    expect(early.next).toBe(false);
  });

  it('waits for what the phone keeps where somebody is quicker, and then does it once', async () => {
    const takeBack = vi.fn(async (_: string): Promise<TakenBack> => 'takenBackBeforeSending');
    const { rerender } = render(<TakeBackPage t={t} phone={undefined} />);
    type(CODE);
    sure();
    sure();
    expect(screen.getByRole('heading', { level: 1, name: t('takeBack.sureTitle') })).toBeTruthy();
    rerender(<TakeBackPage t={t} phone={{ takeBack }} />);
    rerender(<TakeBackPage t={t} phone={{ takeBack }} />);
    await screen.findByText(t('takeBack.takenBackBeforeSending'));
    expect(takeBack).toHaveBeenCalledExactlyOnceWith(CODE);
  });

  it('takes the code in any writing', async () => {
    const takeBack = show();
    type(` ${CODE.toLowerCase().replace('-', ' ')} `);
    sure();
    await screen.findByText(t('takeBack.takenBack'));
    expect(takeBack).toHaveBeenCalledExactlyOnceWith(CODE);
  });

  it.each([
    ['nothing', '', 'takeBack.empty'],
    ['a slip', `${CODE.slice(0, -1)}${CODE.endsWith('0') ? '1' : '0'}`, 'takeBack.slip'],
    ['the example', 'K7M4Q-2XD9P', 'takeBack.slip'],
  ])('asks nobody about %s, and leads back to the field', (_, typed, key) => {
    const takeBack = show();
    type(typed);
    expect(takeBack).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: t('problem.title') }));
    fireEvent.click(screen.getByRole('link', { name: t(key) }));
    expect(document.activeElement).toBe(field());
    expect(
      field()
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    ).toContain(t('problem.prefix') + t(key));
  });

  it('asks once, however often the button is pressed', async () => {
    let settle: (outcome: TakenBack) => void = () => undefined;
    const takeBack = show(new Promise((resolve) => (settle = resolve)));
    type(CODE);
    sure();
    await waitFor(() => expect(button().getAttribute('aria-disabled')).toBe('true'));
    fireEvent.click(button());
    settle('takenBack');
    await screen.findByText(t('takeBack.takenBack'));
    expect(takeBack).toHaveBeenCalledTimes(1);
  });
});
