import { useEffect, useMemo, useState } from 'preact/hooks';
import { promptDeskSchema } from '../../../contract/promptRecording.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { AgreeForm } from './AgreeForm.tsx';
import { staffPromptApi } from './PromptApi.ts';
import { PublishAll } from './PublishAll.tsx';
import { RecordDesk } from './RecordDesk.tsx';
import { readingName } from './readingName.ts';

/** One survey in one language: record what is missing, listen to what waits, publish it. */
export default function RecordingPage({ actor, params }: StaffPageProps) {
  const { lang = '', survey = '' } = params;
  const asked = useAsked(promptDeskSchema, `/prompts/${encodeURIComponent(lang)}/${encodeURIComponent(survey)}`);
  const mayRecord = mayDo(actor.roles, 'prompts.record');
  const mayPublish = mayDo(actor.roles, 'prompts.publish');
  const [agreed, setAgreed] = useState(false);
  const [begin] = useState<'missing' | 'waiting'>(() => (new URLSearchParams(location.search).has('waiting') ? 'waiting' : 'missing'));
  const api = useMemo(
    () => staffPromptApi(lang, survey, { record: mayRecord && agreed, discard: mayRecord, publish: mayPublish }),
    [lang, survey, mayRecord, mayPublish, agreed],
  );
  const title = asked.reply?.ok ? `${readingName(lang)}: ${asked.reply.value.survey.title}` : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – Heard for staff`;
  }, [title]);
  return (
    <>
      <p>
        <a class="prompt-back" href="/staff/prompts">
          All languages and surveys
        </a>
      </p>
      <Loaded asked={asked}>
        {(desk) => (
          <>
            <p class="answer-name">
              {title} <bdi lang={lang}>({desk.name})</bdi>
            </p>
            {desk.drafts > 0 && (
              <p class="staff-notice">
                {desk.drafts} {desk.drafts === 1 ? 'text' : 'texts'} of this survey in this language are drafts: nobody who speaks it has
                signed them off. When words change, their recordings are out of date.
              </p>
            )}
            {mayPublish && <PublishAll desk={desk} api={api} changed={asked.again} />}
            <RecordDesk
              desk={desk}
              api={api}
              begin={begin}
              changed={asked.again}
              ask={mayRecord && !agreed && <AgreeForm reader="staff" lang={desk.lang} onAgreed={() => setAgreed(true)} />}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
