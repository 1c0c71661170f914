import { useId } from 'preact/hooks';
import type { PublishedEntry } from '../../contract/loop.ts';
import { AGES, NEEDS, PRIORITIES } from '../../domain/said-doing/entry.ts';
import type { EntryFilter } from '../../domain/said-doing/filterEntries.ts';
import { THEMES } from '../../domain/said-doing/theme.ts';
import { dateText } from '../../i18n/dateText.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Choose } from './Choose.tsx';
import type { NewEntries } from './useNewSince.ts';

/** What a reader has chosen to see. */
export interface Shown extends EntryFilter {
  readonly onlyNew?: boolean;
}

interface FiltersProps {
  readonly t: Translate;
  readonly tag: string;
  readonly digits: string | undefined;
  readonly entries: readonly PublishedEntry[];
  readonly news: NewEntries | undefined;
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
}

/** The browser's own fold, lists and tick box: each takes effect at once, and nothing is sent anywhere. */
export function Filters({ t, tag, digits, entries, news, shown, show }: FiltersProps) {
  const id = useId();
  // Themes and parts of the plan that nothing is about would only lead to an empty list.
  const themes = THEMES.filter((theme) => entries.some((entry) => entry.themes.includes(theme)));
  const priorities = PRIORITIES.filter((priority) => entries.some((entry) => entry.priority === priority));
  const { onlyNew = false } = shown;
  const change = <K extends keyof EntryFilter>(key: K, to: EntryFilter[K]) => {
    const { [key]: _, ...rest } = shown;
    show(to === undefined ? rest : { ...rest, [key]: to });
  };
  return (
    <>
      <details class="heard-filters">
        <summary>{t('said.filter')}</summary>
        <div class="heard-stack">
          <Choose t={t} of="themes" label="said.theme" codes={themes} chosen={shown.theme} choose={(to) => change('theme', to)} />
          <Choose t={t} of="ages" label="said.age" codes={AGES} chosen={shown.age} choose={(to) => change('age', to)} />
          <Choose t={t} of="needs" label="said.need" codes={NEEDS} chosen={shown.need} choose={(to) => change('need', to)} />
          <Choose
            t={t}
            of="priorities"
            label="said.priority"
            codes={priorities}
            chosen={shown.priority}
            choose={(to) => change('priority', to)}
          />
        </div>
      </details>
      {news && (
        <label class="heard-option" for={id}>
          <input
            type="checkbox"
            id={id}
            checked={onlyNew}
            autocomplete="off"
            onChange={({ currentTarget: { checked } }) => show({ ...shown, onlyNew: checked })}
          />
          <span>{t('said.onlyNew', { day: dateText(tag, news.since, digits) })}</span>
        </label>
      )}
    </>
  );
}
