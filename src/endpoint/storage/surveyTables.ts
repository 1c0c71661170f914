/** What staff have decided about a survey. One without a row is open. */
export interface SurveyOpeningRow {
  survey: string;
  /** `always`, `closed` or `between`. */
  state: string;
  /** ISO days. */
  from_day: string | null;
  until_day: string | null;
  since_day: string | null;
}

/** A place that links are made for. */
export interface CampaignRow {
  code: string;
  label: string;
  kind: string;
  /** ISO day. */
  archived_day: string | null;
}
