import { HARD_WORDS } from '../../content/hardWords.ts';
import { allHardWords } from '../../i18n/hardWords.ts';
import type { Translate, Words } from '../../i18n/translate.ts';
import { Safeguarding } from '../controls/Safeguarding.tsx';
import { PART_PICTURES, type Part } from './partPictures.ts';
import { TextPart } from './TextPart.tsx';

interface HelpPageProps {
  readonly t: Translate;
  readonly tag: string;
  readonly words: Words;
  readonly pictures: boolean;
}

const QUESTIONS = ['answer', 'say', 'speak', 'stop', 'offline', 'language', 'takeBack', 'someone', 'call'] as const;

/** Who asks for help, and what each is told. */
const READERS = {
  parent: ['child', 'skip', 'reply'],
  young: ['choose', 'see', 'helper', 'safe'],
  helper: ['read', 'wait', 'say'],
  professional: ['yours', 'worried'],
  outreach: ['worried', 'shared', 'before', 'each', 'after', 'send'],
} as const;
const WHO = Object.keys(READERS) as (keyof typeof READERS)[];

/** What everybody asks; then each reader’s own part, one tap away; and the hard words. */
export function HelpPage({ t, tag, words, pictures }: HelpPageProps) {
  const picture = (part: Part) => (pictures ? PART_PICTURES[part] : undefined);
  return (
    <>
      <h1>{t('help.title')}</h1>
      <nav aria-label={t('helpFor.title')}>
        <ul class="heard-plain">
          {WHO.map((who) => (
            <li key={who}>
              <a class="heard-alone" href={`#${who}`}>
                {t(`helpFor.${who}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {QUESTIONS.map((question) => (
        <TextPart key={question} title={t(`help.${question}.q`)} picture={picture(`help.${question}`)}>
          <p>{t(`help.${question}.a`)}</p>
          {question === 'say' && (
            <p>
              <a class="heard-alone" href={`/say?lang=${tag}`}>
                {t('help.say.link')}
              </a>
            </p>
          )}
        </TextPart>
      ))}
      <Safeguarding t={t} />
      {WHO.map((who) => (
        <TextPart key={who} id={who} title={t(`helpFor.${who}.title`)} picture={picture(`helpFor.${who}`)}>
          <ul>
            {READERS[who].map((advice) => (
              <li key={advice}>{t(`helpFor.${who}.${advice}`)}</li>
            ))}
          </ul>
        </TextPart>
      ))}
      <TextPart title={t('helpFor.contact.title')} picture={picture('helpFor.contact')}>
        <p>{t('helpFor.contact.body')}</p>
      </TextPart>
      <TextPart title={t('helpFor.words')} picture={picture('helpFor.words')}>
        <dl class="heard-glossary">
          {allHardWords(
            words,
            HARD_WORDS.map(({ id }) => id),
          ).map(({ word, means }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </TextPart>
      <p class="heard-lead">
        <a class="heard-alone" href="https://openmoji.org" rel="noreferrer">
          {t('help.pictures')}
        </a>
      </p>
    </>
  );
}
