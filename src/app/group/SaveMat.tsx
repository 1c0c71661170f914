import { useState } from 'preact/hooks';
import type { ItemOf } from '../../domain/session/groupItem.ts';
import { mark } from '../device.ts';
import { download } from '../download.ts';
import { matImage } from './matImage.ts';
import { matOf } from './matOf.ts';
import type { Ui } from './Ui.ts';

interface SaveMatProps extends Ui {
  /** What was asked. */
  readonly label: string;
  readonly item: ItemOf<'card-sort'>;
}

/**
 * The mat as a picture on this device, for a wall or to take home. It is sent nowhere. Not on a shared tablet: it would lie unsealed among the
 * downloads, where whoever comes next finds it.
 */
export function SaveMat({ t, tag, symbols, label, item }: SaveMatProps) {
  const [state, setState] = useState<'saved' | 'failed'>();
  if (mark('tablet') !== null) return <p class="heard-lead group-no-picture">{t('group.mat.tablet')}</p>;
  const save = async () => {
    const { direction, fontFamily } = getComputedStyle(document.body);
    const image = await matImage({ title: label, piles: matOf(t, item), tag, rtl: direction === 'rtl', font: fontFamily, symbols });
    if (image) download('what-we-said.png', image);
    setState(image ? 'saved' : 'failed');
  };
  return (
    <>
      <button type="button" class="heard-other group-print" onClick={() => void save()}>
        {t('group.mat.save')}
        <span class="heard-hidden">: {label}</span>
      </button>
      <p role="status" class={state ? '' : 'heard-hidden'}>
        {state && t(`group.mat.${state}`)}
      </p>
    </>
  );
}
