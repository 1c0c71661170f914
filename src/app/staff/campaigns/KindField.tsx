import { PLACE_KINDS, type PlaceKind } from '../../../domain/response/place.ts';
import { Field } from '../controls/Field.tsx';
import { KINDS } from './kinds.ts';

/** Chooses a kind of place. */
export function KindField({ value, choose }: { readonly value: PlaceKind; readonly choose: (kind: PlaceKind) => void }) {
  return (
    <Field id="kind" label="Kind of place">
      {(ids) => (
        <select
          {...ids}
          value={value}
          onChange={({ currentTarget }) => choose(PLACE_KINDS.find((kind) => kind === currentTarget.value) ?? 'other')}
        >
          {PLACE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KINDS[kind]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
