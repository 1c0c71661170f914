import { useEffect, useRef, useState } from 'preact/hooks';
import { CAMPAIGN } from '../../domain/response/campaign.ts';
import { makeReceiptCode, RECEIPT_CODE_BYTES, readReceiptCode } from '../../domain/response/receiptCode.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type Reading, variantOf } from '../../i18n/variants.ts';
import { ErrorSummary } from '../controls/ErrorSummary.tsx';
import { mark } from '../device.ts';
import type { Keeping } from '../keeper.ts';
import { neverRestored } from '../neverRestored.ts';
import type { FormKeeping } from './formKeeping.ts';
import { NotCounted } from './NotCounted.tsx';
import { Picked } from './Picked.tsx';
import { fetchFormWords, type PaperSurvey } from './paperData.ts';

export interface KeyPageProps {
  readonly t: Translate;
  readonly tag: string;
  readonly readings: readonly Reading[];
  readonly surveys: readonly PaperSurvey[];
  readonly keeping: Keeping | undefined;
  readonly phone: FormKeeping | undefined;
}

type Room = typeof import('./keyingRoom.ts');

/** The form on the table, ready to be keyed. */
type OnTable = Parameters<Room['KeyForm']>[0]['opened'];

/** Why a form cannot be begun; the words are `keying.problem.<code>`. */
interface StartProblem {
  readonly code: 'form-number' | 'form-empty' | 'unknown-form' | 'batch' | 'missing' | 'keyed' | 'taken-back';
  readonly number?: string;
}

