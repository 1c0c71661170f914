import type { PagePictures } from '../../domain/survey/pagePictures.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import type { Explanation } from '../../i18n/hardWords.ts';
import { Picture } from '../controls/Picture.tsx';
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
      <div class={pictures?.page ? 'heard-asked' : undefined}>
        {pictures?.page && <Picture code={pictures.page} size={84} />}
        <h1 tabIndex={-1} id="heading">
          {words.label}
        </h1>
      </div>
      {words.text?.map((paragraph, at) => {
        const beside = pictures?.paragraphs?.[at];
        return beside ? (
          <div class="heard-asked is-small" key={paragraph}>
            <Picture code={beside} size={52} />
            <p>{paragraph}</p>
          </div>
        ) : (
          <p key={paragraph}>{paragraph}</p>
        );
      })}
      {explained.length > 0 && <HardWords words={explained} />}
    </>
  );
}
