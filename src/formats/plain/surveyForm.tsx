/** @jsxRuntime automatic @jsxImportSource preact */
import { allPages, isQuestion } from '../../domain/survey/branching.ts';
import type { Condition } from '../../domain/survey/condition.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { PageWords, SurveyWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';
import { type Asking, questionNumbers } from '../asking.ts';
import { onlyIf } from '../onlyIf.ts';
import { Contacts, type PlainContact, WHO_TO_CALL } from './Contacts.tsx';
import { type ErrorLink, Errors } from './Errors.tsx';
import { type Filled, FORM_FIELD, formAddress, NOTHING_FILLED, readIn, TOLD_FIELD, VERSION_FIELD } from './fields.ts';
import { plainPage, type Reader } from './PlainPage.tsx';
import { firstField, QuestionFields } from './QuestionFields.tsx';
import type { PlainProblem } from './readPlainForm.ts';

/** Why the form is shown again, with every answer in place. */
export type Again =
  | { readonly why: 'problems'; readonly problems: ReadonlyMap<string, PlainProblem> }
  /** Answers to questions that are not for this person, each with what does not hold. Sent as they are once more, they are left out. */
  | { readonly why: 'out-of-reach'; readonly questions: ReadonlyMap<string, Condition> }
  | { readonly why: 'empty' }
  /** Nothing is wrong with the answers; they could not be taken just now. */
  | { readonly why: 'look-through' | 'too-many' | 'not-kept' };

export interface SurveyFormProps {
  readonly reader: Reader;
  readonly variants: readonly Variant[];
  readonly survey: Survey;
  readonly words: SurveyWords;
  readonly contacts: readonly PlainContact[];
  readonly campaign: string | undefined;
  /** On a reply: the entry, and what it is called where that is known. */
  readonly about: { readonly id: string; readonly title: string | undefined } | undefined;
  /** One-time secret of this form: what is sent with it is stored once. */
  readonly secret: string;
  readonly filled: ReadonlyMap<string, Filled>;
  readonly again: Again | undefined;
}

/** The whole survey as one form, as a document. */
export function surveyForm(props: SurveyFormProps): string {
  const { reader, survey, words, again } = props;
  const { t, variant } = reader;
  const asking: Asking = { survey, words, t, tag: variant.tag, format: variant.format };
  const title = again ? t('plain.errorTitle', { title: words.title }) : words.title;
  const told = again?.why === 'out-of-reach' ? [...again.questions.keys()] : [];
  return plainPage(
    reader,
    title,
    <>
      {again && <WhyAgain {...props} asking={asking} again={again} />}
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {props.about && (
        <p class="note">{props.about.title === undefined ? t('replyTo.plain') : t('replyTo.about', { title: props.about.title })}</p>
      )}
      <p>
        {t('take.lead', { count: survey.minutes })} {t('take.skip')}
      </p>
      <form method="post" action={formAddress(survey.id, variant.tag, props.campaign, props.about?.id)} accept-charset="utf-8">
        <input type="hidden" name={FORM_FIELD} value={props.secret} />
        <input type="hidden" name={VERSION_FIELD} value={survey.version} />
        {told.length > 0 && <input type="hidden" name={TOLD_FIELD} value={told.join(' ')} />}
        <Languages t={t} variants={props.variants} current={variant.tag} />
        <div class="note">
          <h2>{t('safe.title')}</h2>
          <p>
            {t('safe.lead')} {t('plain.wait')}
          </p>
          <p class="links">
            <a href={`#${WHO_TO_CALL}`}>{t('safe.show')}</a>
          </p>
        </div>
        <p>{t('plain.privacy')}</p>
        {survey.sections.map((section) => (
          <fieldset class="part" key={section.id} aria-describedby={section.when && `section.${section.id}`}>
            <legend class="section">{words.sections[section.id]}</legend>
            {section.when && (
              <p class="only" id={`section.${section.id}`}>
                {onlyIf(section.when, asking)}
              </p>
            )}
            {section.pages.map((page) => {
              const pageWords = words.pages[page.id];
              if (!pageWords) return null;
              if (!isQuestion(page)) return <Information key={page.id} words={pageWords} />;
              return (
                <QuestionFields
                  key={page.id}
                  asking={asking}
                  question={page}
                  number={questionNumbers(survey).get(page.id) ?? 0}
                  words={pageWords}
                  filled={props.filled.get(page.id) ?? NOTHING_FILLED}
                  error={errorOf(page.id, props, asking)}
                />
              );
            })}
          </fieldset>
        ))}
        <p>{t('plain.sendLead')}</p>
        <p>
          <input class="button send" type="submit" name="send" value={t('plain.send')} />
        </p>
      </form>
      <Contacts t={t} contacts={props.contacts} />
    </>,
  );
}

