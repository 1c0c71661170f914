import { useId } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

interface ChooseProps<Code extends string> {
  readonly t: Translate;
  /** The key of its label. */
  readonly label: string;
  /** The group in which the codes have their words. */
  readonly of: 'themes' | 'ages' | 'needs' | 'priorities';
  readonly codes: readonly Code[];
  readonly chosen: Code | undefined;
  /** `undefined`: all. */
  readonly choose: (code: Code | undefined) => void;
}

/** One of several, or all: the phone's own list. */
export function Choose<Code extends string>({ t, label, of, codes, chosen, choose }: ChooseProps<Code>) {
  const id = useId();
  return (
    <div class="heard-choose">
      <label for={id}>{t(label)}</label>
      <select
        class="heard-text"
        id={id}
        value={chosen ?? ''}
        autocomplete="off"
        onChange={({ currentTarget: { value } }) => choose(codes.find((code) => code === value))}
      >
        <option value="">{t('said.any')}</option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {t(`${of}.${code}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
