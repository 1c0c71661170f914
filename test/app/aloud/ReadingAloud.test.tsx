import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadingAloud } from '../../../src/app/aloud/ReadingAloud.tsx';
import { QuestionPage } from '../../../src/app/take/QuestionPage.tsx';
import type { Question } from '../../../src/domain/survey/survey.ts';
import type { PageWords } from '../../../src/i18n/catalogue.ts';
import { wordsHash } from '../../../src/sealing/wordsHash.ts';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';
import { FakeSpeech, FakeSpeechSynthesisUtterance } from './fakeSpeech.ts';

const question: Question = { kind: 'choose-one', id: 'gp', options: [{ code: 'often' }, { code: 'rarely' }], apart: ['dont-know'] };
const english: PageWords = {
  label: 'Does your GP help?',
  hint: 'Think of this year.',
  options: { often: 'Often', rarely: 'Rarely', 'dont-know': 'I don’t know' },
};
const urdu: PageWords = {
  label: 'کیا آپ کا ڈاکٹر مدد کرتا ہے؟',
  hint: 'اس سال کا سوچیں۔',
  options: { often: 'اکثر', rarely: 'کبھی کبھی', 'dont-know': 'معلوم نہیں' },
};
const AUDIO = { sha256: 'a'.repeat(64), type: 'audio/mpeg', bytes: 1_200_000 };

let speech: FakeSpeech;
let reading: ReadingAloud;
let prompts: unknown[];
/** What the one player has been given, in order. */
let played: HTMLMediaElement[];

/** A page of a survey, as `Take` draws it around a question. */
function show(words: PageWords, tag: string, dir: 'ltr' | 'rtl' = 'ltr') {
  document.documentElement.dir = dir;
  return render(
    <main id="main">
      <div id="aloud" />
      <form>
        <QuestionPage
          t={wordsOf('en')}
          question={question}
          words={words}
          explained={[]}
          format="standard"
          pictures={undefined}
          answer={undefined}
          problem={undefined}
        />
      </form>
      <p id="of">{tag}</p>
    </main>,
  );
}
const read = (words: PageWords, tag: string, id = 'gp') => reading.read({ tag, page: { survey: 'parent-experience', id, words } });
const sounds = (text: string) => waitFor(() => expect(speech.sounding).toBe(text));
const t = wordsOf('en');

beforeEach(() => {
  localStorage.clear();
  speech = new FakeSpeech();
  prompts = [];
  played = [];
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeSpeechSynthesisUtterance);
  vi.stubGlobal('fetch', async (address: string) => {
    const tag = /^\/aloud\/(.+)\.json$/.exec(address)?.[1];
    return Response.json(tag ? CATALOGUE.appWords(tag, ['aloud']) : { prompts, signs: [] });
  });
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('maybe');
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => {});
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    played.push(this);
    return Promise.resolve();
  });
  reading = new ReadingAloud();
});
afterEach(() => {
  reading.end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a page', () => {
  it('is read from its question to its last option, best first, in either direction of writing', async () => {
    for (const [words, tag, dir, lang] of [
      [english, 'en', 'ltr', 'en-GB'],
      [urdu, 'ur', 'rtl', 'ur-PK'],
    ] as const) {
      speech.said.length = 0;
      speech.install(lang);
      const { unmount } = show(words, tag, dir);
      read(words, tag);
      const inOrder = [words.label, words.hint ?? '', ...Object.values(words.options)];
      for (const text of inOrder) {
        await sounds(text);
        speech.finish();
      }
      expect(speech.said.map(({ text }) => text)).toEqual(inOrder);
      expect(speech.said.every(({ voice }) => voice?.lang === lang)).toBe(true);
      unmount();
    }
  });

  it('that is left falls silent, and the next one is read', async () => {
    speech.install('en-GB');
    show(english, 'en');
    read(english, 'en');
    await sounds('Does your GP help?');
    const next = { ...english, label: 'And the nurse?' };
    read(next, 'en', 'nurse');
    expect(speech.sounding).toBeUndefined();
    await sounds('And the nurse?');
  });

  it('can be stopped by button or Escape and read again, and after the end there is silence', async () => {
    speech.install('en-GB');
    show(english, 'en');
    read(english, 'en');
    await sounds('Does your GP help?');
    fireEvent.click(await screen.findByRole('button', { name: t('aloud.stop') }));
    expect(speech.sounding).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: t('aloud.again') }));
    await sounds('Does your GP help?');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(speech.sounding).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: t('aloud.again') }));
    reading.end();
    expect([speech.sounding, document.querySelector('#aloud')?.childElementCount]).toEqual([undefined, 0]);
  });

  it('is read as fast as was chosen, the next time too', async () => {
    speech.install('en-GB');
    show(english, 'en');
    read(english, 'en');
    await sounds('Does your GP help?');
    fireEvent.change(screen.getByRole('combobox', { name: t('aloud.speed') }), { target: { value: 'slow' } });
    speech.finish();
    await sounds('Think of this year.');
    expect(speech.said.map(({ rate }) => rate)).toEqual([1, 0.75]);
    expect(localStorage.getItem('heard.aloud-speed')).toBe('slow');
  });

  it('says what to do where the browser wants a tap first', async () => {
    speech.install('en-GB');
    show(english, 'en');
    read(english, 'en');
    await sounds('Does your GP help?');
    speech.refuse('not-allowed');
    expect(await screen.findByText(t('aloud.tapFirst'))).toBeTruthy();
  });
});

