import { useEffect, useRef, useState } from 'preact/hooks';
import { activityOf } from '../../../content/group/activities.ts';
import { decide, type GroupDraft, keptItems } from '../../../domain/session/groupDraft.ts';
import type { GroupItem } from '../../../domain/session/groupItem.ts';
import { doneAlone } from '../../../domain/session/groupPart.ts';
import { type Invitation, readInvitation, writeInvitation } from '../../../domain/session/invitation.ts';
import { beginPart, doNotSay, type PartDraft, withPartItem } from '../../../domain/session/partDraft.ts';
import { translator } from '../../../i18n/translate.ts';
import { variantOf } from '../../../i18n/variants.ts';
import type { Progress } from '../../controls/KeptLine.tsx';
import { mark } from '../../device.ts';
import type { Keeping } from '../../keeper.ts';
import { hrefIn, languageAsked, showFonts } from '../../page.ts';
import { ActivityList } from '../ActivityList.tsx';
import { ActivityPage } from '../ActivityPage.tsx';
import { AgreePage } from '../AgreePage.tsx';
import { DonePage } from '../DonePage.tsx';
import { firstReading } from '../firstReading.ts';
import { GroupFrame } from '../GroupFrame.tsx';
import type { GroupData } from '../groupData.ts';
import { StoppedPage } from '../StoppedPage.tsx';
import type { Ui } from '../Ui.ts';
import { Unfinished } from '../Unfinished.tsx';
import { useReading } from '../useReading.ts';
import { alone } from './alone.ts';
import { CodeForm } from './CodeForm.tsx';
import type { PartDesk } from './openPartDesk.ts';
import { PartSaidPage } from './PartSaidPage.tsx';

/** Where somebody is who has no part yet, or none any more. `problem`: the words of what is wrong. */
type Place =
  | { readonly at: 'starting' }
  /** `slip`: it is the code that is wrong, and not the square or the phone. */
  | { readonly at: 'code'; readonly problem?: string; readonly slip?: boolean; readonly busy?: boolean }
  | { readonly at: 'given' }
  /** They would rather not, or have stopped: nothing of it is left. */
  | { readonly at: 'stopped' }
  | { readonly at: 'done'; readonly id: string; readonly code: string; readonly items: readonly GroupItem[] };

interface JoinAppProps extends GroupData {
  readonly open: () => Promise<PartDesk>;
}

