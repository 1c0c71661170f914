import { useEffect } from 'preact/hooks';
import { CONTACTS } from '../../content/contacts.ts';
import { surveyOf } from '../../content/surveys.ts';
import { formLink } from '../../formats/paper/formLink.ts';
import { PaperSheet } from '../../formats/paper/PaperSheet.tsx';
import { paperForm } from '../../formats/paper/paperForm.ts';
import { translator } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import { APART_PICTURES } from '../take/apartPictures.ts';
import { faceOf } from '../take/faces.ts';
import { pageNumbers } from './pageNumbers.ts';
import type { FormWords } from './paperData.ts';

const PICTURES = { file: (code: string) => `/pictures/${code}.svg`, face: faceOf, apart: APART_PICTURES };

interface CopiesProps {
  readonly survey: string;
  readonly reading: Reading;
  readonly words: FormWords;
  readonly size: 'a4' | 'a5';
  readonly large: boolean;
  readonly batch: string | undefined;
  /** A form number for each copy. */
  readonly numbers: readonly string[];
}

/** The copies to print. On the screen only the first is seen; they differ in nothing but their numbers. */
export function Copies({ survey: id, reading, words, size, large, batch, numbers }: CopiesProps) {
  const survey = surveyOf(id);
  if (!survey) throw new Error(`no survey ${id} to print`);
  const form = paperForm(survey, reading.format);
  const t = translator(words.app, reading.tag);
  const { tag } = reading;
  const of = { survey: id, version: survey.version, tag, ...(batch !== undefined && { batch }) };
  useEffect(() => {
    if (numbers.length === 1) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageNumbers(size, numbers.length));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [size, numbers.length]);
  return (
    // In the form's direction, so that it begins at its start.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard has no other way to scroll it.
    <div class="heard-sheets" role="region" aria-labelledby="preview" tabIndex={0} dir={reading.dir}>
      {numbers.map((number) => (
        <PaperSheet
          key={number}
          form={form}
          words={words.survey}
          t={t}
          variant={reading}
          size={size}
          large={large}
          alone={numbers.length === 1}
          number={number}
          link={formLink(location.origin, { ...of, number })}
          batch={batch}
          takeBackAddress={`${location.host}/take-back`}
          contacts={CONTACTS}
          draftTranslation={words.draftTranslation}
          explained={words.explained}
          pictures={PICTURES}
        />
      ))}
    </div>
  );
}

/** Opens the browser's own print window once every picture and letter of the form is there. */
export async function printWhenDrawn(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.heard-sheets img')];
  await Promise.allSettled([document.fonts.ready, ...pictures.map((picture) => picture.decode())]);
  print();
}
