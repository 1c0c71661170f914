import { useEffect, useState } from 'preact/hooks';
import { surveyOf } from '../../../content/surveys.ts';
import { plainPreviewSchema, type StaffSurvey, type StaffSurveyPage } from '../../../contract/staff/surveys.ts';
import { allPages } from '../../../domain/survey/branching.ts';
import { withoutPictures } from '../../../domain/survey/pagePictures.ts';
import type { TakeWords } from '../../take/takeData.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { VariantField } from '../controls/VariantField.tsx';
import { drawPage, drawPlain } from './drawPreview.tsx';
import { PhoneFrame } from './PhoneFrame.tsx';

interface PreviewProps {
  readonly survey: Pick<StaffSurvey, 'id' | 'version'>;
  readonly variants: StaffSurveyPage['variants'];
}

const PLAIN = 'plain';

/** Every page of a survey in every language and format, at the size of a phone. Nothing ticked here is kept or sent. */
export function Preview({ survey: { id, version }, variants }: PreviewProps) {
  const [tag, setTag] = useState(variants[0]?.tag ?? '');
  const [at, setAt] = useState('');
  const [words, setWords] = useState<{ readonly tag: string; readonly words: TakeWords | undefined }>();
  const [plain, setPlain] = useState<{ readonly tag: string; readonly html: string }>();
  const variant = variants.find((each) => each.tag === tag);
  const survey = surveyOf(id, version);
  const address = variant?.words;

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    if (address !== undefined) {
      fetch(address, { signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<TakeWords>) : undefined))
        .then((fetched) => setWords({ tag, words: fetched }))
        .catch(() => !signal.aborted && setWords({ tag, words: undefined }));
    }
    return () => stop.abort();
  }, [address, tag]);

  useEffect(() => {
    if (at !== PLAIN) return;
    const stop = new AbortController();
    void ask(plainPreviewSchema, `/surveys/${encodeURIComponent(id)}/plain/${tag}`, { signal: stop.signal }).then(
      (reply) => !stop.signal.aborted && reply.ok && setPlain({ tag, html: reply.value.html }),
    );
    return () => stop.abort();
  }, [at, id, tag]);

  if (!survey || !variant || address === undefined) return <p>The pages have not been built here, so there is nothing to show.</p>;
  const here = words?.tag === tag ? words : undefined;
  if (here && !here.words) return <p role="alert">The words could not be fetched. Choose the language again when you are online.</p>;
  const ids = [...allPages(survey).map((page) => page.id), 'check', 'done', PLAIN];
  const page = ids.includes(at) ? at : (ids[0] ?? '');
  const place = ids.indexOf(page);
  const draw = (document: Document) => {
    if (page === PLAIN) {
      if (plain?.tag === tag) drawPlain(document, plain.html);
    } else if (here?.words) {
      drawPage(document, { survey: withoutPictures(survey), page, variant, variants, words: here.words });
    }
  };
  return (
    <div class="staff-preview">
      <div>
        <VariantField id="preview-tag" variants={variants} tag={tag} onChange={setTag} />
        <Field id="preview-page" label="Page">
          {(named) => (
            <select {...named} value={page} onChange={({ currentTarget }) => setAt(currentTarget.value)}>
              {ids.map((each, number) => (
                <option key={each} value={each}>
                  {nameOf(each, number, here?.words)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div class="staff-buttons">
          <button class="staff-button" type="button" disabled={place === 0} onClick={() => setAt(ids[place - 1] ?? page)}>
            Previous page
          </button>
          <button class="staff-button" type="button" disabled={place === ids.length - 1} onClick={() => setAt(ids[place + 1] ?? page)}>
            Next page
          </button>
        </div>
        <p class="staff-hint">
          Drawn here from the words that families get. Nothing that is ticked in it is kept or sent. Pages that only some people are asked
          are shown too.
        </p>
        {variant.drafts > 0 && <p class="staff-tag">Draft translation: {variant.drafts} texts</p>}
      </div>
      <PhoneFrame
        title={`Preview: ${nameOf(page, place, here?.words)}, ${tag}`}
        draw={draw}
        again={`${page} ${tag} ${here !== undefined} ${plain?.tag}`}
      />
    </div>
  );
}

function nameOf(page: string, number: number, words: TakeWords | undefined): string {
  if (page === 'check') return 'Check your answers';
  if (page === 'done') return 'The end, with the receipt code';
  return page === PLAIN ? 'The plain page, for phones without script' : `${number + 1}. ${words?.survey.pages[page]?.label ?? page}`;
}