/** Keys one paper form after another. Of the last one nothing stays on the screen but its number and that it is safe. */
export function KeyPage({ t, tag, readings, surveys, keeping, phone }: KeyPageProps) {
  const field = useRef<HTMLInputElement>(null);
  const room = useRef<Promise<Room>>(undefined);
  const [Keys, setKeys] = useState<Room>();
  // What the next form most likely is: the same as the last.
  const [survey, setSurvey] = useState(surveys[0]?.id ?? '');
  const [formTag, setFormTag] = useState(tag);
  const [batch, setBatch] = useState('');
  const [problem, setProblem] = useState<StartProblem>();
  const [opened, setOpened] = useState<OnTable>();
  const [renumbered, setRenumbered] = useState<string>();
  const [saved, setSaved] = useState<readonly string[]>([]);
  const [family, setFamily] = useState<string>();

  useEffect(() => neverRestored(), []);
  useEffect(() => {
    room.current = import('./keyingRoom.ts');
    void room.current.then((loaded) => {
      setKeys(loaded);
      // A camera that reads the QR code opens this page with the form behind the #. It must not stay in the address.
      if (location.hash === '') return;
      const link = loaded.readFormLink(location.href);
      history.replaceState(history.state, '', location.pathname + location.search);
      if (!link) return;
      setFamily(`/s/${link.survey}?lang=${link.tag}`);
      setSurvey(link.survey);
      setFormTag(link.tag);
      setBatch(link.batch ?? '');
      if (field.current) field.current.value = link.number;
    });
  }, []);

  useEffect(() => {
    if (opened) return;
    field.current?.focus({ preventScroll: true });
    // What became of the last form stands above the field.
    if (saved.length > 0) scrollTo(0, 0);
  }, [opened, saved.length]);

  /** Opens the form that the field names, or says why not. */
  async function start(fresh?: string): Promise<void> {
    const loaded = await room.current;
    const typed = fresh ?? field.current?.value.trim() ?? '';
    if (!loaded) return;
    const link = loaded.readFormLink(typed);
    const number = link?.number ?? readReceiptCode(typed);
    if (!number) return setProblem({ code: typed === '' ? 'form-empty' : 'form-number' });
    const named = (link ? link.batch : batch.trim().toLowerCase()) || undefined;
    if (named !== undefined && !CAMPAIGN.test(named)) return setProblem({ code: 'batch' });
    const id = link?.survey ?? survey;
    const of = surveys.find((each) => each.id === id);
    const reading = variantOf(readings, link?.tag ?? formTag);
    const own = variantOf(readings, tag);
    const asked = loaded.surveyOf(id, link?.version);
    if (!of || !reading || !own || !asked) return setProblem({ code: 'unknown-form' });
    const status = await phone?.formStatus(number);
    if (status === 'taken-back') return setProblem({ code: status, number });
    if (status !== undefined && status !== 'new') return setProblem({ code: 'keyed', number });
    // The keyer's own language beside that of the form: not everybody who types reads Urdu.
    const words = await fetchFormWords(of, reading);
    const ownWords = await fetchFormWords(of, own);
    if (!words && !ownWords) return setProblem({ code: 'missing' });
    setSurvey(id);
    setFormTag(reading.tag);
    setBatch(named ?? '');
    setProblem(undefined);
    setRenumbered(fresh);
    const read = (ownWords ?? words)?.survey;
    if (!read) return;
    setOpened({ number, batch: named, survey: asked, reading, words: read, formWords: words?.survey });
  }

  if (opened && Keys) {
    return (
      <Keys.KeyForm
        key={opened.number}
        t={t}
        tag={tag}
        opened={opened}
        renumbered={renumbered !== undefined}
        phone={phone}
        leave={() => setOpened(undefined)}
        done={() => {
          setSaved([...saved, opened.number]);
          setOpened(undefined);
        }}
      />
    );
  }

  const last = saved.at(-1);
  const message = problem && t(`keying.problem.${problem.code}`, { number: problem.number ?? '' });
  return (
    <form
      class="heard-keying"
      method="dialog"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      {message && <ErrorSummary t={t} message={message} field={problem.code === 'batch' ? 'batch' : 'number'} />}
      {problem?.code === 'keyed' && (
        <div class="heard-note">
          <p>{t('keying.photocopy')}</p>
          <button type="button" class="heard-other" onClick={() => void start(freshNumber())}>
            {t('keying.newNumber')}
          </button>
        </div>
      )}
      <h1>{t('keying.title')}</h1>
      <p class="heard-lead">{t('keying.lead')}</p>
      {family !== undefined && (
        <div class="heard-note">
          <p>{t('keying.family')}</p>
          <a class="heard-alone" href={family}>
            {t('keying.familyAnswer')}
          </a>
          <a class="heard-alone" href={`/take-back?lang=${tag}`}>
            {t('nav.takeBack')}
          </a>
        </div>
      )}
      <div role="status" class={last === undefined ? undefined : 'heard-note is-good'}>
        {last !== undefined && (
          <>
            <p>{t('keying.saved', { number: last })}</p>
            <p>{t('keying.sitting', { n: saved.length })}</p>
          </>
        )}
      </div>
      <div class={message && problem.code !== 'batch' ? 'heard-wrong' : undefined}>
        <label for="number">
          <strong>{t('keying.number')}</strong>
        </label>
        <p class="heard-hint" id="number-hint">
          {t('keying.numberHint')}
        </p>
        <input
          class="heard-text heard-code-field"
          id="number"
          ref={field}
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="number-hint"
        />
      </div>
      <Picked name="survey" label={t('keying.survey')} value={survey} choose={setSurvey}>
        {surveys.map(({ id }) => (
          <option key={id} value={id}>
            {t(`title.${id}`)}
          </option>
        ))}
      </Picked>
      <Picked name="reading" label={t('keying.reading')} value={formTag} choose={setFormTag}>
        {readings.map((each) => (
          <option key={each.tag} value={each.tag} lang={each.tag} dir={each.dir}>
            {each.name}
          </option>
        ))}
      </Picked>
      <div>
        <label for="batch">
          <strong>{t('keying.batch')}</strong>
        </label>
        <input
          class="heard-text"
          id="batch"
          dir="ltr"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={batch}
          onInput={({ currentTarget }) => setBatch(currentTarget.value)}
        />
      </div>
      <button class="heard-next" type="submit" aria-disabled={Keys && phone ? undefined : 'true'}>
        {t('keying.start')}
      </button>
      <a class="heard-alone" href={`/paper?lang=${tag}`}>
        {t('keying.toPrint')}
      </a>
      {phone && mark('tablet') !== null && (
        <a class="heard-alone" href="/hub" lang="en" dir="ltr">
          Back to this tablet’s desk
        </a>
      )}
      {phone && <NotCounted t={t} numbers={saved} keeping={keeping} phone={phone} />}
    </form>
  );
}

const freshNumber = (): string => makeReceiptCode(crypto.getRandomValues(new Uint8Array(RECEIPT_CODE_BYTES)));
