import type { PlaceKind } from '../../../domain/response/place.ts';

/** The kinds of places, for staff. */
export const KINDS: Readonly<Record<PlaceKind, string>> = {
  'family-hub': 'Family hub',
  school: 'School',
  mosque: 'Mosque',
  synagogue: 'Synagogue',
  event: 'Event',
  newsletter: 'Newsletter',
  other: 'Other',
};