describe('an option', () => {
  beforeEach(async () => {
    speech.install('en-GB');
    show(english, 'en');
    read(english, 'en');
    await sounds('Does your GP help?');
  });
  const rarely = () => screen.getByRole<HTMLInputElement>('radio', { name: 'Rarely' });

  it('is read when the keyboard comes to it, in place of what was being read', async () => {
    rarely().focus();
    expect(speech.sounding).toBe('Rarely');
  });

  it('that is chosen is read back', () => {
    fireEvent.click(rarely());
    expect(speech.sounding).toBe('Your answer: Rarely');
  });

  it('under a finger is not begun and broken off: only the answer is heard', () => {
    const before = speech.said.length;
    fireEvent.pointerDown(rarely());
    rarely().focus();
    fireEvent.click(rarely());
    expect(speech.said.slice(before).map(({ text }) => text)).toEqual(['Your answer: Rarely']);
  });
});

describe('the word that is being said', () => {
  it('is painted where the voice tells of it, also by voices that give no length, and nothing stays painted', async () => {
    const painted = new Map<string, { readonly text: string }>();
    vi.stubGlobal(
      'Highlight',
      class {
        constructor(private readonly range: Range) {}
        get text() {
          return this.range.toString();
        }
      },
    );
    vi.stubGlobal('CSS', { highlights: painted });
    speech.install('en-GB');
    show(english, 'en');
    read(english, 'en');
    await sounds('Does your GP help?');
    speech.word(10, 2);
    expect([painted.get('heard-passage')?.text, painted.get('heard-word')?.text]).toEqual(['Does your GP help?', 'GP']);
    speech.word(5);
    expect(painted.get('heard-word')?.text).toBe('your');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(painted.size).toBe(0);
  });
});

