/** @jsxRuntime automatic @jsxImportSource preact */
import { optionsFor } from '../../domain/survey/optionsFor.ts';
import type { NumberQuestion, Question, TextQuestion } from '../../domain/survey/survey.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Asking } from '../asking.ts';
import { onlyIf } from '../onlyIf.ts';
import { chosenName, type Filled, optionId, sayName, writtenName } from './fields.ts';

interface QuestionFieldsProps {
  readonly asking: Asking;
  readonly question: Question;
  readonly number: number;
  readonly words: PageWords;
  readonly filled: Filled;
  readonly error: string | undefined;
}

/** The field that an error leads to: the one to write in, or the first option. */
export function firstField(question: Question, asking: Asking, filled: Filled): string {
  if (question.kind === 'text' || question.kind === 'number') return writtenName(question.id);
  return optionId(question.id, choices(question, asking, filled)[0]?.code ?? '');
}

/** One question among all the others: its number, words, condition, error and fields, with what stood in them still there. */
export function QuestionFields({ asking, question, number, words, filled, error }: QuestionFieldsProps) {
  const { t, survey, format } = asking;
  const { id } = question;
  const written = question.kind === 'text' || question.kind === 'number';
  const label = `${t('formats.number', { n: number })} ${words.label}`;
  const many = question.kind === 'choose-many';
  const notes = [
    { name: 'only', text: question.when && onlyIf(question.when, asking) },
    { name: 'hint', text: words.hint },
    { name: 'how', text: hintOf(question, t) },
    { name: 'error', text: error },
  ].filter(({ text }) => text !== undefined);
  const describedBy = notes.map(({ name }) => `${id}.${name}`).join(' ') || undefined;
  const told = notes.map(({ name, text }) => (
    <p key={name} class={name === 'how' ? 'hint' : name} id={`${id}.${name}`}>
      {name === 'error' && t('problem.prefix')}
      {text}
    </p>
  ));
  const picture = (format === 'easy-read' || survey.easyByNature) && question.picture && (
    <img class="picture" src={`/pictures/${question.picture}.svg`} alt="" width="48" height="48" />
  );
  const frame = error ? 'question wrong' : 'question';
  if (written) {
    return (
      <div class={frame}>
        <label class="asked" for={writtenName(id)}>
          {picture}
          {label}
        </label>
        {told}
        <WrittenField question={question} filled={filled} describedBy={describedBy} wrong={error !== undefined} />
        {question.apart && <Apart asking={asking} question={question} words={words} filled={filled} many />}
      </div>
    );
  }
  return (
    <fieldset class={frame} aria-describedby={describedBy}>
      <legend class="asked">
        {picture}
        {label}
      </legend>
      {told}
      {choices(question, asking, filled).map(({ code, say }) => (
        <div key={code}>
          <Choice question={id} code={code} label={words.options[code] ?? code} many={many} filled={filled} />
          {say !== undefined && (
            <div class="say">
              <label for={sayName(id, code)}>{words.other ?? t('take.other')}</label>
              <input
                class="field"
                type="text"
                id={sayName(id, code)}
                name={sayName(id, code)}
                dir="auto"
                autocomplete="off"
                value={filled.said.get(code)}
              />
            </div>
          )}
        </div>
      ))}
      <Apart asking={asking} question={question} words={words} filled={filled} many={many} />
    </fieldset>
  );
}

type ChoiceQuestion = Exclude<Question, TextQuestion | NumberQuestion>;

/** A question keeps the scale it was answered on, also when the person has changed the format. */
function choices(question: ChoiceQuestion, { format }: Asking, filled: Filled) {
  const [code] = filled.chosen;
  return optionsFor(question, format, code === undefined ? undefined : { kind: 'one', code });
}

function hintOf(question: Question, t: Translate): string | undefined {
  switch (question.kind) {
    case 'choose-many':
      return t('take.many');
    case 'number':
      return t('take.numberHint', { least: question.least, most: question.most });
    case 'text':
      return t('plain.most', { most: question.most });
    case 'choose-one':
    case 'scale':
      return undefined;
  }
}

interface ApartProps {
  readonly asking: Asking;
  readonly question: Question;
  readonly words: PageWords;
  readonly filled: Filled;
  readonly many: boolean;
}

/**
 * The ways of answering set apart. A radio once ticked cannot be unticked without a script, so where none of these takes a
 * choice back, "no answer" does.
 */
function Apart({ asking, question, words, filled, many }: ApartProps) {
  const { apart = [] } = question;
  const takesBack = many || apart.includes('prefer-not-to-say');
  if (takesBack && apart.length === 0) return null;
  return (
    <div class="apart">
      {apart.map((code) => (
        <Choice key={code} question={question.id} code={code} label={words.options[code] ?? code} many={many} filled={filled} />
      ))}
      {!takesBack && <Choice question={question.id} code="" label={asking.t('plain.noAnswer')} many={false} filled={filled} />}
    </div>
  );
}

interface ChoiceProps {
  readonly question: string;
  readonly code: string;
  readonly label: string;
  readonly many: boolean;
  readonly filled: Filled;
}

function Choice({ question, code, label, many, filled }: ChoiceProps) {
  const id = optionId(question, code);
  return (
    <label class="option" for={id}>
      <input type={many ? 'checkbox' : 'radio'} id={id} name={chosenName(question)} value={code} checked={filled.chosen.includes(code)} />
      {label}
    </label>
  );
}

interface WrittenFieldProps {
  readonly question: TextQuestion | NumberQuestion;
  readonly filled: Filled;
  readonly describedBy: string | undefined;
  readonly wrong: boolean;
}

/** Nothing limits what can be written: what is cut off is lost unseen, and words that are too long come back whole. */
function WrittenField({ question, filled, describedBy, wrong }: WrittenFieldProps) {
  const field = {
    id: writtenName(question.id),
    name: writtenName(question.id),
    dir: 'auto' as const,
    'aria-describedby': describedBy,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  };
  if (question.kind === 'text' && question.length === 'long') {
    // The first line end after the tag belongs to HTML, not to the words.
    return (
      <textarea class="field" rows={6} cols={40} {...field}>
        {filled.written && `\n${filled.written}`}
      </textarea>
    );
  }
  const number = question.kind === 'number';
  return (
    <input
      class={number ? 'field few' : 'field'}
      type="text"
      inputMode={number ? 'numeric' : undefined}
      autocomplete="off"
      value={filled.written}
      {...field}
    />
  );
}
