import type { ComponentChildren } from 'preact';
import type { Translate } from '../../i18n/translate.ts';
import { Tools } from '../controls/Tools.tsx';
import type { Taking } from './Taking.ts';

interface WhereProps {
  readonly t: Translate;
  /** How long it takes, and what is not asked. */
  readonly promise: string;
  readonly taking: Taking;
  readonly back: () => void;
  /** What helps to read the page. */
  readonly children: ComponentChildren;
}

/** The first row of every page of a survey: the way back, how far it is, and at its end what helps to read. */
export function Where({ t, promise, taking, back, children }: WhereProps) {
  const { stage } = taking;
  const { n, total, extra, share } = taking.progress;
  const asking = stage.at === 'page';
  const begun = asking && (n > 1 || extra);
  return (
    <div class="heard-where">
      {(begun || stage.at === 'check') && (
        <button type="button" class="heard-back" onClick={back}>
          {t('nav.back')}
        </button>
      )}
      <span>{begun ? t(extra ? 'progress.extra' : 'progress.question', { n, total }) : asking && promise}</span>
      <Tools>{children}</Tools>
      {begun && (
        <div class="heard-progress" aria-hidden="true">
          <i style={{ inlineSize: `${Math.round(100 * share)}%` }} />
        </div>
      )}
    </div>
  );
}
