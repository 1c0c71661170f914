import type { Option, Page, Survey } from './survey.ts';

/** The pictures of one page, by code. Scale points have faces, and the ways of answering set apart their own, on every page. */
export interface PagePictures {
  readonly page?: string;
  /** By option. */
  readonly options?: Readonly<Record<string, string>>;
  /** By paragraph, in their order. */
  readonly paragraphs?: readonly string[];
}

/** By page id. Every page is there, so that scales show their faces. */
export function picturesOf(survey: Survey): Readonly<Record<string, PagePictures>> {
  return Object.fromEntries(survey.sections.flatMap(({ pages }) => pages).map((page) => [page.id, picturesOfPage(page)]));
}

export function picturesOfPage(page: Page): PagePictures {
  const options = 'options' in page ? page.options.flatMap(({ code, picture }) => (picture === undefined ? [] : [[code, picture]])) : [];
  const paragraphs = page.kind === 'information' ? page.pictures : undefined;
  return {
    ...(page.picture !== undefined && { page: page.picture }),
    ...(options.length > 0 && { options: Object.fromEntries(options) }),
    ...(paragraphs && { paragraphs }),
  };
}

/** The same survey for those who read words alone: it asks the same and weighs less. */
export function withoutPictures(survey: Survey): Survey {
  const bare = ({ picture: _, ...option }: Option): Option => option;
  const sections = survey.sections.map((section) => ({
    ...section,
    pages: section.pages.map((page): Page => {
      if (page.kind === 'information') {
        const { picture: _, pictures: __, ...rest } = page;
        return rest;
      }
      const { picture: _, ...rest } = page;
      return 'options' in rest ? { ...rest, options: rest.options.map(bare) } : rest;
    }),
  }));
  return { ...survey, sections };
}
