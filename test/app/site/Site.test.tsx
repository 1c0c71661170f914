import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SaidDoingSite } from '../../../src/app/said-doing/SaidDoingSite.tsx';
import { SITE_PAGES, Site, type SitePage, type SiteProps } from '../../../src/app/site/Site.tsx';
import { VARIANTS } from '../../../src/content/locales.ts';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

const t = wordsOf('en');
const readings = VARIANTS.map((variant) => ({ ...variant, words: `/words/${variant.tag}.json` }));

function show(page: SitePage, tag = 'en', closed: SiteProps['closed'] = [], more: Partial<SiteProps> = {}) {
  const surveys = [{ id: 'quick', card: 'quick', minutes: 1 }] as const;
  const View = page === 'said' || page === 'timeline' ? SaidDoingSite : Site;
  return render(
    <View
      {...{ page, tag, words: CATALOGUE.appWords(tag), draftTranslation: false, version: '1', surveys, readings }}
      papers={[]}
      closed={closed}
      aloud={undefined}
      display="/assets/display.js"
      keeping={undefined}
      hrefIn={(to) => `/?lang=${to}`}
      languageMissing={false}
      phone={undefined}
      {...more}
    />,
  );
}

// Some pages fetch what they need once they are here.
afterEach(() => vi.dynamicImportSettled());

describe('Easy Read', () => {
  it.each(['privacy', 'settings'] as const)('has a picture wherever %s begins to say something', (page) => {
    const { container } = show(page, 'en-x-easyread');
    const said = [...container.querySelectorAll('main :is(h2, legend, h1 ~ p)')].filter((each) => !each.matches('section > h2'));
    expect(said.length).toBeGreaterThan(3);
    const bare = said.filter((each) => !(each.querySelector('img') ?? each.closest('.heard-part')?.querySelector('img')));
    expect(bare.map((each) => each.textContent)).toEqual(page === 'settings' ? [expect.stringContaining('1')] : []);
  });

  it('has no pictures for those who read words alone', () => {
    expect(show('privacy').container.querySelectorAll('main img')).toHaveLength(0);
  });
});

describe('the first screen', () => {
  it('names every language in itself, openly, and marks Easy Read with a picture', () => {
    show('home');
    const links = within(screen.getByRole('navigation', { name: t('nav.languages') })).getAllByRole('link');
    expect(links.map((link) => [link.lang, link.dir, link.textContent])).toEqual(VARIANTS.map(({ tag, dir, name }) => [tag, dir, name]));
    expect(links.filter((link) => link.querySelector('img')).map((link) => link.lang)).toEqual(['en-x-easyread']);
  });

  it('says which languages open while there is no signal, and nothing of it while there is one', async () => {
    const phone = { languages: { here: async () => ['en', 'ur'] } } as unknown as NonNullable<SiteProps['phone']>;
    const keeping = (network: 'online' | 'offline') =>
      ({ storage: 'kept', network, startsOffline: true, waiting: 0, refused: 0, sending: false }) as const;
    const first = show('home', 'en', [], { phone, keeping: keeping('offline') });
    const said = await screen.findByText(new RegExp(`^${t('offline.opens')}`));
    expect(said.textContent).toBe(`${t('offline.opens')} English · اردو`);
    const away = [...document.querySelectorAll('.heard-ways .is-away a')].map((link) => link.getAttribute('hreflang'));
    expect(away).toEqual(VARIANTS.map(({ tag }) => tag).filter((tag) => !['en', 'ur'].includes(tag)));
    first.unmount();
    show('home', 'en', [], { phone, keeping: keeping('online') });
    expect(screen.queryByText(new RegExp(`^${t('offline.opens')}`))).toBeNull();
  });

  it('does not offer a survey that is closed, unless it was begun here', () => {
    localStorage.clear();
    const card = () => screen.queryByText(t('home.quick.title'));
    show('home', 'en', [{ id: 'quick', opens: '2027-01-04' }]);
    expect(card()).toBeNull();
    screen.getByText(t('home.say.title'));
    cleanup();
    show('home', 'en', [{ id: 'quick' }, { id: 'say' }]);
    screen.getByText(t('closed.none'));
    cleanup();
    localStorage.setItem('heard.draft.quick', 'yes');
    show('home', 'en', [{ id: 'quick' }]);
    expect(card()?.closest('a')?.textContent).toContain(t('home.continueDraft'));
    localStorage.clear();
  });

  it('leads to the other ways to answer', () => {
    show('home');
    const ways = within(screen.getByRole('region', { name: t('ways.title') }));
    expect(ways.getByRole('link', { name: t('ways.display') }).getAttribute('href')).toBe('/settings?lang=en');
  });
});

it.each(SITE_PAGES)('"Aa" is one tap away: %s', (page) => {
  show(page);
  expect(screen.getByText(t('nav.display'), { selector: 'summary *' }).closest('details')).toBeTruthy();
});

it.each(SITE_PAGES)('nobody is told to start where nothing is to be started: %s', (page) => {
  show(page);
  expect(screen.queryByText(t('status.loading'))).toBeNull();
  expect(screen.getAllByText(t('status.gettingReady')).length).toBeGreaterThan(0);
});
