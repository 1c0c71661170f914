import { GroupPicture } from './GroupPicture.tsx';
import { BOARD_PICTURES } from './groupPictures.ts';
import { numbersShown } from './numbersShown.ts';
import type { Ui } from './Ui.ts';

interface WhatBoardSeesProps extends Ui {
  /** Absent where some are on phones of their own. */
  readonly people: number | undefined;
}

/** Before a group chooses what the Board sees: that small numbers are hidden (`domain/disclosure/`), so that none is missed later. */
export function WhatBoardSees({ t, symbols, people }: WhatBoardSeesProps) {
  return (
    <section class="heard-note group-board" aria-labelledby="board-sees">
      <h2 id="board-sees">{t('group.board.title')}</h2>
      <ul>
        {Object.entries(BOARD_PICTURES).map(([line, picture]) => (
          <li key={line} class="heard-asked is-small">
            <GroupPicture code={picture} size={44} on={symbols} />
            <span>{line === 'small' ? numbersShown(t, people) : t(`group.board.${line}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
