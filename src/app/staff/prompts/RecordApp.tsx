import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type LinkDesk, linkDeskSchema, promptDeskSchema } from '../../../contract/promptRecording.ts';
import { Mark } from '../../controls/Mark.tsx';
import { type ask, askWithLink } from '../api.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { dayText } from '../names.ts';
import { useAskedBy } from '../useAsked.ts';
import { AgreeForm } from './AgreeForm.tsx';
import { linkPromptApi } from './PromptApi.ts';
import { RecordDesk } from './RecordDesk.tsx';
import { readingName } from './readingName.ts';

type Ask = typeof ask;

/** For somebody with a link and no account: what it is for, their agreement, and the recorder. */
export function RecordApp({ token }: { readonly token: string }) {
  const by = useMemo<Ask>(() => (schema, path, asking) => askWithLink(token, schema, path, asking), [token]);
  const asked = useAskedBy(by, linkDeskSchema, '');
  const [agreed, setAgreed] = useState(false);
  const [survey, setSurvey] = useState<string>();
  const back = () => {
    setSurvey(undefined);
    asked.again();
  };
  return (
    <div class="staff">
      <header class="staff-header">
        <span class="heard-home">
          <Mark />
          <span>Heard</span>
        </span>
      </header>
      <main id="main" class="staff-main">
        <Loaded asked={asked}>
          {(link) => {
            if (!agreed) {
              return (
                <Step title={`Lend your voice in ${readingName(link.lang)}`}>
                  <p>
                    Some parents do not read, and their phone has no voice for {readingName(link.lang)}. Read the questions of this app
                    aloud for them. You can use this link until {dayText(link.until)}.
                  </p>
                  <AgreeForm reader="speaker" lang={link.lang} onAgreed={() => setAgreed(true)} />
                </Step>
              );
            }
            return survey === undefined ? (
              <ChooseSurvey link={link} onChoose={setSurvey} />
            ) : (
              <Recording {...{ token, by, survey, back }} />
            );
          }}
        </Loaded>
      </main>
    </div>
  );
}

function ChooseSurvey({ link: { lang, dir, surveys }, onChoose }: { readonly link: LinkDesk; readonly onChoose: (id: string) => void }) {
  return (
    <Step title="What will you read?">
      <p>Each has short texts in {readingName(lang)}. You can stop at any time and go on another day.</p>
      <ul class="staff-cards">
        {surveys.map(({ id, title, ownTitle, texts, recorded }) => (
          <li key={id}>
            <button type="button" class="prompt-survey" onClick={() => onChoose(id)}>
              <strong lang={lang} dir={dir} data-fonts="">
                {ownTitle}
              </strong>
              {ownTitle !== title && <span>{title}</span>}
              <span>{recorded === texts ? 'All recorded' : `${recorded} of ${texts} texts recorded`}</span>
              <progress value={recorded} max={texts} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </Step>
  );
}

interface RecordingProps {
  readonly token: string;
  readonly by: Ask;
  readonly survey: string;
  readonly back: () => void;
}

function Recording({ token, by, survey, back }: RecordingProps) {
  const asked = useAskedBy(by, promptDeskSchema, `/surveys/${encodeURIComponent(survey)}`);
  const api = useMemo(() => linkPromptApi(token, survey), [token, survey]);
  const title = asked.reply?.ok ? asked.reply.value.survey.title : 'Record';
  return (
    <Step title={title}>
      <p>
        <button type="button" class="staff-button" onClick={back}>
          Choose another survey
        </button>
      </p>
      <Loaded asked={asked}>{(desk) => <RecordDesk desk={desk} api={api} begin="missing" changed={asked.again} />}</Loaded>
    </Step>
  );
}

/** A heading of its own for each step, which takes the focus when somebody has come there. */
function Step({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Heard`;
    heading.current?.focus();
  }, [title]);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </>
  );
}
