import { THEME_PICTURES } from '../../../content/themePictures.ts';
import type { EntryAnswering, Message } from '../../../contract/staff/changemakers.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { Picture } from '../../controls/Picture.tsx';
import { pictureOf } from '../../group/groupPictures.ts';
import { optionName } from '../groups/groupNames.ts';
import { NOT_SHOWN } from '../notShown.ts';

interface MessageCardProps {
  readonly session: string;
  readonly message: Message;
  /** Those that are published. */
  readonly entries: readonly EntryAnswering[];
  readonly t: Translate;
}

/** One thing that a group chose for the Board. */
export function MessageCard({ session, message, entries, t }: MessageCardProps) {
  const { activity, asked, picture, tally, piles, words, answers } = message;
  const title = `message-${session}-${activity}`;
  const cells = tally.shown ? tally.cells : [];
  const codes = cells.map(({ label }) => label);
  // A row of "not shown" tells no more than this does, and is longer to read.
  const hidden = !tally.shown || (cells.length > 0 && cells.every(({ figure }) => !figure.shown));
  return (
    <article class="change-card" aria-labelledby={title}>
      <h4 id={title} class="change-asked">
        {picture !== undefined && <Picture code={picture} size={52} />}
        <span>{asked}</span>
      </h4>
      {hidden && <p>{NOT_SHOWN}.</p>}
      {!hidden && cells.length > 0 && (
        <ul class="change-counts">
          {cells.map(({ label, figure }) => (
            <li key={label}>
              <Option code={label} among={codes} t={t} />
              <strong>{figure.shown ? `about ${figure.count}` : 'not shown'}</strong>
            </li>
          ))}
        </ul>
      )}
      {piles.length > 0 && (
        <ul class="change-counts">
          {piles.map(({ card, pile }) => (
            <li key={card}>
              <Option code={card} among={[]} t={t} />
              <strong>{nameOf(pile, t)}</strong>
            </li>
          ))}
        </ul>
      )}
      <Said message={message} />
      {words !== undefined && (
        <>
          <p>You said:</p>
          <blockquote class="listen-words" dir="auto">
            {words}
          </blockquote>
        </>
      )}
      {answers.length === 0 ? (
        <p class="change-none">No answer yet.</p>
      ) : (
        entries
          .filter(({ id }) => answers.includes(id))
          .map(({ id, title: name }) => (
            <p key={id}>
              <a class="change-link" href={`#answer-${id}`}>
                See the answer: {name}
              </a>
            </p>
          ))
      )}
    </article>
  );
}

/** What is sealed: that it is there, until somebody has taken out what would tell who it was. */
function Said({ message: { kind, made, words } }: Pick<MessageCardProps, 'message'>) {
  if (kind === 'not-suitable') return <p>This activity was not right for you. That is fine.</p>;
  if (words !== undefined || made === 0) return undefined;
  const what = kind === 'wall' ? `You wrote ${made === 1 ? '1 idea' : `${made} ideas`}.` : 'You made a picture.';
  return (
    <p class="change-option">
      <Picture code="1F512" size={36} />
      <span>{what} It is locked away. Someone whose job is to listen can show the words here.</span>
    </p>
  );
}

function Option({ code, among, t }: { readonly code: string; readonly among: readonly string[]; readonly t: Translate }) {
  const theme = THEMES.find((known) => known === code);
  const picture = theme ? THEME_PICTURES[theme] : pictureOf(code, among.filter(isPoint));
  return (
    <span class="change-option">
      {picture !== undefined && <Picture code={picture} size={36} />}
      <span>{nameOf(code, t)}</span>
    </span>
  );
}

const isPoint = (code: string): boolean => code !== 'prefer-not-to-say' && code !== 'not-taking-part';

const nameOf = (code: string, t: Translate): string => (THEMES.some((theme) => theme === code) ? t(`themes.${code}`) : optionName(code));
