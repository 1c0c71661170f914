/** @param responses at least so many, in tens; `0`: fewer than ten. */
export const responsesText = (responses: number): string => (responses > 0 ? `${responses} or more` : 'Fewer than 10');
