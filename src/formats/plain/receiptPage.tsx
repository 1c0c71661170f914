/** @jsxRuntime automatic @jsxImportSource preact */
import type { Survey } from '../../domain/survey/survey.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import { joinList } from '../joinList.ts';
import { Contacts, type PlainContact } from './Contacts.tsx';
import { plainPage, type Reader } from './PlainPage.tsx';

export interface ReceiptPageProps {
  readonly reader: Reader;
  readonly survey: Survey;
  readonly words: SurveyWords;
  readonly contacts: readonly PlainContact[];
  /** The address of this survey's empty form. */
  readonly again: string;
  /** `already`: this form was sent before; what came first is what is kept. `taken-back`: and then taken back. */
  readonly outcome: 'stored' | 'already' | 'taken-back';
  readonly code: string;
  /** The numbers of the questions whose answers were left out, because they were not for this person. */
  readonly leftOut: readonly number[];
}

/** The end of a survey on the plain page. Nothing is said to be received before it is stored. */
export function receiptPage(props: ReceiptPageProps): string {
  const { reader, outcome, survey } = props;
  const { t } = reader;
  const another = (
    <li>
      <a href={props.again}>{t(survey.respondent === 'parent' ? 'done.another' : 'done.anotherPlain')}</a>
    </li>
  );
  if (outcome === 'taken-back') {
    return plainPage(
      reader,
      t('plain.takenBackTitle'),
      <>
        <h1>{t('plain.takenBackTitle')}</h1>
        <p>{t('plain.takenBackLead')}</p>
        <ul class="links">{another}</ul>
      </>,
    );
  }
  const { tag } = reader.variant;
  return plainPage(
    reader,
    t('done.receivedTitle'),
    <>
      <h1>{t('done.receivedTitle')}</h1>
      <p>{t('done.receivedLead')}</p>
      {outcome === 'already' && <p class="note">{t('plain.already')}</p>}
      <LeftOut {...props} />
      <h2>{t('done.codeTitle')}</h2>
      <p class="code" dir="ltr">
        {props.code}
      </p>
      <p>{t('done.codeExplain')}</p>
      <p>
        <strong>{t('done.codeKeep')}</strong>
      </p>
      <p>{t('plain.shared')}</p>
      <h2>{t('done.nextTitle')}</h2>
      <ul>
        <li>{t('done.nextRead')}</li>
        <li>{t('done.nextHidden')}</li>
        <li>{t('done.nextShow')}</li>
      </ul>
      <ul class="links">
        {another}
        <li>
          <a href={`/plain/said?lang=${tag}`}>{t('after.all')}</a>
        </li>
        <li>
          <a href={`/plain/take-back?lang=${tag}`}>{t('done.takeBack')}</a>
        </li>
      </ul>
      <Contacts t={t} contacts={props.contacts} />
    </>,
  );
}

function LeftOut({ reader: { t, variant }, leftOut }: ReceiptPageProps) {
  if (leftOut.length === 0) return null;
  const numbers = joinList(
    leftOut.map((n) => t('formats.n', { n })),
    'conjunction',
    { tag: variant.tag, t },
  );
  return <p class="note">{t('plain.leftOut', { numbers })}</p>;
}
