import { EASS, STATEMENT } from '../../content/statement.ts';
import { dateText } from '../../i18n/dateText.ts';
import { DIGITS, type Translate, type Words } from '../../i18n/translate.ts';
import { PART_PICTURES, type Part } from './partPictures.ts';
import { TextPart } from './TextPart.tsx';

interface AccessibilityPageProps {
  readonly t: Translate;
  readonly tag: string;
  readonly words: Words;
  readonly pictures: boolean;
}

const CAN = ['colours', 'zoom', 'keyboard', 'languages', 'offline'] as const;
const LIMITS = ['people', 'words', 'pictures', 'sign'] as const;
const CONTENT = ['drafts', 'untested', 'links'] as const;
const IMPROVE = ['people', 'readers', 'changes'] as const;
const DATES = [
  ['written', STATEMENT.prepared],
  ['reviewed', STATEMENT.reviewed],
  ['testedOn', STATEMENT.tested],
] as const;
const TESTED = ['axe', 'alfa', 'keyboard', 'tree', 'browsers', 'narrow'] as const;
const NOT_TESTED = ['notReaders', 'notPhones', 'notBraille', 'notSwitch', 'notSpeakers'] as const;

/**
 * The statement that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 ask
 * for, in the sections of gov.uk's model. It says what was tested and what was not; who answers is the partnership's to name.
 */
export function AccessibilityPage({ t, tag, words, pictures }: AccessibilityPageProps) {
  const part = (name: Part) => ({ title: t(`${name}.title`), picture: pictures ? PART_PICTURES[name] : undefined });
  const list = (name: Part, items: readonly string[]) => (
    <ul>
      {items.map((item) => (
        <li key={item}>{t(`${name}.${item}`)}</li>
      ))}
    </ul>
  );
  return (
    <>
      <h1>{t('accessibility.title')}</h1>
      <p>{t('accessibility.lead')}</p>
      <p>{t('accessibility.draft')}</p>
      <TextPart {...part('accessibility.can')}>{list('accessibility.can', CAN)}</TextPart>
      <TextPart {...part('accessibility.how')}>
        <p>{t('accessibility.how.lead')}</p>
        {list('accessibility.how', LIMITS)}
      </TextPart>
      <TextPart {...part('accessibility.feedback')}>
        <p>{t('accessibility.feedback.lead')}</p>
        <p>{t('accessibility.feedback.contact')}</p>
        <p>{t('accessibility.feedback.time')}</p>
      </TextPart>
      <TextPart {...part('accessibility.enforcement')}>
        <p>{t('accessibility.enforcement.ehrc')}</p>
        <p>{t('accessibility.enforcement.eass')}</p>
        <p>
          <a class="heard-alone" href={EASS} rel="noreferrer">
            {t('accessibility.enforcement.link')}
          </a>
        </p>
      </TextPart>
      <TextPart {...part('accessibility.technical')}>
        <p>{t('accessibility.technical.committed')}</p>
        <p>{t('accessibility.technical.how')}</p>
      </TextPart>
      <TextPart {...part('accessibility.status')}>
        <p>{t('accessibility.status.partial')}</p>
        <p>{t('accessibility.status.why')}</p>
      </TextPart>
      <TextPart {...part('accessibility.content')}>
        <p>{t('accessibility.content.lead')}</p>
        {list('accessibility.content', CONTENT)}
        <p>{t('accessibility.content.burden')}</p>
      </TextPart>
      <TextPart {...part('accessibility.improve')}>{list('accessibility.improve', IMPROVE)}</TextPart>
      <TextPart {...part('accessibility.prepared')}>
        <dl class="heard-glossary">
          {DATES.map(([label, day]) => (
            <div key={label}>
              <dt>{t(`accessibility.prepared.${label}`)}</dt>
              <dd>{dateText(tag, day, words[DIGITS])}</dd>
            </div>
          ))}
        </dl>
        <p>{t('accessibility.prepared.tested')}</p>
        {list('accessibility.prepared', TESTED)}
        <p>{t('accessibility.prepared.not')}</p>
        {list('accessibility.prepared', NOT_TESTED)}
      </TextPart>
    </>
  );
}
