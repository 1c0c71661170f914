import type { PublishedEntry } from '../../contract/loop.ts';
import { REPLY } from '../../domain/response/aboutOf.ts';
import type { Translate } from '../../i18n/translate.ts';

interface ReplyLinkProps {
  readonly t: Translate;
  readonly tag: string;
  readonly entry: Pick<PublishedEntry, 'id' | 'title'>;
  readonly word: 'said.tellUs' | 'said.meToo';
  readonly class: 'heard-next' | 'heard-other';
}

/** Answers an entry. Whoever listens to a list of such links hears which entry each is for. */
export function ReplyLink({ t, tag, entry, word, ...look }: ReplyLinkProps) {
  return (
    <a class={`${look.class} heard-reply`} href={`/s/${REPLY}?lang=${tag}&about=${entry.id}`}>
      <span>
        {t(word)} <span class="heard-hidden">{entry.title}</span>
      </span>
    </a>
  );
}
