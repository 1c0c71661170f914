const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** `24 Nov 2026, 09:41`, in the reader's own time zone. @param iso date and time. */
export const dateTime = (iso: string): string => format.format(new Date(iso));
