import { createInstance } from 'i18next';
import { APART_CODES, type ApartCode, type Page, type Survey } from '../domain/survey/survey.ts';
import { withNumbersIsolated } from './isolated.ts';
import type { Locale, WordTree } from './localeSchema.ts';
import { pluralForms } from './pluralForms.ts';
import { DIGITS, type Words } from './translate.ts';
import { DEFAULT_VARIANT } from './variants.ts';

/** The words of one page of a survey. */
export interface PageWords {
  readonly label: string;
  readonly hint?: string;
  /** The paragraphs of an information page. */
  readonly text?: readonly string[];
  /** By code: the options, or the points of the question's scale and of its Easy Read scale, and the ways set apart. */
  readonly options: Words;
  /** The label of the field that "something else" opens. */
  readonly other?: string;
}

/** The words of one survey in one variant, complete. */
export interface SurveyWords {
  readonly tag: string;
  readonly title: string;
  /** One line: who it is for. */
  readonly lead: string;
  /** Headings by section id. */
  readonly sections: Words;
  readonly pages: Readonly<Record<string, PageWords>>;
}

export interface Catalogue {
  /**
   * The app's own words by dotted key, for `translator`.
   *
   * @param groups the top-level groups of `app.json` to take, such as `nav`; without it, all.
   */
  appWords(tag: string, groups?: readonly string[]): Words;
  /** @throws when a label is missing in the variant and in all it falls back to. */
  surveyWords(survey: Survey, tag: string): SurveyWords;
}

/**
 * Resolves words for the phone and the endpoint: what a variant lacks comes from the one it falls back to, and at last from
 * English. Runs where the app is built and at the endpoint, never on the phone.
 *
 * @param area fills `{{product}}`, `{{area}}` and `{{partnership}}` for good; other placeholders stay for `translator`.
 */
export function createCatalogue(
  locales: Readonly<Record<string, Locale>>,
  area: { readonly product: string; readonly area: string; readonly partnership: string },
): Catalogue {
  const i18next = createInstance();
  // Without `initAsync`, init is done when it returns; `currentOnly`, because the fallbacks of a variant are declared, not guessed.
  i18next.init({
    initAsync: false,
    load: 'currentOnly',
    resources: locales,
    ns: ['app', 'scales', 'surveys'],
    defaultNS: 'app',
    fallbackLng: Object.fromEntries([
      ...Object.entries(locales).map(([tag, { meta }]) => [tag, [meta.fallback ?? DEFAULT_VARIANT, DEFAULT_VARIANT]]),
      ['default', [DEFAULT_VARIANT]],
    ]),
  });

  const placed = (text: string): string =>
    withNumbersIsolated(text)
      .replaceAll('{{product}}', area.product)
      .replaceAll('{{area}}', area.area)
      .replaceAll('{{partnership}}', area.partnership);

  const find = (tag: string, ns: keyof Locale, key: string): string | undefined =>
    i18next.exists(key, { lng: tag, ns }) ? placed(i18next.t(key, { lng: tag, ns, skipInterpolation: true })) : undefined;

  const need = (tag: string, ns: keyof Locale, key: string): string => {
    const found = find(tag, ns, key);
    if (found === undefined) throw new Error(`no words for ${ns}:${key} in ${tag}`);
    return found;
  };

  /** Every form of a plural that the language has; of one that it lacks, the forms that what it falls back to has. */
  const wordsInForms = (tag: string, key: string): readonly (readonly [string, string])[] => {
    const own = pluralForms(key, tag).flatMap((form) => {
      const found = find(tag, 'app', form);
      return found === undefined ? [] : [[form, found] as const];
    });
    return own.length > 0 ? own : [[key, need(tag, 'app', key)]];
  };

  const pageWords = (survey: Survey, page: Page, tag: string): PageWords => {
    const at = `${survey.id}.pages.${page.id}`;
    const hint = find(tag, 'surveys', `${at}.hint`);
    const other = find(tag, 'surveys', `${at}.other`);
    const options = Object.fromEntries([
      ...optionKeys(page).map(({ code, ns, key }) => [code, need(tag, ns, ns === 'surveys' ? `${at}.${key}` : key)]),
      ...apartCodes(page).map((code) => [code, find(tag, 'surveys', `${at}.apart.${code}`) ?? need(tag, 'scales', `apart.${code}`)]),
    ]);
    return {
      label: need(tag, 'surveys', `${at}.label`),
      ...(hint !== undefined && { hint }),
      ...(page.kind === 'information' && { text: paragraphs(tag, at) }),
      options,
      ...(other !== undefined && { other }),
    };
  };

  const paragraphs = (tag: string, at: string): string[] => {
    const texts: unknown = i18next.t(`${at}.text`, { lng: tag, ns: 'surveys', returnObjects: true, skipInterpolation: true });
    if (!Array.isArray(texts)) throw new Error(`no words for surveys:${at}.text in ${tag}`);
    return texts.map((text) => placed(String(text)));
  };

  return {
    appWords(tag, groups) {
      const keys = leaves(locales[DEFAULT_VARIANT]?.app ?? {}).filter(
        (key) => !groups || groups.some((group) => key.startsWith(`${group}.`)),
      );
      const digits = locales[tag]?.meta.digits;
      return Object.fromEntries([
        ...new Map(keys.flatMap((key) => wordsInForms(tag, key))),
        ...(digits === undefined ? [] : [[DIGITS, digits] as const]),
      ]);
    },
    surveyWords(survey, tag) {
      const pages = survey.sections.flatMap((section) => section.pages);
      return {
        tag,
        title: need(tag, 'surveys', `${survey.id}.title`),
        lead: need(tag, 'surveys', `${survey.id}.lead`),
        sections: Object.fromEntries(survey.sections.map(({ id }) => [id, need(tag, 'surveys', `${survey.id}.sections.${id}`)])),
        pages: Object.fromEntries(pages.map((page) => [page.id, pageWords(survey, page, tag)])),
      };
    },
  };
}

/** Every dotted key of a tree that holds words. */
function leaves(tree: WordTree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [path + key] : leaves(value, `${path}${key}.`)));
}

/** Where the label of each option is found: with its survey, or with its scale. */
function optionKeys(page: Page): readonly { code: string; ns: 'surveys' | 'scales'; key: string }[] {
  switch (page.kind) {
    case 'choose-one':
    case 'choose-many':
      return page.options.map(({ code }) => ({ code, ns: 'surveys', key: `options.${code}` }));
    case 'scale':
      return [page.scale, ...(page.easyRead ? [page.easyRead] : [])].flatMap((scale) =>
        scale.points.map((code) => ({ code, ns: 'scales' as const, key: `${scale.id}.${code}` })),
      );
    case 'number':
    case 'text':
    case 'information':
      return [];
  }
}

const apartCodes = (page: Page): readonly ApartCode[] =>
  page.kind === 'information' ? [] : APART_CODES.filter((code) => page.apart?.includes(code));
