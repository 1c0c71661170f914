import { useState } from 'preact/hooks';
import { addressOfMedia } from '../../contract/prompts.ts';
import type { SignClip as Clip, PromptList } from '../../domain/media/prompt.ts';
import type { Translate } from '../../i18n/translate.ts';
import { KeepPrompts } from '../aloud/KeepPrompts.tsx';

interface SignClipProps {
  readonly t: Translate;
  /** The variant that is read, in which the captions are too. */
  readonly tag: string;
  readonly clip: Clip;
  /** All clips of this language, to be kept together. */
  readonly list: PromptList;
}

/**
 * Somebody signing the question: the browser's own player, which every keyboard can work. Nothing of it is fetched until it
 * is opened, and nothing moves until it is asked to.
 */
export function SignClip({ t, tag, clip, list }: SignClipProps) {
  const [opened, setOpened] = useState(false);
  const [failed, setFailed] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{t('aloud.sign')}</summary>
      {opened && (
        <div class="heard-stack">
          <video controls playsInline preload="metadata" aria-label={t('aloud.signClip')}>
            <source src={addressOfMedia(clip.video)} type={clip.video.type} onError={() => setFailed(true)} />
            <track
              kind="captions"
              src={addressOfMedia(clip.captions)}
              srclang={tag.replace(/-x-.*$/, '')}
              label={t('aloud.captions')}
              default
            />
          </video>
          <p role="status">{failed && t('aloud.noSignal')}</p>
          <KeepPrompts t={t} tag={tag} list={list} />
        </div>
      )}
    </details>
  );
}
