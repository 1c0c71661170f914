import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormFinished, KeyedForm } from '../../../src/app/paper/formKeeping.ts';
import { KeyPage } from '../../../src/app/paper/KeyPage.tsx';
import { VARIANTS } from '../../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../../src/content/surveys.ts';
import { makeReceiptCode } from '../../../src/domain/response/receiptCode.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import { formLink } from '../../../src/formats/paper/formLink.ts';
import type { FormStatus } from '../../../src/store/formStatus.ts';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

const t = wordsOf('en');
const NUMBER = makeReceiptCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
const OTHER = makeReceiptCode(Uint8Array.of(9, 8, 7, 6, 5, 4, 3, 2, 1));

const readings = VARIANTS.map((variant) => ({ ...variant, words: `/words/paper.${variant.tag}.json` }));
const surveys = SURVEYS.map(({ id }) => ({ id, words: Object.fromEntries(VARIANTS.map(({ tag }) => [tag, `/words/${id}.${tag}.json`])) }));
const titles = Object.fromEntries(SURVEYS.map(({ id }) => [`title.${id}`, id]));

/** The words as the build writes them. */
async function words(input: RequestInfo | URL): Promise<Response> {
  const [, of = '', tag = ''] = /^\/words\/([a-z-]+)\.(.+)\.json$/.exec(String(input)) ?? [];
  const survey = surveyOf(of);
  const app = CATALOGUE.appWords(tag);
  return Response.json(
    survey ? { survey: CATALOGUE.surveyWords(survey, tag), explained: {}, app } : { words: app, draftTranslation: false },
  );
}

const finishForm = vi.fn(async (_survey: Survey, _form: KeyedForm): Promise<FormFinished> => ({ ok: true }));
const formStatus = vi.fn(async (_number: string): Promise<FormStatus | undefined> => 'new');

function show(): void {
  const phone = { finishForm, formStatus, discardSecondKeying: vi.fn(async () => undefined) };
  render(
    <KeyPage
      t={(key, values) => titles[key] ?? t(key, values)}
      tag="en"
      readings={readings}
      surveys={surveys}
      keeping={undefined}
      phone={phone}
    />,
  );
}

const number = () => screen.getByRole<HTMLInputElement>('textbox', { name: t('keying.number') });
const field = () => document.querySelector<HTMLInputElement>('#keyed');

/** Types into the one field of the page, which has the focus, and presses Enter. */
async function enter(...typed: readonly string[]): Promise<void> {
  for (const each of typed) {
    const at = field() ?? number();
    expect(document.activeElement).toBe(at);
    await act(async () => {
      fireEvent.input(at, { target: { value: each } });
      if (at.tagName === 'TEXTAREA') fireEvent.keyDown(at, { key: 'Enter' });
      else if (at.form) fireEvent.submit(at.form);
    });
  }
}

const asked = (survey: string, question: string) => CATALOGUE.surveyWords(surveyOf(survey) as Survey, 'en').pages[question]?.label ?? '';

async function sees(survey: string, question: string): Promise<void> {
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(asked(survey, question)));
}

async function begin(survey: string, code = NUMBER, tag = 'en'): Promise<void> {
  await waitFor(() => expect(screen.getByRole('button', { name: t('keying.start') }).getAttribute('aria-disabled')).toBeNull());
  await enter(formLink('https://heard.example', { survey, version: 1, tag, batch: 'hub-nov', number: code }));
  await waitFor(() => expect(field()).not.toBeNull());
}

const save = () => fireEvent.click(screen.getByRole('button', { name: t('keying.check.seal') }));

beforeEach(() => {
  vi.stubGlobal('fetch', vi.fn(words));
  vi.stubGlobal('scrollTo', vi.fn());
  finishForm.mockClear().mockResolvedValue({ ok: true });
  formStatus.mockClear().mockResolvedValue('new');
});
afterEach(() => vi.unstubAllGlobals());

