import type { DeskPart, PromptDesk } from '../../../contract/promptRecording.ts';
import type { DeskPage } from './pagesOf.ts';
import { partState, STATE_NAMES } from './partState.ts';

interface PartListProps {
  readonly desk: Pick<PromptDesk, 'lang' | 'dir'>;
  readonly pages: readonly DeskPage[];
  readonly current: DeskPart;
  readonly onChoose: (part: DeskPart) => void;
}

/** Every text of the survey, with how far it is; a press goes there. */
export function PartList({ desk: { lang, dir }, pages, current, onChoose }: PartListProps) {
  return (
    <ol class="prompt-pages">
      {pages.map(({ id, parts }) => (
        <li key={id}>
          <ul>
            {parts.map((part) => {
              const state = partState(part);
              return (
                <li key={part.option ?? ''}>
                  <button
                    type="button"
                    class={part.option === undefined ? 'prompt-choice' : 'prompt-choice is-option'}
                    aria-current={part === current ? 'step' : undefined}
                    onClick={() => onChoose(part)}
                  >
                    <span class={`prompt-mark is-${state}`} aria-hidden="true" />
                    <span lang={lang} dir={dir} class="prompt-short">
                      {part.texts[0]}
                    </span>
                    <span class="heard-hidden">. {STATE_NAMES[state]}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
