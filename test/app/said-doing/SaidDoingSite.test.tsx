import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Published, WatchPublished } from '../../../src/app/published.ts';
import { SaidDoingSite } from '../../../src/app/said-doing/SaidDoingSite.tsx';
import type { SiteProps } from '../../../src/app/site/Site.tsx';
import { VARIANTS } from '../../../src/content/locales.ts';
import type { PublishedAction, PublishedEntry } from '../../../src/contract/loop.ts';
import { dateText } from '../../../src/i18n/dateText.ts';
import { isoDay } from '../../../src/sync/isoDay.ts';
import { published } from '../../store/aLoop.ts';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

const t = wordsOf('en');
const readings = VARIANTS.map((variant) => ({ ...variant, words: `/words/${variant.tag}.json` }));

const speech = published('speech', { title: 'Speech therapy', needs: ['communication-and-interaction'] });
const college = published('college', {
  title: 'College',
  themes: ['growing-up'],
  priority: 'PA4',
  ages: ['16-to-17'],
  status: 'cannot',
  why: 'No money.',
});
const plans = published('plans', { title: 'Plans', themes: ['assessment-and-plans'], priority: 'PA6' });

/** The page on a phone that has this, or nothing. */
function open(
  told: Published | undefined,
  {
    page = 'said',
    tag = 'en',
    hash = '',
    watchPublished = (_, watch) => {
      if (told) watch(told);
      return () => undefined;
    },
  }: { page?: SiteProps['page']; tag?: string; hash?: string; watchPublished?: WatchPublished } = {},
) {
  location.hash = hash;
  const phone = { watchPublished } as unknown as SiteProps['phone'];
  return render(
    <SaidDoingSite
      {...{ page, tag, phone, readings }}
      closed={[]}
      words={CATALOGUE.appWords(tag)}
      draftTranslation={false}
      version="1"
      surveys={[]}
      papers={[]}
      aloud={undefined}
      display="/assets/display.js"
      keeping={undefined}
      hrefIn={(to) => `/said?lang=${to}`}
      languageMissing={false}
    />,
  );
}
const with3 = (...entries: readonly PublishedEntry[]): Published => ({ loop: { entries: [...entries], timeline: [] }, asked: 'answered' });
const all = with3(speech, college, plans);
const titles = () => screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(t(label)), { target: { value } });
const counted = (text: string) => expect(screen.getByText(text).getAttribute('role')).toBe('status');

beforeEach(() => localStorage.clear());

