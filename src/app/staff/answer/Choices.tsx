import { fieldId } from './fieldId.ts';

interface ChoicesProps<T extends string> {
  /** The dotted path of the field. */
  readonly path: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly options: readonly T[];
  readonly chosen: readonly T[];
  readonly name: (option: T) => string;
  readonly onChange: (chosen: T[]) => void;
}

/** Several of a closed list, in the list's order, except that what was chosen first stays first. */
export function Choices<T extends string>({ path, legend, hint, error, options, chosen, name, onChange }: ChoicesProps<T>) {
  const described = [hint && `${fieldId(path)}-hint`, error && `${fieldId(path)}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={fieldId(path)}
      tabIndex={-1}
      {...(described && { 'aria-describedby': described })}
      class={error ? 'staff-field is-wrong' : ''}
    >
      <legend>{legend}</legend>
      {hint && (
        <p class="staff-hint" id={`${fieldId(path)}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="staff-error" id={`${fieldId(path)}-error`}>
          <span class="heard-hidden">Error: </span>
          {error}
        </p>
      )}
      <div class="answer-choices">
        {options.map((option) => (
          <label class="staff-choice" key={option}>
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...chosen, option] : chosen.filter((each) => each !== option))
              }
            />
            {name(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
