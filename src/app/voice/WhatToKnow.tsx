import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import { VOICE_PICTURES } from './voicePictures.ts';

/** What somebody should know before they speak, each thing with its picture: who hears it, how long it is kept, that a voice is known. */
export function WhatToKnow({ t }: { readonly t: Translate }) {
  return (
    <>
      {(['who', 'known', 'names', 'long'] as const).map((each) => (
        <Beside key={each} picture={VOICE_PICTURES[each]}>
          <p>{t(`voice.${each}`)}</p>
        </Beside>
      ))}
      <Beside picture={VOICE_PICTURES.help}>
        <p>
          {t('safe.lead')}{' '}
          <button type="button" class="heard-quiet" onClick={showHelp}>
            {t('safe.show')}
          </button>
        </p>
      </Beside>
    </>
  );
}

/** It stands below every question with a box. */
function showHelp(): void {
  const help = document.querySelector<HTMLDetailsElement>('.heard-safe details');
  if (!help) return;
  help.open = true;
  help.querySelector('summary')?.focus();
}
