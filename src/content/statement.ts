/** The days that the accessibility statement names, ISO 8601. Its words are in `app.json`, under `accessibility`. */
export const STATEMENT = { prepared: '2026-11-22', reviewed: '2026-11-22', tested: '2026-11-22' } as const;

/** Who looks into complaints about accessibility that a public body has not settled. Named by the model statement of gov.uk. */
export const EASS = 'https://www.equalityadvisoryservice.com/';
