import type { PagePictures } from '../../domain/survey/pagePictures.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import type { Explanation } from '../../i18n/hardWords.ts';
import { Beside } from '../controls/Beside.tsx';
import { HardWords } from './HardWords.tsx';

interface InformationPageProps {
  readonly words: PageWords;
  readonly explained: readonly Explanation[];
  /** For those who read with pictures. */
  readonly pictures: PagePictures | undefined;
}

/** A page that tells something and asks nothing. */
export function InformationPage({ words, explained, pictures }: InformationPageProps) {
  return (
    <>
      <Beside picture={pictures?.page} large>
        <h1 tabIndex={-1} id="heading">
          {words.label}
        </h1>
      </Beside>
      {words.text?.map((paragraph, at) => (
        <Beside key={paragraph} picture={pictures?.paragraphs?.[at]}>
          <p>{paragraph}</p>
        </Beside>
      ))}
      {explained.length > 0 && <HardWords words={explained} />}
    </>
  );
}
