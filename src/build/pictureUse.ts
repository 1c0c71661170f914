import { AREA_PICTURES } from '../app/impact/areaPictures.ts';
import { STAND_PICTURES } from '../app/said-doing/standPictures.ts';
import { CARD_PICTURES, FORMAT_PICTURES } from '../app/site/cardPictures.ts';
import { PART_PICTURES } from '../app/site/partPictures.ts';
import { APART_PICTURES } from '../app/take/apartPictures.ts';
import { END_PICTURES } from '../app/take/endPictures.ts';
import { ALL_FACES } from '../app/take/faces.ts';
import { HARD_WORD_PICTURE } from '../app/take/HardWords.tsx';
import { VOICE_PICTURES } from '../app/voice/voicePictures.ts';
import { THEME_PICTURES } from '../content/themePictures.ts';
import { allPages } from '../domain/survey/branching.ts';
import { type PagePictures, picturesOfPage } from '../domain/survey/pagePictures.ts';
import type { Page, Survey } from '../domain/survey/survey.ts';

/** Addresses of pictures. Those of Easy Read alone are nothing for a phone that reads another way. */
export interface PictureUse {
  readonly everybody: readonly string[];
  readonly easyRead: readonly string[];
}

export const addressOfPicture = (code: string): string => `/pictures/${code}.svg`;

/** The pictures that are really used, of the thousands in the set, by who meets them. */
export function pictureUse(surveys: readonly Survey[]): PictureUse {
  const codesOf = (some: readonly Survey[]) => some.flatMap((survey) => allPages(survey).flatMap(codesOfPage));
  const everybody = new Set([
    ...Object.values(CARD_PICTURES),
    ...Object.values(FORMAT_PICTURES),
    ...ALL_FACES,
    HARD_WORD_PICTURE,
    ...Object.values(APART_PICTURES),
    ...Object.values(END_PICTURES).flatMap(codesOfPictures),
    ...Object.values(VOICE_PICTURES),
    ...codesOf(surveys.filter(({ easyByNature }) => easyByNature)),
  ]);
  const easyRead = new Set(
    [
      ...codesOf(surveys),
      ...Object.values(PART_PICTURES),
      ...Object.values(STAND_PICTURES),
      ...Object.values(AREA_PICTURES),
      ...Object.values(THEME_PICTURES),
    ].filter((code) => !everybody.has(code)),
  );
  return { everybody: [...everybody].map(addressOfPicture), easyRead: [...easyRead].map(addressOfPicture) };
}

/** Every picture that a page names. */
export function codesOfPage(page: Page): string[] {
  return codesOfPictures(picturesOfPage(page));
}

function codesOfPictures({ page: own, options = {}, paragraphs = [] }: PagePictures): string[] {
  return [...(own === undefined ? [] : [own]), ...Object.values(options), ...paragraphs];
}
