import { describe, expect, it } from 'vitest';
import { newsletterBlock } from '../../../src/formats/newsletter/newsletterBlock.ts';

const block = { title: 'Four questions', paragraphs: ['One.', 'Two.'], lead: 'Answer here:', lang: 'ur', dir: 'rtl' } as const;
const LINK = 'https://heard.example/s/quick?lang=ur&c=spring';

describe('a newsletter block', () => {
  it('says the same as text and as HTML, in the direction of its language', () => {
    const { text, html } = newsletterBlock({ ...block, link: LINK });
    expect(text).toBe(`Four questions\n\nOne.\n\nTwo.\n\nAnswer here: ${LINK}`);
    expect(html).toContain('<div lang="ur" dir="rtl">');
    expect(html).toContain('href="https://heard.example/s/quick?lang=ur&amp;c=spring"');
  });

  it('lets no word of an entry become part of the letter’s page', () => {
    const { html } = newsletterBlock({
      ...block,
      title: '<script>alert(1)</script>',
      paragraphs: ['"><img src=x onerror=alert(1)>'],
      link: LINK,
    });
    expect(html).not.toMatch(/<(script|img)/);
    expect(html).toContain('&lt;script&gt;');
  });
});
