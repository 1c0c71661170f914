/** What kinds of meetings are called. */
export const MEETING_NAMES: Readonly<Record<string, string>> = {
  'friends-of-the-local-offer': 'Friends of the Local Offer',
  'drop-in': 'Drop-in',
  forum: 'Parent carer forum',
  'co-production': 'Co-production meeting',
  'senco-network': 'SENCO network',
  other: 'Another meeting',
};
