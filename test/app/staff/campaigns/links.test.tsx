import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { campaignLink } from '../../../../src/app/staff/campaigns/campaignLink.ts';
import { codeFrom } from '../../../../src/app/staff/campaigns/codeFrom.ts';
import { Poster } from '../../../../src/app/staff/campaigns/Poster.tsx';
import { targets } from '../../../../src/app/staff/campaigns/targets.ts';
import { LinkReach } from '../../../../src/app/staff/controls/LinkReach.tsx';
import { VARIANTS } from '../../../../src/content/locales.ts';
import { SURVEYS } from '../../../../src/content/surveys.ts';
import { CAMPAIGN } from '../../../../src/domain/response/campaign.ts';
import { CATALOGUE } from '../../words.ts';

afterEach(cleanup);

const HOSTILE = '<img src=x onerror=alert(1)>';
const offered = VARIANTS.map((variant) => ({
  ...variant,
  format: variant.format === 'easy-read' ? variant.format : ('standard' as const),
}));

describe('a link', () => {
  it('says the language and the place, before what the page itself reads behind the #', () => {
    expect(campaignLink('https://heard.example', '/said#waiting', { tag: 'ur', code: 'radcliffe-hub' })).toBe(
      'https://heard.example/said?lang=ur&c=radcliffe-hub#waiting',
    );
    expect(campaignLink('https://heard.example', '/', {})).toBe('https://heard.example/');
  });

  it('that opens on this machine alone is not made without saying so', () => {
    render(<LinkReach />);
    expect(screen.getByText(/open on this machine alone/)).toBeTruthy();
    cleanup();
    vi.stubGlobal('location', new URL('https://heard.example/staff/campaigns/hub'));
    render(<LinkReach />);
    expect(screen.queryByText(/on this machine alone/)).toBeNull();
    vi.unstubAllGlobals();
  });

  it('can be made to every survey, and to the pages without one', () => {
    const all = targets(SURVEYS.map((survey) => ({ ...survey, title: survey.id, open: true })));
    expect(all.map(({ path }) => path)).toEqual([
      ...SURVEYS.filter(({ respondent }) => respondent !== 'anyone').map(({ id }) => `/s/${id}`),
      '/',
      '/say',
      '/said',
    ]);
    const words = CATALOGUE.appWords('en');
    expect(all.filter(({ invite }) => !words[`poster.invite.${invite}`])).toEqual([]);
  });

  it('begins with a code that every phone takes, whatever the place is called', () => {
    const codes = ['Radcliffe Family Hub', ' Khizra Mosque – Tuesday ', 'Église', 'x'.repeat(99), `${'a'.repeat(39)} b`].map(codeFrom);
    expect(codes.slice(0, 3)).toEqual(['radcliffe-family-hub', 'khizra-mosque-tuesday', 'eglise']);
    expect(codes.filter((code) => !CAMPAIGN.test(code))).toEqual([]);
  });
});

describe('a poster', () => {
  const draw = (tags: readonly string[], place = 'Radcliffe hub') => {
    const [target] = targets(SURVEYS.map((survey) => ({ ...survey, title: survey.id, open: true })));
    if (!target) throw new Error('no survey');
    const languages = offered
      .filter(({ tag }) => tags.includes(tag))
      .map((variant) => ({ variant, words: CATALOGUE.appWords(variant.tag) }));
    render(
      <Poster
        size="A4"
        place={place}
        target={target}
        link="https://heard.example/s/parent-experience?lang=en&c=x"
        {...{ languages, offered }}
      />,
    );
    return screen.getByRole('article');
  };

  it('invites in each chosen language, in its direction, and names every language in itself', () => {
    const poster = draw(['en', 'ur']);
    const invitations = [...poster.querySelectorAll<HTMLElement>('.poster-invite')];
    expect(invitations.map(({ lang, dir }) => [lang, dir])).toEqual([
      ['en', 'ltr'],
      ['ur', 'rtl'],
    ]);
    const names = [...poster.querySelectorAll('.poster-languages bdi')].map((name) => name.textContent);
    expect(names).toEqual(offered.filter(({ format }) => format === 'standard').map(({ name }) => name));
  });

  it('shows an address that can be typed, and no telephone number that nobody has confirmed', () => {
    const poster = draw(['en']);
    expect(poster.querySelector('.poster-address strong')?.textContent).toBe('heard.example/s/parent-experience');
    expect(poster.textContent).toContain('to be confirmed');
  });

  it('shows a hostile name of a place as the text that it is', () => {
    const poster = draw(['en'], HOSTILE);
    expect(poster.querySelector('img')).toBeNull();
    expect(poster.querySelector('.poster-place')?.textContent).toBe(HOSTILE);
  });
});
