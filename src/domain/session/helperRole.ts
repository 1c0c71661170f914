/** Who helps at a session. Roles only: nobody's name is kept. */
export const HELPER_ROLES = ['outreach-worker', 'hub-staff', 'interpreter', 'parent-champion', 'school-staff', 'health-visitor'] as const;
export type HelperRole = (typeof HELPER_ROLES)[number];
