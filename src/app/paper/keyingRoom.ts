/** What keying needs and printing, help and the start page do not: fetched once a person is here. */
export { surveyOf } from '../../content/surveys.ts';
export { readFormLink } from '../../formats/paper/formLink.ts';
export { KeyForm } from './KeyForm.tsx';