describe('a phone without a voice for the language', () => {
  it('says so in that language’s page, speaks in no other voice, and offers no button that could not work', async () => {
    speech.install('en-GB', 'hi-IN');
    show(urdu, 'ur', 'rtl');
    read(urdu, 'ur');
    expect(await screen.findByText(wordsOf('ur')('aloud.noVoice'))).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'اکثر' }));
    expect(speech.said).toEqual([]);
    expect(screen.queryByRole('button', { name: wordsOf('ur')('aloud.again') })).toBeNull();
  });

  it('reads when the voice turns up late', async () => {
    speech.install('en-GB');
    show(urdu, 'ur', 'rtl');
    read(urdu, 'ur');
    await screen.findByText(wordsOf('ur')('aloud.noVoice'));
    speech.install('en-GB', 'ur-PK');
    await sounds(urdu.label);
  });

  it('speaks of a tablet where it is one that many use, and asks nobody there what to do the next time', async () => {
    localStorage.setItem('heard.tablet', 'a-tablet');
    const t = wordsOf('ur');
    speech.install('en-GB');
    show(urdu, 'ur', 'rtl');
    read(urdu, 'ur');
    expect(await screen.findByText(t('aloud.onTablet.noVoice'))).toBeTruthy();
    expect(screen.getByText(t('aloud.onTablet.addVoice'))).toBeTruthy();
    expect(screen.queryByText(t('aloud.noVoice'))).toBeNull();
    prompts = [await recorded(`${urdu.label} ${urdu.hint}`)];
    await readAfresh();
    expect(await screen.findByText(t('aloud.recorded'))).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: t('aloud.keepOn') })).toBeNull();
    expect(screen.queryAllByRole('button').map(({ className }) => className)).toEqual(['heard-aloud-go']);
  });

  /** Reads the page anew, as far as it has not heard of any recordings yet. */
  async function readAfresh(words: PageWords = urdu): Promise<void> {
    vi.resetModules();
    show(words, 'ur', 'rtl');
    reading.end();
    const { ReadingAloud: Fresh } = await import('../../../src/app/aloud/ReadingAloud.tsx');
    reading = new Fresh();
    read(words, 'ur');
  }
  const recorded = async (text: string, more: object = {}) => ({
    lang: 'ur',
    survey: 'parent-experience',
    page: 'gp',
    words: await wordsHash(text),
    audio: AUDIO,
    ...more,
  });
  const sources = () => played.map(({ src }) => src.replace(/^.*\/media\//, ''));

  it('plays the recording of a person, and says which part has none', async () => {
    speech.install('en-GB');
    prompts = [await recorded(`${urdu.label} ${urdu.hint}`)];
    await readAfresh();
    await waitFor(() => expect(played.map(({ src }) => src)).toEqual([`${location.origin}/media/${AUDIO.sha256}`]));
    expect(screen.getByText(wordsOf('ur')('aloud.recorded'))).toBeTruthy();
    played[0]?.dispatchEvent(new Event('ended'));
    expect(await screen.findByText(wordsOf('ur')('aloud.partMissing'))).toBeTruthy();
  });

  it('does not play a recording of words that have changed since', async () => {
    speech.install('en-GB');
    prompts = [await recorded('پرانے الفاظ')];
    await readAfresh();
    expect(await screen.findByText(wordsOf('ur')('aloud.noVoice'))).toBeTruthy();
    expect(played).toEqual([]);
  });

  it('plays what was recorded of the same words on another page: a scale is read by a person once, and heard everywhere', async () => {
    const often = await recorded('اکثر', { survey: 'quick', page: 'help', option: 'always' });
    prompts = [often];
    await readAfresh();
    await waitFor(() => expect(sources()).toEqual([AUDIO.sha256]));
  });

  it('that plays no WebM, as an older iPhone, says that it has nothing, and offers neither to play nor to keep it', async () => {
    vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockImplementation((type) => (type === 'audio/webm' ? '' : 'maybe'));
    prompts = [await recorded(`${urdu.label} ${urdu.hint}`, { audio: { ...AUDIO, type: 'audio/webm' } })];
    await readAfresh();
    expect(await screen.findByText(wordsOf('ur')('aloud.noVoice'))).toBeTruthy();
    expect([played, screen.queryAllByRole('button').map(({ className }) => className)]).toEqual([[], []]);
    // A voice that turns up late reads all the same.
    speech.install('ur-PK');
    await sounds(urdu.label);
  });

  it('goes on with the next part, and says that one is missing, where it cannot play what it thought it could', async () => {
    const hash = (letter: string) => letter.repeat(64);
    prompts = [
      await recorded(`${urdu.label} ${urdu.hint}`, { audio: { ...AUDIO, sha256: hash('b'), type: 'audio/webm' } }),
      await recorded('اکثر', { option: 'often', audio: { ...AUDIO, sha256: hash('c') } }),
      await recorded('کبھی کبھی', { option: 'rarely', audio: { ...AUDIO, sha256: hash('d') } }),
      await recorded('معلوم نہیں', { option: 'dont-know', audio: { ...AUDIO, sha256: hash('e') } }),
    ];
    await readAfresh();
    await waitFor(() => expect(sources()).toEqual([hash('b')]));
    played[0]?.dispatchEvent(new Event('error'));
    for (const letter of ['c', 'd', 'e']) {
      await waitFor(() => expect(sources().at(-1)).toBe(hash(letter)));
      played[0]?.dispatchEvent(new Event('ended'));
    }
    expect(await screen.findByText(wordsOf('ur')('aloud.partMissing'))).toBeTruthy();
  });

  it('says that there is no signal, and stops, where a recording cannot be fetched', async () => {
    prompts = [await recorded(`${urdu.label} ${urdu.hint}`)];
    await readAfresh();
    await waitFor(() => expect(sources()).toEqual([AUDIO.sha256]));
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    played[0]?.dispatchEvent(new Event('error'));
    expect(await screen.findByText(wordsOf('ur')('aloud.noSignal'))).toBeTruthy();
    expect(played).toHaveLength(1);
  });
});
