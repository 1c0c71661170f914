import app from '../../../locales/ur/app.json' with { type: 'json' };
import meta from '../../../locales/ur/meta.json' with { type: 'json' };
import scales from '../../../locales/ur/scales.json' with { type: 'json' };
import parentExperience from '../../../locales/ur/surveys/parent-experience.json' with { type: 'json' };
import professionals from '../../../locales/ur/surveys/professionals.json' with { type: 'json' };
import quick from '../../../locales/ur/surveys/quick.json' with { type: 'json' };
import youngPeople from '../../../locales/ur/surveys/young-people.json' with { type: 'json' };

/** The files of `locales/ur`, unparsed. */
export const ur = {
  meta,
  app,
  scales,
  surveys: { 'parent-experience': parentExperience, 'young-people': youngPeople, professionals, quick },
};
