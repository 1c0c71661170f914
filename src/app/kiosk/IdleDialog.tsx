import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';

/** Seconds left at which the time is said again: heard every second, it would talk over everything. */
const SAID = [30, 10];

interface IdleDialogProps {
  readonly t: Translate;
  readonly variant: Pick<Variant, 'tag' | 'dir'>;
  /** Seconds. */
  readonly left: number;
  /** Whether answers would go; else only what the page shows. */
  readonly answering: boolean;
  readonly here: () => void;
  readonly more: () => void;
}

/** Is somebody still there? Any touch, and any key but those that lead to the second button, says yes (`watchIdle.tsx`). */
export function IdleDialog({ t, variant, left, answering, here, more }: IdleDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // Closed by itself it gives the focus back to where it was.
    return () => current?.close();
  }, []);
  const said = SAID.findLast((each) => left <= each);
  return (
    <dialog
      class="heard-idle"
      ref={dialog}
      role="alertdialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-lead"
      lang={variant.tag}
      dir={variant.dir}
      onCancel={here}
    >
      <h2 id="idle-title">{t('kiosk.idle.title')}</h2>
      <p id="idle-lead">{t(answering ? 'kiosk.idle.lead' : 'kiosk.idle.leadDone')}</p>
      <p class="heard-idle-left" aria-hidden="true">
        {t('voice.seconds', { count: left })}
      </p>
      <p class="heard-hidden" role="status">
        {said !== undefined && t('voice.seconds', { count: said })}
      </p>
      <button type="button" class="heard-next" onClick={here}>
        {t('kiosk.idle.here')}
      </button>
      <button type="button" class="heard-other" id={MORE} onClick={more}>
        {t('kiosk.idle.more')}
      </button>
    </dialog>
  );
}

/** The id of the button that asks for more time. */
export const MORE = 'idle-more';
