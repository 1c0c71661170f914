/** A code to begin with for a place of this name: lower case, digits and dashes, 40 at most. May come out empty. */
export function codeFrom(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}
