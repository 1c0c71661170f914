import type { ComponentChildren } from 'preact';
import { GroupPicture } from './GroupPicture.tsx';
import { FINISH_PICTURE } from './groupPictures.ts';
import type { Ui } from './Ui.ts';

interface StoppedPageProps extends Ui {
  readonly again: string;
  readonly onAgain: () => void;
  readonly children?: ComponentChildren;
}

/** Where those come who would rather not, or who stop on the way: what became of it, and no question more. */
export function StoppedPage({ t, symbols, again, onAgain, children }: StoppedPageProps) {
  return (
    <section>
      <h1 tabIndex={-1}>{t('group.stopped.title')}</h1>
      <p class="heard-note heard-asked is-small">
        <GroupPicture code={FINISH_PICTURE} size={52} on={symbols} />
        <span>{t('group.stopped.lead')}</span>
      </p>
      <button type="button" class="heard-other" onClick={onAgain}>
        {again}
      </button>
      {children}
    </section>
  );
}
