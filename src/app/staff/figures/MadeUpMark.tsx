/** Beside a figure, or over several, that a demonstration made up. */
export const MadeUpMark = () => <span class="board-made-up">made up</span>;
