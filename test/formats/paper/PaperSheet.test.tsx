import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { CONTACTS } from '../../../src/content/contacts.ts';
import { VARIANTS } from '../../../src/content/locales.ts';
import { SURVEYS } from '../../../src/content/surveys.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import { PaperSheet } from '../../../src/formats/paper/PaperSheet.tsx';
import { paperForm } from '../../../src/formats/paper/paperForm.ts';
import type { Variant } from '../../../src/i18n/variants.ts';
import { CATALOGUE, wordsOf } from '../../app/words.ts';

const NUMBER = 'K7M4Q-2XD9P';

function sheet(survey: Survey, variant: Variant): string {
  return renderToString(
    <PaperSheet
      form={paperForm(survey, variant.format)}
      words={CATALOGUE.surveyWords(survey, variant.tag)}
      t={wordsOf(variant.tag)}
      variant={variant}
      size="a4"
      large={false}
      alone
      number={NUMBER}
      link="https://heard.example/paper/key#f=1"
      batch="radcliffe-hub-nov"
      takeBackAddress="heard.example/take-back"
      contacts={CONTACTS}
      draftTranslation={false}
      explained={{}}
      pictures={{
        file: (code) => `/pictures/${code}.svg`,
        face: () => undefined,
        apart: { 'dont-know': '1', 'does-not-apply': '2', 'prefer-not-to-say': '3' },
      }}
    />,
  );
}

/** What the page says, as plain text. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

describe.each(VARIANTS)('a form in $tag', (variant) => {
  it.each(SURVEYS)('says every question and every box of $id, who to call, and how to take answers back', (survey) => {
    const html = sheet(survey, variant);
    const text = textOf(html);
    const words = CATALOGUE.surveyWords(survey, variant.tag);
    const t = wordsOf(variant.tag);
    const { questions } = paperForm(survey, variant.format);
    for (const { number, question, options } of questions) {
      const page = words.pages[question.id];
      expect(text).toContain(`${number} ${page?.label}`.replace(/\s+/g, ' '));
      for (const { code, key } of options) expect(text).toContain(`${key} ${page?.options[code]}`.replace(/\s+/g, ' '));
    }
    expect(html.split('class="heard-box"').length - 1).toBe(questions.flatMap(({ options }) => options).length);
    for (const { number } of CONTACTS) if (number) expect(text).toContain(number);
    expect(text).toContain(t('paper.happens.title'));
    expect(text).toContain(t('paper.receipt.title'));
    expect(text.split(NUMBER).length - 1).toBe(2);
    expect(html).toContain(`dir="${variant.dir}"`);
  });
});
