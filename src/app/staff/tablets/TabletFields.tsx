import type { Place } from '../../../domain/response/place.ts';
import { Field } from '../controls/Field.tsx';

interface TabletFieldsProps {
  readonly places: readonly Place[];
  readonly label: string;
  /** Its code; `''` while none is chosen. */
  readonly place: string;
  /** Whether what is missing is to be told. */
  readonly tried: boolean;
  readonly setLabel: (label: string) => void;
  readonly setPlace: (code: string) => void;
}

/** What a tablet is called and where it belongs. */
export function TabletFields({ places, label, place, tried, setLabel, setPlace }: TabletFieldsProps) {
  return (
    <>
      <Field
        id="tablet-label"
        label="What it is called"
        hint="What stands on its back, such as “Blue tablet” or an inventory number. Never a person’s name."
        error={tried && label.trim() === '' ? 'Write what the tablet is called' : undefined}
      >
        {(ids) => (
          <input {...ids} maxLength={80} autocomplete="off" value={label} onInput={({ currentTarget }) => setLabel(currentTarget.value)} />
        )}
      </Field>
      <Field
        id="tablet-place"
        label="Place"
        hint="Families see its name, and each response says it."
        error={tried && place === '' ? 'Choose the place where it is used' : undefined}
      >
        {(ids) => (
          <select {...ids} value={place} onChange={({ currentTarget }) => setPlace(currentTarget.value)}>
            {place === '' && <option value="">Choose one</option>}
            {places.map(({ code, label: name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
