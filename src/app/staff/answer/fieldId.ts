/** The id of the control for a field, from its dotted path. */
export const fieldId = (path: string): string => path.replaceAll('.', '-');
