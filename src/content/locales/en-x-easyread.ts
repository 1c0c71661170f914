import app from '../../../locales/en-x-easyread/app.json' with { type: 'json' };
import meta from '../../../locales/en-x-easyread/meta.json' with { type: 'json' };
import scales from '../../../locales/en-x-easyread/scales.json' with { type: 'json' };
import parentExperience from '../../../locales/en-x-easyread/surveys/parent-experience.json' with { type: 'json' };
import professionals from '../../../locales/en-x-easyread/surveys/professionals.json' with { type: 'json' };
import quick from '../../../locales/en-x-easyread/surveys/quick.json' with { type: 'json' };
import youngPeople from '../../../locales/en-x-easyread/surveys/young-people.json' with { type: 'json' };

/** The files of `locales/en-x-easyread`, unparsed. */
export const enEasyRead = {
  meta,
  app,
  scales,
  surveys: { 'parent-experience': parentExperience, 'young-people': youngPeople, professionals, quick },
};
