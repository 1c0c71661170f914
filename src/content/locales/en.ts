import app from '../../../locales/en/app.json' with { type: 'json' };
import meta from '../../../locales/en/meta.json' with { type: 'json' };
import scales from '../../../locales/en/scales.json' with { type: 'json' };
import parentExperience from '../../../locales/en/surveys/parent-experience.json' with { type: 'json' };
import professionals from '../../../locales/en/surveys/professionals.json' with { type: 'json' };
import quick from '../../../locales/en/surveys/quick.json' with { type: 'json' };
import youngPeople from '../../../locales/en/surveys/young-people.json' with { type: 'json' };

/** The files of `locales/en`, unparsed. */
export const en = {
  meta,
  app,
  scales,
  surveys: { 'parent-experience': parentExperience, 'young-people': youngPeople, professionals, quick },
};
