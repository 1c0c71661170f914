import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SaidDoingSite } from '../../../src/app/said-doing/SaidDoingSite.tsx';
import { SITE_PAGES, Site, type SitePage, type SiteProps } from '../../../src/app/site/Site.tsx';
import { VARIANTS } from '../../../src/content/locales.ts';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

const t = wordsOf('en');
const readings = VARIANTS.map((variant) => ({ ...variant, words: `/words/${variant.tag}.json` }));

function show(page: SitePage, tag = 'en', closed: SiteProps['closed'] = []) {
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

describe('the line at the foot of a page to read', () => {
  it.each(SITE_PAGES)('never says that something can be started: %s', (page) => {
    const { container } = show(page);
    const line = container.querySelector('.heard-kept');
    expect(line?.textContent).toContain(t('nav.offlineSoon'));
    expect(line?.textContent).not.toContain(t('status.loading'));
  });
});

describe('the first screen', () => {
  it('names every language in itself, openly, and marks Easy Read with a picture', () => {
    show('home');
    const links = within(screen.getByRole('navigation', { name: t('nav.languages') })).getAllByRole('link');
    expect(links.map((link) => [link.lang, link.dir, link.textContent])).toEqual(VARIANTS.map(({ tag, dir, name }) => [tag, dir, name]));
    expect(links.filter((link) => link.querySelector('img')).map((link) => link.lang)).toEqual(['en-x-easyread']);
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
