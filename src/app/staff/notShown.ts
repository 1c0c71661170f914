/** What stands for every figure that is hidden, whatever the reason: which one it was would itself tell something. */
export const NOT_SHOWN = 'Not shown, so that nobody can be recognised';
