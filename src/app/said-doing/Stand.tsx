import type { Status } from '../../domain/said-doing/entry.ts';
import type { PromiseState } from '../../domain/said-doing/promise.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Picture } from '../controls/Picture.tsx';
import { StandSymbol } from './StandSymbol.tsx';
import { STAND_PICTURES } from './standPictures.ts';

interface StandProps {
  readonly t: Translate;
  readonly of: { readonly entry: Status } | { readonly promise: PromiseState };
  readonly pictures: boolean;
}

/** How far something is: a word, and a sign or picture beside it. */
export function Stand({ t, of, pictures }: StandProps) {
  const [code, words] = 'entry' in of ? [of.entry, t(`entryStatus.${of.entry}`)] : [of.promise, t(`promiseState.${of.promise}`)];
  return (
    <p class={`heard-stand is-${code}`}>
      {pictures ? <Picture code={STAND_PICTURES[code]} size={52} /> : <StandSymbol of={code} />}
      <span>{words}</span>
    </p>
  );
}
