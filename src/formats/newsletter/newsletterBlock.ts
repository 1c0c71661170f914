/** What a newsletter says of a survey or an entry. All of it in one language. */
export interface Newsletter {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Before the link, such as "Answer here:". */
  readonly lead: string;
  readonly link: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The block as plain text, and as HTML to be pasted into a letter: no style and no picture of its own. */
export function newsletterBlock({ title, paragraphs, lead, link, lang, dir }: Newsletter): {
  readonly text: string;
  readonly html: string;
} {
  const text = [title, ...paragraphs, `${lead} ${link}`].join('\n\n');
  const html = [
    `<div lang="${escaped(lang)}" dir="${dir}">`,
    `<h2>${escaped(title)}</h2>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p>${escaped(lead)} <a href="${escaped(link)}" dir="ltr">${escaped(link)}</a></p>`,
    '</div>',
  ].join('\n');
  return { text, html };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