describe('keying a paper form', () => {
  it('takes a form from its QR code to the seal by keyboard, and is ready for the next with nothing of it left', async () => {
    show();
    await begin('quick', NUMBER, 'ur');
    await sees('quick', 'needs-supported');
    await enter('2');
    await sees('quick', 'waiting-advice');
    await enter('n');
    await sees('quick', 'confidence');
    await enter('0');
    await sees('quick', 'help-most');
    await enter('زیادہ مدد');
    await screen.findByRole('heading', { level: 1, name: t('keying.check.title') });
    save();
    await screen.findByText(t('keying.saved', { number: NUMBER }));
    expect(finishForm.mock.calls[0]?.[1]).toMatchObject({
      number: NUMBER,
      survey: 'quick',
      language: 'ur',
      format: 'standard',
      channel: 'paper',
      campaign: 'hub-nov',
      answers: {
        'needs-supported': { kind: 'one', code: 'quite-well' },
        'waiting-advice': { kind: 'apart', apart: 'does-not-apply' },
        'help-most': { kind: 'text', text: 'زیادہ مدد' },
      },
    });
    expect(document.body.textContent).not.toContain('زیادہ');
    await waitFor(() => expect(document.activeElement).toBe(number()));
    expect(number().value).toBe('');
    expect(screen.getByText(t('keying.sitting', { n: 1 }))).toBeTruthy();
  });

  it('says which box there is not, keeps what was typed, and goes on when it is put right', async () => {
    show();
    await begin('quick');
    await enter('9');
    const error = await screen.findByRole('alert');
    expect(error.textContent).toContain(t('keying.problem.no-such-box', { n: '1', typed: '9' }));
    expect(field()?.value).toBe('9');
    await enter('1');
    await sees('quick', 'waiting-advice');
    fireEvent.keyDown(field() as HTMLInputElement, { key: 'ArrowUp' });
    await sees('quick', 'needs-supported');
    expect(field()?.value).toBe('1');
  });

  it('asks for the words beside a box', async () => {
    show();
    await begin('professionals');
    await enter('8');
    await screen.findByText(t('keying.typeSay'));
    await enter('Librarian');
    await sees('professionals', 'strategy-understand');
    await enter('1', '1', '1', '-');
    await screen.findByRole('heading', { level: 1, name: t('keying.check.title') });
    save();
    await waitFor(() => expect(finishForm).toHaveBeenCalled());
    expect(finishForm.mock.calls[0]?.[1].answers['role']).toEqual({ kind: 'one', code: 'other', said: 'Librarian' });
  });

  it('passes over what is not asked, takes it where the form has it, and shows that it will be left out', async () => {
    show();
    await begin('young-people');
    await enter('1', '3', '5', '1', '1');
    await sees('young-people', 'local-offer');
    expect(screen.getByText(t('keying.skipped', { numbers: '6, 7, 8, 9, 10, 11, 12' }))).toBeTruthy();
    fireEvent.keyDown(field() as HTMLInputElement, { key: 'ArrowUp' });
    await sees('young-people', 'learning-elsewhere');
    expect(screen.getByText(t('keying.outOfReach'))).toBeTruthy();
    await enter('2');
    await enter('1', '3', '-', '7', '-', '1', '1');
    const leftOut = await screen.findByRole('heading', { name: t('keying.check.leftOutTitle') });
    expect(leftOut.closest('section')?.textContent).toContain(asked('young-people', 'learning-elsewhere'));
    // Enter, pressed out of habit, does not save what nobody has looked at.
    await waitFor(() => expect(document.activeElement).toBe(leftOut));
  });

  it('compares a second keying, stops where the two part, and leaves it to the person', async () => {
    show();
    await begin('quick');
    await enter('1', '2', '3', 'Help');
    fireEvent.click(await screen.findByRole('button', { name: t('keying.check.again') }));
    await screen.findByText(t('keying.second'));
    expect(field()?.value).toBe('');
    await enter('1');
    await enter('4');
    await screen.findByRole('heading', { level: 1, name: t('keying.difference.title', { n: '2' }) });
    fireEvent.keyDown(document.body, { key: 'b' });
    await sees('quick', 'confidence');
    await enter('3', 'Help');
    await screen.findByText(t('keying.check.twice', { n: 1 }));
    save();
    await waitFor(() => expect(finishForm).toHaveBeenCalled());
    expect(finishForm.mock.calls[0]?.[1].answers['waiting-advice']).toEqual({ kind: 'one', code: 'not-very-helpful' });
  });

  it('keys no form twice, and gives a photocopy a number of its own', async () => {
    show();
    formStatus.mockImplementation(async (code) => (code === NUMBER ? 'keyed' : 'new'));
    await waitFor(() => expect(screen.getByRole('button', { name: t('keying.start') }).getAttribute('aria-disabled')).toBeNull());
    await enter(NUMBER.toLowerCase());
    await screen.findByRole('link', { name: t('keying.problem.keyed', { number: NUMBER }) });
    fireEvent.click(screen.getByRole('button', { name: t('keying.newNumber') }));
    await waitFor(() => expect(field()).not.toBeNull());
    expect(document.body.textContent).not.toContain(NUMBER);
  });

  it('keeps all that was typed when the form cannot be saved', async () => {
    show();
    finishForm.mockResolvedValueOnce({ ok: false, why: 'full' });
    await begin('quick', OTHER);
    await enter('1', '2', '3', 'Help');
    await screen.findByRole('heading', { level: 1, name: t('keying.check.title') });
    save();
    await screen.findByRole('link', { name: t('keying.problem.full') });
    save();
    await screen.findByText(t('keying.saved', { number: OTHER }));
    expect(finishForm.mock.calls[1]).toEqual(finishForm.mock.calls[0]);
  });

  it.each([
    ['', 'keying.problem.form-empty'],
    ['K7M4Q-2XD9P', 'keying.problem.form-number'],
    [formLink('https://heard.example', { survey: 'quick', version: 99, tag: 'en', number: NUMBER }), 'keying.problem.unknown-form'],
  ])('says why a form cannot be begun: %s', async (typed, key) => {
    show();
    await waitFor(() => expect(screen.getByRole('button', { name: t('keying.start') }).getAttribute('aria-disabled')).toBeNull());
    await enter(typed);
    expect(await screen.findByRole('link', { name: t(key) })).toBeTruthy();
  });
});
