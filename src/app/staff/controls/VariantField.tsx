import { Field } from './Field.tsx';

interface VariantFieldProps {
  readonly id: string;
  readonly variants: readonly { readonly tag: string; readonly name: string }[];
  readonly tag: string;
  readonly onChange: (tag: string) => void;
}

/** Which language or format something is looked at in. */
export function VariantField({ id, variants, tag, onChange }: VariantFieldProps) {
  return (
    <Field id={id} label="Language or format">
      {(ids) => (
        <select {...ids} value={tag} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {variants.map((each) => (
            <option key={each.tag} value={each.tag}>
              {each.name} ({each.tag})
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
