import { THEMES } from '../../domain/said-doing/theme.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { ASK_QUOTE } from '../askQuote.ts';
import { ASK_WHO } from '../askWho.ts';
import { THEME_PICTURES } from '../themePictures.ts';

/** "Say something": free words at any time, without waiting to be asked. All that follows the words can be passed over. */
export const say: Survey = {
  id: 'say',
  version: 1,
  respondent: 'anyone',
  minutes: 2,
  sections: [
    { id: 'your-words', pages: [{ kind: 'text', id: 'words', length: 'long', most: 3000, picture: '1F4AC' }] },
    {
      id: 'about-it',
      pages: [
        {
          kind: 'choose-one',
          id: 'theme',
          options: THEMES.map((code) => ({ code, picture: THEME_PICTURES[code] })),
          apart: ['dont-know', 'prefer-not-to-say'],
          picture: '1F4C2',
        },
        ASK_WHO,
        ASK_QUOTE,
      ],
    },
  ],
};
