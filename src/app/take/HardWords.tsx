import type { Explanation } from '../../i18n/hardWords.ts';
import { Picture } from '../controls/Picture.tsx';

/** An open book, OpenMoji. */
export const HARD_WORD_PICTURE = '1F4D6';

/** Hard words explained where they are used, always to be seen: nobody has to find out that there is something to tap. */
export function HardWords({ words }: { readonly words: readonly Explanation[] }) {
  return (
    <div class="heard-words">
      <Picture code={HARD_WORD_PICTURE} size={52} />
      <dl id="hard-words">
        {words.map(({ word, means }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