describe('You said, We are doing', () => {
  it('says of what is being done that its date has passed, in the list and by itself, and of nothing that is done or not yet due', () => {
    const late = published('late', { title: 'Late', status: 'doing', due: '2024-12' });
    const done = published('done', { title: 'Done', status: 'done', due: '2024-12' });
    const coming = published('coming', { title: 'Coming', status: 'doing', due: '2999' });
    const { unmount } = open(with3(late, done, coming));
    expect(screen.getAllByText(t('timeline.passed')).map((each) => each.closest('.heard-entry')?.querySelector('h2')?.textContent)).toEqual(
      ['Late'],
    );
    unmount();
    open(with3(late), { hash: '#late' });
    expect(screen.getByText(t('timeline.passed'))).toBeTruthy();
  });

  it('shows how far each thing is in a word, never by a sign alone', () => {
    open(all);
    const cards = screen.getAllByRole('listitem').filter((item) => item.matches('.heard-entry'));
    expect(cards.map((card) => card.querySelector('.heard-stand')?.textContent)).toEqual(
      ['doing', 'cannot', 'doing'].map((status) => t(`entryStatus.${status}`)),
    );
  });

  it('filters on the phone itself, says how many are left, and brings all back', () => {
    open(all);
    counted(t('said.count', { count: 3 }));
    // Before what is chosen from, so that it is in sight while choosing.
    const count = screen.getByText(t('said.count', { count: 3 }));
    expect(count.compareDocumentPosition(screen.getByText(t('said.filter')))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    choose('said.age', 'under-5');
    expect(titles().slice(0, 2)).toEqual(['Speech therapy', 'Plans']);
    counted(t('said.shown', { count: 2, total: 3 }));
    choose('said.theme', 'growing-up');
    counted(t('said.shown', { count: 0, total: 3 }));
    fireEvent.click(screen.getByRole('button', { name: t('said.showAll') }));
    expect(titles().slice(0, 3)).toEqual(['Speech therapy', 'College', 'Plans']);
  });

  it('offers no theme that nothing is about', () => {
    open(all);
    const options = within(screen.getByLabelText(t('said.theme'))).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual(
      ['said.any', 'themes.waiting', 'themes.assessment-and-plans', 'themes.growing-up'].map((key) => t(key)),
    );
  });

  it('says since when something is new, marks it, and shows it alone when asked', () => {
    const looked = { day: '2026-11-02', seen: { speech: speech.changedOn, college: college.changedOn } };
    localStorage.setItem('heard.said', JSON.stringify(looked));
    open(all);
    expect(screen.getAllByText(t('said.new'))).toHaveLength(1);
    fireEvent.click(screen.getByLabelText(t('said.onlyNew', { day: dateText('en', '2026-11-02') })));
    expect(titles()[0]).toBe('Plans');
    counted(t('said.shown', { count: 1, total: 3 }));
    // The next look begins here.
    expect(JSON.parse(localStorage.getItem('heard.said') ?? '')).toMatchObject({ day: isoDay(new Date()), before: looked });
  });

  it('marks nothing as new at the first look, nor where the mark cannot be read', () => {
    localStorage.setItem('heard.said', 'torn');
    open(all);
    expect(screen.queryByText(t('said.new'))).toBeNull();
  });

  it('without a signal and with nothing kept it says what to do', () => {
    open({ loop: undefined, asked: 'failed' });
    expect(screen.getByText(t('said.noneHere'))).toBeTruthy();
  });

  it('with something kept it shows that, and says how old it may be', () => {
    open({ loop: { entries: [speech], timeline: [] }, asked: 'failed' });
    expect(titles()[0]).toBe('Speech therapy');
    expect(screen.getByText(t('said.asBefore'))).toBeTruthy();
  });
});

describe('one entry', () => {
  it('has an address of its own, from which it is answered', async () => {
    open(all, { hash: '#college' });
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('College'));
    expect(screen.getByText('No money.')).toBeTruthy();
    const links = screen.getAllByRole('link').filter((link) => link.matches('.heard-reply'));
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/s/reply?lang=en&about=college', '/s/reply?lang=en&about=college']);
    // A reader of another language is led to the same entry.
    expect(document.querySelector<HTMLAnchorElement>('a[hreflang="ur"]')?.getAttribute('href')).toBe('/said?lang=ur#college');
  });

  it('that is not there any more says so, and shows the others', async () => {
    open(all, { hash: '#taken-down' });
    await screen.findByText(t('said.gone'));
    expect(titles().slice(0, 3)).toEqual(['Speech therapy', 'College', 'Plans']);
  });

  it('published since the page was opened is looked for before anything is said of it', async () => {
    const asked: ((published: Published) => void)[] = [];
    open(undefined, {
      watchPublished: (_, watch) => {
        asked.push(watch);
        watch({ loop: asked.length > 1 ? undefined : all.loop, asked: asked.length > 1 ? 'asking' : 'answered' });
        return () => undefined;
      },
    });
    location.hash = '#new-one';
    dispatchEvent(new HashChangeEvent('hashchange'));
    await screen.findByText(t('said.looking'));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(screen.queryByText(t('said.gone'))).toBeNull();
    asked[1]?.(with3(speech, published('new-one', { title: 'Just published' })));
    await screen.findByRole('heading', { level: 1, name: 'Just published' });
  });

  it('that this phone could not look for is not said to be gone', async () => {
    open({ ...all, asked: 'failed' }, { hash: '#new-one' });
    await screen.findByText(t('said.notKept'));
    expect(screen.queryByText(t('said.gone'))).toBeNull();
  });

  it('stays on the screen when the skip link is used', async () => {
    open(all, { hash: '#college' });
    await screen.findByText('No money.');
    location.hash = '#main';
    dispatchEvent(new HashChangeEvent('hashchange'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('College');
  });

  it('in another language than the page says which, and is marked so for who listens', async () => {
    const quote = { text: 'کوئی نہیں بتاتا', language: 'ur' };
    open(with3({ ...speech, lang: 'en', quotes: [quote] }), { tag: 'pl', hash: '#speech' });
    const said = await screen.findByText(speech.said);
    expect([said.lang, said.dir]).toEqual(['en', 'ltr']);
    const named = screen.getByText(wordsOf('pl')('said.otherLanguage', { language: 'English' }));
    expect(named.compareDocumentPosition(said)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByRole('heading', { level: 1 }).lang).toBe('en');
    const words = screen.getByText(quote.text).closest('blockquote');
    expect([words?.lang, words?.dir]).toEqual(['ur', 'auto']);
  });

  it('says what language its words are in before them, and that they are a draft before all', async () => {
    open(with3({ ...speech, lang: 'ur', draft: true }), { tag: 'ur', hash: '#speech' });
    const inUrdu = wordsOf('ur');
    const draft = await screen.findByText(inUrdu('said.draft'));
    expect(draft.compareDocumentPosition(screen.getByText(speech.said))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('names no day of change where only its first publication is known', async () => {
    open(with3({ ...speech, changedOn: speech.published }), { hash: '#speech' });
    await screen.findByRole('heading', { level: 1, name: 'Speech therapy' });
    expect(screen.queryByText(t('said.updated'))).toBeNull();
  });

  it('shown in English first and then in the language of the page is not left without a language', async () => {
    let tell = (_: Published): void => undefined;
    const watchPublished: WatchPublished = (_, watch) => {
      tell = watch;
      watch(with3({ ...speech, lang: 'en' }));
      return () => undefined;
    };
    open(undefined, { tag: 'ur', hash: '#speech', watchPublished });
    expect((await screen.findByText(speech.said)).lang).toBe('en');
    tell(with3({ ...speech, said: 'انتظار لمبا تھا۔', lang: 'ur' }));
    const said = await screen.findByText('انتظار لمبا تھا۔');
    expect([said.lang, said.dir]).toEqual(['ur', 'rtl']);
  });

  it('cannot run what somebody wrote into it', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    open(with3({ ...speech, title: hostile, said: hostile, quotes: [{ text: hostile, language: 'en' }] }), { hash: '#speech' });
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(hostile));
    expect(document.querySelector('img[src="x"]')).toBeNull();
  });
});

describe('the timeline', () => {
  const action = (id: string, due: string, change: Partial<PublishedAction> = {}): PublishedAction => ({
    ...{ id, priority: 'PA3', due, state: 'not-known', sources: [], promise: `Promise ${id}`, lang: 'en', draft: false },
    ...change,
  });
  const told: Published = {
    loop: {
      entries: [],
      timeline: [action('a', '2024-12', { state: 'kept', stateDay: '2026-05-12' }), action('b', '2025-03', { priority: 'PA6' })],
    },
    asked: 'answered',
  };

  it('says honestly where nobody has said anything yet, and by when what is known was said', () => {
    open(told, { page: 'timeline' });
    expect(screen.getByText('Promise b').closest('li')?.textContent).toContain(t('timeline.nobody'));
    expect(screen.getByText('Promise a').closest('li')?.textContent).toContain(t('timeline.asOf', { day: dateText('en', '2026-05-12') }));
  });

  it('marks a promise whose date has passed in words and with a sign, and counts it before the fold; one that is done is not', () => {
    open(told, { page: 'timeline' });
    const mark = screen.getByText('Promise b').closest('li')?.querySelector('.heard-passed');
    expect(mark?.textContent).toBe(t('timeline.passed'));
    expect(mark?.querySelector('svg')).toBeTruthy();
    expect(screen.getByText('Promise a').closest('li')?.textContent).not.toContain(t('timeline.passed'));
    expect(screen.getByText(t('timeline.inState', { state: t('timeline.passed'), n: 1 })).closest('details')).toBeNull();
  });

  it('is filtered by part of the plan', () => {
    open(told, { page: 'timeline' });
    choose('said.priority', 'PA6');
    expect(screen.queryByText('Promise a')).toBeNull();
    counted(t('timeline.shown', { count: 1, total: 2 }));
  });
});
