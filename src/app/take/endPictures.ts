import type { PagePictures } from '../../domain/survey/pagePictures.ts';

/** The pictures of the pages after the last question, OpenMoji: of the heading, and of each sentence below it in turn. */
export interface EndPictures {
  readonly check: PagePictures;
  readonly done: PagePictures;
}

export const END_PICTURES: EndPictures = {
  check: { page: '1F50D', paragraphs: ['270F'] },
  done: { page: '1F4F1', paragraphs: ['1F64F', '21A9', '1F4DD', '1F4DA', '1F648', '1F44D'] },
};
