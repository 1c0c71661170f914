import { HELPED } from '../../domain/response/helped.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Picture } from '../controls/Picture.tsx';
import type { Helping } from './kiosk.ts';

/** For those who read with pictures: of the question, and of each answer. OpenMoji, all of them in use elsewhere. */
const PICTURES = { 'read-aloud': '1F442', interpreted: '1F5E3', typed: '270F' } as const;

interface HelpedFieldProps {
  readonly t: Translate;
  readonly pictures: boolean;
  readonly helped: Helping;
  readonly change: (helped: Helping) => void;
}

/**
 * How somebody helped. Asked once, on the last page before the end: by then it is known, and nobody is kept from the first question. Whoever
 * had no help passes it by.
 */
export function HelpedField({ t, pictures, helped, change }: HelpedFieldProps) {
  return (
    <fieldset class="heard-helped">
      <legend class="heard-legend">
        <strong>{t('kiosk.helped.title')}</strong>
      </legend>
      <div class="heard-options">
        {HELPED.map((each) => (
          <label class="heard-option" key={each}>
            <input
              type="checkbox"
              value={each}
              autocomplete="off"
              checked={helped.includes(each)}
              onChange={({ currentTarget }) =>
                change(HELPED.filter((other) => (other === each ? currentTarget.checked : helped.includes(other))))
              }
            />
            {pictures && <Picture code={PICTURES[each]} size={52} />}
            <span>{t(`kiosk.helped.${each}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
