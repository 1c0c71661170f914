import type { Priority } from '../../../domain/said-doing/entry.ts';

/** As families read them (`locales/en`, held to it by a test). */
export const PRIORITY_NAMES: Readonly<Record<Priority, string>> = {
  PA1: 'A plan that changes lives',
  PA2: 'Finding needs early',
  PA3: 'Waiting for health services',
  PA4: 'Getting ready for adult life',
  PA5: 'Moving between settings',
  PA6: 'EHC plans and reviews',
  AI1: 'Telling people what happens',
  AI2: 'Learning outside school',
  AI3: 'Training for staff',
};