/** One person's part in the session of their group, on their own phone: from the QR code or the short code to the receipt code. */
export function JoinApp({ open: openDesk, ...built }: JoinAppProps) {
  const [desk, setDesk] = useState<PartDesk>();
  const [place, setPlace] = useState<Place>({ at: 'starting' });
  const [part, setPart] = useState<PartDraft>();
  /** For whoever comes without a square. */
  const [unfinished, setUnfinished] = useState<readonly PartDraft[]>([]);
  const [keeping, setKeeping] = useState<Keeping>();
  const [progress, setProgress] = useState<Progress>('starting');
  const [problem, setProblem] = useState<string>();
  const opened = useRef<Promise<PartDesk>>(undefined);
  const { data, languageMissing, read } = useReading(built, (reading, tag) => {
    if (reading)
      setPart((before) => before && { ...before, draft: { ...before.draft, language: reading.language, format: reading.format } });
    void opened.current?.then((open) => open.keepLanguage(tag));
  });
  const { tag, asks } = data;
  const t = translator(alone(data.words), tag);
  const ui: Ui = { t, tag, symbols: true, phones: 'own' };

  useEffect(() => {
    showFonts(tag);
    const invited = readInvitation(location.hash.slice(1));
    opened.current ??= openDesk();
    void opened.current.then((open) => {
      setDesk(open);
      setProgress('ready');
      open.observe(setKeeping);
      void open.unfinished().then(setUnfinished);
      if (invited) void join(open, invited);
      else setPlace(location.hash.length > 1 ? { at: 'code', problem: 'join.notWhole' } : { at: 'code' });
    });
    // Somebody who has chosen a language on this phone reads that; else it is the group's.
    const first = languageAsked() ?? firstReading((mark('language') === null && invited?.tag) || tag);
    if (first !== tag) void read(first, languageAsked() !== null);
    else void opened.current.then((open) => open.keepLanguage(tag));
    // Another QR code, opened on this page: the address changes behind its `#` alone, and nothing would be loaded.
    const reload = () => location.reload();
    addEventListener('hashchange', reload);
    return () => removeEventListener('hashchange', reload);
  }, []);

  async function join(open: PartDesk, invitation: Invitation): Promise<void> {
    const taken = await open.take(invitation);
    switch (taken.at) {
      case 'another-day':
        return setPlace({ at: 'code', problem: 'join.anotherDay' });
      case 'cannot':
        return setPlace({ at: 'code', problem: `finish.${taken.why}` });
      case 'given':
        return setPlace({ at: 'given' });
      case 'begun':
        return setPart(taken.part);
      case 'new': {
        const activities = invitation.activities.filter((id) => {
          const known = activityOf(id);
          return known && doneAlone(known);
        });
        const reading = variantOf(data.readings, document.documentElement.lang) ?? variantOf(data.readings, tag);
        if (activities.length === 0 || !reading) return setPlace({ at: 'code', problem: 'join.older' });
        setPart(beginPart(invitation, { id: taken.id, language: reading.language, format: reading.format, activities }));
      }
    }
  }

  async function ask(code: string): Promise<void> {
    if (!desk) return;
    setPlace({ at: 'code', busy: true });
    const asked = await desk.ask(code);
    if (!asked.ok) return setPlace({ at: 'code', problem: `join.${asked.why}`, slip: asked.why === 'over' });
    // As if the QR code had been opened: after a crash, and without a network, the address is enough.
    history.replaceState(history.state, '', `${location.pathname}${location.search}#${writeInvitation(asked.invitation)}`);
    await join(desk, asked.invitation);
  }

  function change(next: PartDraft): void {
    setPart(next);
    setProgress('saving');
    void desk?.save(next).then((saved) => {
      // Before anything was said there is nothing to call saved.
      setProgress(saved === 'saved' && hasBegun(next) ? 'saved' : 'ready');
      if (saved !== 'finished-elsewhere') return;
      // What is said here from now on would be lost.
      setPart(undefined);
      setPlace({ at: 'given' });
    });
  }

  const go = (from: PartDraft, draft: Partial<GroupDraft>): void => change({ ...from, draft: { ...from.draft, ...draft } });

  /** Nothing of it stays on this phone. */
  function discard({ id }: Pick<PartDraft, 'id'>): void {
    void desk?.discard(id);
    setUnfinished((before) => before.filter((each) => each.id !== id));
  }

  function stop(gone: PartDraft): void {
    discard(gone);
    setPart(undefined);
    setPlace({ at: 'stopped' });
    setProgress('ready');
  }

  /** As if the square had been opened again. */
  function beginAgain(): void {
    const invited = readInvitation(location.hash.slice(1));
    if (desk && invited) void join(desk, invited);
    else setPlace({ at: 'code' });
  }

  async function send(sent: PartDraft): Promise<void> {
    const finished = await desk?.finish(sent);
    if (!finished?.ok) return setProblem(t(`finish.${finished?.why ?? 'not-ready'}`));
    setUnfinished((before) => before.filter((each) => each.id !== sent.id));
    setPlace({ at: 'done', id: sent.id, code: finished.code, items: keptItems(sent.draft) });
    setPart(undefined);
    setProgress('ready');
  }

  const wrong = place.at === 'code' && place.problem !== undefined ? t(place.problem) : undefined;
  const slip = place.at === 'code' && place.slip === true;
  const draft = part?.draft;
  const activity = draft && typeof draft.at === 'object' ? activityOf(draft.at.activity) : undefined;
  return (
    <GroupFrame
      {...data}
      t={t}
      keeping={keeping}
      progress={progress}
      languageMissing={languageMissing}
      hrefIn={hrefIn}
      onLanguage={(wanted) => void read(wanted)}
      screen={activity?.id ?? (draft ? String(draft.at) : place.at)}
      onBack={part && draft && draft.at !== 'agree' && draft.at !== 'activities' ? () => go(part, { at: 'activities' }) : undefined}
    >
      {!part && (place.at === 'starting' || place.at === 'code') && (
        <section>
          <h1 tabIndex={-1}>{t('join.title')}</h1>
          {wrong && !slip && (
            <p class="heard-note" role="alert">
              {wrong}
            </p>
          )}
          {place.at === 'code' && (
            <Unfinished
              t={t}
              tag={tag}
              drafts={unfinished.map((each) => each.draft)}
              onGoOn={({ id }) => setPart(unfinished.find((each) => each.id === id))}
              onDiscard={discard}
            />
          )}
          <p>{t('join.lead')}</p>
          {place.at === 'code' && (
            <CodeForm
              t={t}
              problem={slip ? wrong : undefined}
              busy={place.busy ?? false}
              onCode={(code) => void ask(code)}
              onSlip={() => setPlace({ at: 'code', problem: 'join.slip', slip: true })}
            />
          )}
        </section>
      )}
      {!part && place.at === 'given' && (
        <section>
          <h1 tabIndex={-1}>{t('join.givenTitle')}</h1>
          <p>{t('join.given')}</p>
          <p>{t('join.givenCode')}</p>
          <a class="heard-other" href={`/take-back?lang=${tag}`}>
            {t('done.takeBack')}
          </a>
        </section>
      )}
      {!part && place.at === 'stopped' && <StoppedPage {...ui} again={t('join.again')} onAgain={beginAgain} />}
      {!part && place.at === 'done' && <DonePage {...ui} {...place} asks={asks} desk={desk} />}
      {part && draft?.at === 'agree' && <AgreePage {...ui} onYes={() => go(part, { at: 'activities' })} onNo={() => stop(part)} />}
      {part && draft?.at === 'activities' && (
        <ActivityList
          {...ui}
          draft={draft}
          asks={asks}
          notSaid={part.notSaid}
          onOpen={(id) => go(part, { at: { activity: id } })}
          onFinish={() => go(part, { at: 'said' })}
          onStop={() => stop(part)}
        />
      )}
      {part && draft && activity && (
        <ActivityPage
          key={activity.id}
          {...ui}
          activity={activity}
          asked={asks[activity.id]}
          people={1}
          full={false}
          fits={() => true}
          voice={undefined}
          item={draft.items[activity.id]}
          onChange={(item) => change(withPartItem(part, item))}
          onPeople={() => undefined}
          onDecide={(decision) => change({ ...part, draft: decide(draft, activity.id, decision) })}
          onNotSay={() => change(doNotSay(part, activity.id))}
        />
      )}
      {part && draft?.at === 'said' && (
        <PartSaidPage
          {...ui}
          part={part}
          asks={asks}
          problem={problem}
          onOpen={(id) => go(part, { at: { activity: id } })}
          onSend={() => void send(part)}
        />
      )}
    </GroupFrame>
  );
}

/** Whether anything of this part would be missed. */
const hasBegun = ({ draft, notSaid }: PartDraft): boolean => notSaid.length > 0 || Object.keys(draft.items).length > 0;
