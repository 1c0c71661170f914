import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { AccessibilityPage } from '../../../src/app/site/AccessibilityPage.tsx';
import { HelpPage } from '../../../src/app/site/HelpPage.tsx';
import { render } from '../render.ts';
import { CATALOGUE, wordsOf } from '../words.ts';

const statement = (tag: string, pictures = false) =>
  render(<AccessibilityPage t={wordsOf(tag)} tag={tag} words={CATALOGUE.appWords(tag)} pictures={pictures} />);
const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('the accessibility statement', () => {
  it('has the sections that the law’s model asks for', () => {
    statement('en');
    expect(headings()).toEqual(
      expect.arrayContaining([
        'How accessible this service is',
        'Feedback and contact',
        'Enforcement procedure',
        'Technical information',
        'Compliance status',
        'Non-accessible content',
        'What we do to improve accessibility',
        'Preparation of this statement',
      ]),
    );
  });

  it('claims no more than was tried, and no contact that nobody has named', () => {
    statement('en');
    const text = document.body.textContent ?? '';
    expect(text).toContain('partially compliant with version 2.2');
    expect(text).toContain('Not tested yet:');
    expect(text).toContain('screen readers with the people who use them');
    expect(text).toContain('Whom to write to or call is to be confirmed');
    expect(text).not.toMatch(/@|0161/);
  });

  it('is dated as its reader writes dates', () => {
    const { unmount } = statement('en-x-easyread');
    expect(document.body.textContent).toContain('22 November 2026');
    unmount();
    statement('pl');
    expect(document.body.textContent).toContain('22 listopada 2026');
  });

  it('has a picture at every heading in Easy Read, and none elsewhere', () => {
    const { unmount } = statement('en-x-easyread', true);
    expect(document.querySelectorAll('.heard-part > img[alt=""]')).toHaveLength(headings().length);
    unmount();
    statement('en');
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the help page', () => {
  it('leads each reader to a part of their own', () => {
    render(<HelpPage t={wordsOf('en')} tag="en" words={CATALOGUE.appWords('en')} pictures={false} />);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links).toHaveLength(5);
    for (const link of links) {
      const part = document.querySelector(link.getAttribute('href') ?? '');
      expect(part?.querySelector('h2')?.textContent).toBe(link.textContent);
    }
  });

  it('explains every hard word, in Easy Read too', () => {
    render(<HelpPage t={wordsOf('en-x-easyread')} tag="en-x-easyread" words={CATALOGUE.appWords('en-x-easyread')} pictures />);
    expect([...document.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['EHC plan', 'SEND', 'EOTAS', 'SENDIASS', 'Local Offer', 'Annual review', 'Diagnosis', 'Transition']),
    );
  });
});
