import type { EntryAnswering } from '../../../contract/staff/changemakers.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { Stand } from '../../said-doing/Stand.tsx';

/** A published entry, and how many answered it. What they answered is the listeners' to read. */
export function AnswerCard({ entry, t }: { readonly entry: EntryAnswering; readonly t: Translate }) {
  const { id, status, title, said, doing, why, changed, replies } = entry;
  const parts = [
    ['You said', said],
    ['We are doing', doing],
    ['Why we cannot', why],
    ['What has changed', changed],
  ] as const;
  return (
    <article class="change-card" id={`answer-${id}`} aria-labelledby={`answer-${id}-title`} tabIndex={-1}>
      <h3 id={`answer-${id}-title`}>{title}</h3>
      <Stand t={t} of={{ entry: status }} pictures />
      {parts.map(
        ([name, text]) =>
          text && (
            <div key={name}>
              <h4>{name}</h4>
              {text.split(/\n+/).map((line, at) => (
                <p key={at}>{line}</p>
              ))}
            </div>
          ),
      )}
      <h4>What people say about it</h4>
      <p>
        {replies.shown
          ? `About ${replies.count} people told us what they think.`
          : 'Only a few people, or nobody, told us what they think so far.'}
      </p>
      <p>We count this once every 3 months.</p>
      <p>
        <a class="change-link" href={`/said#${id}`}>
          Tell us what you think of it
        </a>
      </p>
    </article>
  );
}