/**
 * Every language as a button of the form, so that a change of language takes the answers along. The one being read comes
 * first and cannot be pressed: it is the form's default button, and the Enter key in a text field then sends nothing.
 */
function Languages({ t, variants, current }: { readonly t: Translate; readonly variants: readonly Variant[]; readonly current: string }) {
  const currentFirst = [...variants.filter(({ tag }) => tag === current), ...variants.filter(({ tag }) => tag !== current)];
  return (
    <fieldset class="languages">
      <legend>{t('plain.languages')}</legend>
      {currentFirst.map(({ tag, name, dir }) => (
        <input class="button" key={tag} type="submit" name={readIn(tag)} value={name} lang={tag} dir={dir} disabled={tag === current} />
      ))}
    </fieldset>
  );
}

function Information({ words }: { readonly words: PageWords }) {
  return (
    <div class="question">
      <p class="asked">{words.label}</p>
      {words.text?.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

function WhyAgain(props: SurveyFormProps & { readonly asking: Asking; readonly again: Again }) {
  const { asking, again, survey, filled } = props;
  const { t } = asking;
  const links = (ids: readonly string[]): ErrorLink[] =>
    allPages(survey)
      .filter(isQuestion)
      .filter(({ id }) => ids.includes(id))
      .map((question) => ({
        field: firstField(question, asking, filled.get(question.id) ?? NOTHING_FILLED),
        message: t('plain.problemAt', {
          n: questionNumbers(survey).get(question.id) ?? 0,
          message: errorOf(question.id, props, asking) ?? '',
        }),
      }));
  switch (again.why) {
    case 'problems':
      return <Errors title={t('problem.title')} lead={t('plain.stillHere')} links={links([...again.problems.keys()])} />;
    case 'out-of-reach':
      return <Errors title={t('plain.outOfReachTitle')} lead={t('plain.outOfReachLead')} links={links([...again.questions.keys()])} />;
    case 'empty': {
      const first = allPages(survey).find(isQuestion);
      const field = first ? firstField(first, asking, NOTHING_FILLED) : '';
      return <Errors title={t('problem.title')} links={[{ field, message: t('check.empty') }]} />;
    }
    case 'look-through':
      return <Errors title={t('plain.lookThrough')} lead={t('plain.stillHere')} links={[]} />;
    case 'too-many':
      return <Errors title={t('plain.tooMany')} lead={t('plain.stillHere')} links={[]} />;
    case 'not-kept':
      return <Errors title={t('failure.title')} lead={t('failure.lead')} links={[]} />;
  }
}

/** What is wrong at a question, in the reader's words. */
function errorOf(id: string, { again, words }: SurveyFormProps, asking: Asking): string | undefined {
  const { t } = asking;
  const failing = again?.why === 'out-of-reach' ? again.questions.get(id) : undefined;
  if (failing) return onlyIf(failing, asking);
  const problem = again?.why === 'problems' ? again.problems.get(id) : undefined;
  if (!problem) return undefined;
  const option = (code: string) => words.pages[id]?.options[code] ?? code;
  switch (problem.code) {
    case 'alone':
      return t('plain.problem.alone', { option: option(problem.option) });
    case 'said-elsewhere':
      return t('plain.problem.saidElsewhere', { option: option(problem.option) });
    case 'number-out-of-range':
      return t('problem.number-out-of-range', { least: problem.least, most: problem.most });
    case 'text-too-long':
      return t('problem.text-too-long', { most: problem.most, count: problem.over });
    case 'required':
    case 'unknown-option':
    case 'not-a-number':
    case 'wrong-kind':
      return t(`problem.${problem.code}`);
  }
}
