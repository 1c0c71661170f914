/** @jsxRuntime automatic @jsxImportSource preact */
import type { Translate } from '../../i18n/translate.ts';

type Column = 'when' | 'figure' | 'source' | 'in100' | 'range' | 'answered' | 'noRating';

/** The names of a table's columns. */
export const ColumnHeads = ({ t, columns }: { readonly t: Translate; readonly columns: readonly Column[] }) => (
  <thead>
    <tr>
      {columns.map((column) => (
        <th key={column} scope="col">
          {t(`impact.col.${column}`)}
        </th>
      ))}
    </tr>
  </thead>
);
