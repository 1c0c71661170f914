import { AREA } from '../../../content/area.ts';
import type { Pack } from '../../../contract/staff/pack.ts';
import { dateText } from '../../../i18n/dateText.ts';

/** How the numbers of a pack were made and what they cannot say: what goes along with them wherever they go. */
export function packMethod({ synthetic, asOf, thresholds: { base, cell }, waves, next }: Omit<Pack, 'method'>): Pack['method'] {
  const lines: readonly (readonly [about: string, text: string])[] = [
    ...(synthetic
      ? [
          [
            'Made up',
            'What is marked as made up (files: made_up is 1) is for a demonstration: no family said it, nobody counted it. It is compared with nothing that is not.',
          ] as const,
        ]
      : []),
    ['What this is', `${AREA.partnership}: what moved and what did not, of the 53 indicators of the Priority Impact Plan.`],
    ...waves.map(
      ({ wave, label, taken, synthetic: madeUp }) =>
        [
          'Wave',
          `${wave}: ${label}.${madeUp ? ' Made up.' : ''} What families, young people and professionals said was counted on ${dateText('en', taken)}, and nothing moves it since.`,
        ] as const,
    ),
    ['Next figures', `Those of ${next.label} are taken by ${dateText('en', next.due)}.`],
    ['Entries', `As they stood on ${dateText('en', asOf)}.`],
    [
      'Favourable answers',
      'The share of those who gave a rating and chose one of the two best of five points, or the best of three. The plan has no definition: this one is ours. Five points, three points and group sessions are series of their own and are never merged.',
    ],
    ['Not in the base', 'Who did not know, preferred not to say, was not concerned or skipped the question. They are counted beside it.'],
    [
      'Interval',
      '95 %, by Wilson; of a change, by Newcombe. A change whose interval holds nought is called too early to say. It takes the two waves for different people: nobody is known, so some families may have answered both.',
    ],
    [
      'Many comparisons',
      'Each change is looked at by itself. Where nothing has moved at all, about 1 comparison in 20 still comes out as up or down, by chance: of 40, about 2. One line that moved is a reason to look again next time.',
    ],
    [
      'Not a sample',
      'Whoever wants to answers. The figures say what those who answered think. They do not say how many families there are who think so, and the interval does not cover who chose not to answer.',
    ],
    [
      'Who was heard',
      'Less or more than their share: the share of responses is below four fifths, or above five quarters, of the share of people, and its 95 % interval (Wilson) leaves that out. Where the interval holds it, that is called too early to say. Both shares are of the same groups: where people are divided among some answers only (an EHC plan or SEN support), responses that gave another are left out, and where it could tell what is hidden, nothing is compared.',
    ],
    ['Small bases', `Fewer than 30 ratings are marked as indicative: a hint, no measure. Below ${base} no share is shown.`],
    [
      'Nobody is recognised',
      `Hidden are: a share whose base is below ${base}, or of whom 1 to ${cell - 1} answered favourably or otherwise, or, below 30, all alike; of who answered and of themes, a count of 1 to ${cell - 1}, and every count of a whole below ${base} (nought, and ${cell} or more of a larger whole, are shown); and whatever they could be worked out from. What is hidden is chosen as if every number here were known exactly: counts are rounded to 5 and shares are whole per cents for ease of reading, and from a share with its interval the exact base can often be worked out. What group sessions said is shown from three sessions on, where it can be seen without any one of them. Every form of the pack hides the same.`,
    ],
    [
      'Not shown',
      'Stands for every figure that is hidden, for whichever reason: too few answered; nearly all answered alike, so that the few who did not could be told, or how each of a small group answered; or one of these could be worked out from it. Which reason it was is not said, because it would itself tell.',
    ],
    [
      'Late and taken back',
      'What comes after the figures were taken counts in the present wave. What is taken back after that day leaves them as they are.',
    ],
    [
      'Themes',
      'Given by listeners who read what was written and heard what was spoken, counted when the figures were taken. A response can have several. Meetings and group sessions are not in these counts.',
    ],
    [
      'Figures counted elsewhere',
      'As their owners gave them, with source and date. Of each line the periods are shown that had ended when the figures were taken. An average and a maximum are never one line. Their owners may correct them afterwards: the row says so, with the reason. Any difference is called better or worse, however small: they are counts of everybody, and have no interval.',
    ],
    [
      'Next due',
      'For a figure counted elsewhere: the end of the next period, by how often it is told. Which way is better is our reading of the plan; where it does not say, none is named.',
    ],
  ];
  return lines.map(([about, text]) => ({ about, text }));
}
