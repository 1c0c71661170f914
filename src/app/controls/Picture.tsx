/**
 * A picture beside words that say the same, so a screen reader passes it over. Its place is kept from the first paint
 * (`.heard-picture`): when it comes, nothing moves, and when it never comes, nothing is missing.
 *
 * @param code see `Option.picture`.
 * @param size CSS pixels, as in the style sheet.
 */
export function Picture({ code, size }: { readonly code: string; readonly size: number }) {
  return <img class="heard-picture" src={`/pictures/${code}.svg`} alt="" width={size} height={size} decoding="async" />;
}
