import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import type { FormStatus } from '../../store/formStatus.ts';
import type { Keeping } from '../keeper.ts';
import type { FormKeeping } from './formKeeping.ts';

interface NotCountedProps {
  readonly t: Translate;
  /** The forms of this sitting. */
  readonly numbers: readonly string[];
  readonly keeping: Keeping | undefined;
  readonly phone: FormKeeping;
}

/**
 * The forms of this sitting that the endpoint did not take: keyed before on another device, or taken back by the family. A
 * person lets a second copy go, not the app: a photocopied form is another family's under the same number.
 */
export function NotCounted({ t, numbers, keeping, phone }: NotCountedProps) {
  const [statuses, setStatuses] = useState<ReadonlyMap<string, FormStatus | undefined>>(new Map());
  const [looked, setLooked] = useState(0);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const found = await Promise.all(numbers.map(async (number) => [number, await phone.formStatus(number)] as const));
      if (current) setStatuses(new Map(found));
    };
    void look();
    return () => {
      current = false;
    };
  }, [numbers, phone, looked, keeping?.waiting, keeping?.refused, keeping?.sending]);

  const shown = [...statuses].flatMap(([number, status]) =>
    status === 'keyed-elsewhere' || status === 'taken-back' || status === 'refused' ? [{ number, status }] : [],
  );
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="not-counted">
      <h2 id="not-counted">{t('keying.elsewhere.title')}</h2>
      <ul>
        {shown.map(({ number, status }) => (
          <li key={number}>
            {t(`keying.elsewhere.${status}`, { number })}
            {status === 'keyed-elsewhere' && (
              <button
                type="button"
                class="heard-quiet"
                onClick={async () => {
                  await phone.discardSecondKeying(number);
                  setLooked(looked + 1);
                }}
              >
                {t('keying.elsewhere.remove', { number })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
