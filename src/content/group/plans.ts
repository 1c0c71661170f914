import type { Plan } from '../../domain/session/groupActivity.ts';

/** Plans that a facilitator can begin with at once. Their names are `group.plans.<id>`. */
export const PLANS: readonly Plan[] = [
  { id: 'what-matters', picture: '2B50', activities: ['dots-matters', 'cards-goes-well', 'wall-help-most', 'voice-to-know'] },
  { id: 'growing-up', picture: '1F393', activities: ['hands-travel', 'line-moving', 'line-adulthood', 'drawing-good-day', 'voice-change'] },
  { id: 'help-and-health', picture: '1FA7A', activities: ['hands-better-life', 'hands-health', 'cards-goes-well', 'wall-help-most'] },
];
