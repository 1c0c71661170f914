import { APART_CODES, type Page, type Survey } from '../domain/survey/survey.ts';

/** The keys without which a survey has a gap. */
export function neededKeys(survey: Survey): string[] {
  const at = `surveys:${survey.id}`;
  return [
    `${at}.title`,
    `${at}.lead`,
    ...survey.sections.map(({ id }) => `${at}.sections.${id}`),
    ...survey.sections.flatMap(({ pages }) => pages).flatMap((page) => neededByPage(page, `${at}.pages.${page.id}`)),
  ];
}

function neededByPage(page: Page, at: string): string[] {
  const label = `${at}.label`;
  const apart = page.kind === 'information' ? [] : (page.apart ?? []).map((code) => `scales:apart.${code}`);
  switch (page.kind) {
    case 'choose-one':
    case 'choose-many': {
      const says = page.options.some((option) => option.say !== undefined);
      return [label, ...apart, ...page.options.map(({ code }) => `${at}.options.${code}`), ...(says ? [`${at}.other`] : [])];
    }
    case 'scale':
      return [
        label,
        ...apart,
        ...[page.scale, page.easyRead].flatMap((scale) => scale?.points.map((code) => `scales:${scale.id}.${code}`) ?? []),
      ];
    case 'information':
      return [label, `${at}.text.0`];
    case 'number':
    case 'text':
      return [label, ...apart];
  }
}

/** The keys a survey may have: a hint on each page, and its own words for a way of answering set apart. */
export function optionalKeys(survey: Survey): string[] {
  return survey.sections
    .flatMap(({ pages }) => pages)
    .flatMap((page) => {
      const at = `surveys:${survey.id}.pages.${page.id}`;
      const apart = page.kind === 'information' ? [] : APART_CODES.filter((code) => page.apart?.includes(code));
      return [`${at}.hint`, ...apart.map((code) => `${at}.apart.${code}`)];
    });
}
