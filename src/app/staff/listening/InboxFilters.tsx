import type { InboxFilter } from '../../../contract/staff/listening.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import { Field } from '../controls/Field.tsx';
import { languageName, THEME_NAMES } from '../names.ts';
import { useEntryTitles } from './useEntryTitles.ts';

interface Choices {
  readonly surveys: readonly { readonly id: string; readonly title: string }[];
  readonly languages: readonly string[];
  readonly about: readonly string[];
}

interface InboxFiltersProps {
  readonly filter: InboxFilter;
  readonly choices: Choices;
  readonly onFilter: (filter: Readonly<Record<string, string>>) => void;
}

type Options = readonly (readonly [value: string, name: string])[];

const PARTS: Options = [
  ['undone', 'Not done yet'],
  ['new', 'New'],
  ['read', 'Being worked on'],
  ['done', 'Done'],
  ['all', 'All'],
];
const CONCERNS: Options = [
  ['', 'With or without'],
  ['open', 'With an open one'],
  ['any', 'With any'],
];
const SPOKEN: Options = [
  ['', 'Written or spoken'],
  ['any', 'Spoken'],
  ['to-transcribe', 'To be transcribed'],
  ['to-check', 'To be checked'],
  ['missing', 'Not all has arrived'],
];

/** What narrows the inbox. Nothing changes before "Show" is pressed. */
export function InboxFilters({ filter, choices, onFilter }: InboxFiltersProps) {
  const titleOf = useEntryTitles();
  const select = (name: keyof InboxFilter, label: string, options: Options) => (
    <Field id={`filter-${name}`} label={label}>
      {(ids) => (
        <select {...ids} name={name}>
          {options.map(([value, text]) => (
            <option key={value} value={value} selected={value === (filter[name] ?? '')}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const day = (name: 'from' | 'to', label: string) => (
    <Field id={`filter-${name}`} label={label}>
      {(ids) => <input {...ids} type="date" name={name} defaultValue={filter[name] ?? ''} />}
    </Field>
  );
  const submit = (event: Event & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    onFilter(Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])));
  };
  const any: Options = [['', 'Any']];
  return (
    <form aria-label="Filter the listening desk" onSubmit={submit}>
      <div class="listen-filters">
        {select('part', 'State', PARTS)}
        {select('spoken', 'Spoken', SPOKEN)}
        {select('survey', 'Survey', [...any, ...choices.surveys.map(({ id, title }) => [id, title] as const)])}
        {select('language', 'Language', [...any, ...choices.languages.map((tag) => [tag, languageName(tag)] as const)])}
        {select('theme', 'Theme', [...any, ['none', 'Without a theme'], ...THEMES.map((theme) => [theme, THEME_NAMES[theme]] as const)])}
        {select('concern', 'Safeguarding concern', CONCERNS)}
        {select('about', 'Replies to', [...any, ...choices.about.map((id) => [id, titleOf(id)] as const)])}
        {day('from', 'Received from')}
        {day('to', 'Received until')}
      </div>
      <div class="staff-buttons">
        <button type="submit" class="staff-button">
          Show
        </button>
        <button type="button" class="staff-button" onClick={() => onFilter({})}>
          Clear the filter
        </button>
      </div>
    </form>
  );
}
