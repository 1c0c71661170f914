import type { InboxFilter } from '../../../contract/staff/listening.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import { Field } from '../controls/Field.tsx';
import { dayText, languageName, THEME_NAMES } from '../names.ts';
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
  ['to-transcribe', 'To be typed'],
  ['to-check', 'To be checked'],
  ['missing', 'Not all has arrived'],
];

/** What narrows the inbox, folded up so that the texts stand at the top. Nothing changes before "Show" is pressed. */
export function InboxFilters({ filter, choices, onFilter }: InboxFiltersProps) {
  const titleOf = useEntryTitles();
  const any: Options = [['', 'Any']];
  const selects: readonly (readonly [name: keyof InboxFilter, label: string, options: Options])[] = [
    ['part', 'State', PARTS],
    ['spoken', 'Spoken', SPOKEN],
    ['survey', 'Survey', [...any, ...choices.surveys.map(({ id, title }) => [id, title] as const)]],
    ['language', 'Language', [...any, ...choices.languages.map((tag) => [tag, languageName(tag)] as const)]],
    ['theme', 'Theme', [...any, ['none', 'Without a theme'], ...THEMES.map((theme) => [theme, THEME_NAMES[theme]] as const)]],
    ['concern', 'Safeguarding concern', CONCERNS],
    ['about', 'Replies to', [...any, ...choices.about.map((id) => [id, titleOf(id)] as const)]],
  ];
  const days = [
    ['from', 'Received from'],
    ['to', 'Received until'],
  ] as const;
  const chosen = [
    ...selects.map(([name, label, options]) => {
      const value = filter[name];
      return value && `${label}: ${options.find(([code]) => code === value)?.[1] ?? value}`;
    }),
    ...days.map(([name, label]) => filter[name] && `${label}: ${dayText(filter[name])}`),
  ].filter((each) => each !== undefined);
  const submit = (event: Event & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    onFilter(Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])));
  };
  return (
    <details class="listen-narrow">
      <summary>Filter ({chosen.join(', ')})</summary>
      <form aria-label="Filter the listening desk" onSubmit={submit}>
        <div class="listen-filters">
          {selects.map(([name, label, options]) => (
            <Field key={name} id={`filter-${name}`} label={label}>
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
          ))}
          {days.map(([name, label]) => (
            <Field key={name} id={`filter-${name}`} label={label}>
              {(ids) => <input {...ids} type="date" name={name} defaultValue={filter[name] ?? ''} />}
            </Field>
          ))}
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
    </details>
  );
}
