/** Below a table: its rows in which nothing is shown, in one line. Why one is hidden is never told. */
export function NotShownRows({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return undefined;
  return (
    <p class="board-soft">
      {names.length === 1 ? '1 row is' : `${names.length} rows are`} not shown: {names.join('; ')}.
    </p>
  );
}
