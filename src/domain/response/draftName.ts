/**
 * What the drafts of one undertaking are known by on a device: the survey, and on a reply the entry it is about, so that
 * words begun about one entry are never offered for another. Neither id has a slash.
 */
export function draftName(survey: string, about: string | undefined): string {
  return about === undefined ? survey : `${survey}/${about}`;
}
