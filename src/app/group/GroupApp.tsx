import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { activityOf } from '../../content/group/activities.ts';
import {
  decide,
  type GroupDraft,
  keptItems,
  peopleIn,
  peopleKnown,
  share,
  withItem,
  withoutPhones,
  withPeople,
} from '../../domain/session/groupDraft.ts';
import type { GroupItem } from '../../domain/session/groupItem.ts';
import { spokenIn } from '../../domain/session/groupSpeaking.ts';
import { wordsRoom } from '../../domain/session/wordsRoom.ts';
import { translator } from '../../i18n/translate.ts';
import { variantOf } from '../../i18n/variants.ts';
import { isoDay } from '../../sync/isoDay.ts';
import type { Progress } from '../controls/KeptLine.tsx';
import type { Keeping } from '../keeper.ts';
import { hrefIn, languageAsked, showFonts } from '../page.ts';
import { ActivityList } from './ActivityList.tsx';
import { ActivityPage } from './ActivityPage.tsx';
import { AgreePage } from './AgreePage.tsx';
import { BackToDesk } from './BackToDesk.tsx';
import { DonePage } from './DonePage.tsx';
import { ElsewherePage } from './ElsewherePage.tsx';
import { firstReading } from './firstReading.ts';
import { GroupFrame } from './GroupFrame.tsx';
import { GroupVoice } from './GroupVoice.ts';
import type { GroupData } from './groupData.ts';
import { here } from './here.ts';
import { JoinPanel } from './JoinPanel.tsx';
import type { Desk } from './openDesk.ts';
import { SaidPage } from './SaidPage.tsx';
import { type SetUp, SetUpPage } from './SetUpPage.tsx';
import { StoppedPage } from './StoppedPage.tsx';
import type { Ui } from './Ui.ts';
import { useReading } from './useReading.ts';

interface Done {
  readonly id: string;
  readonly code: string;
  readonly items: readonly GroupItem[];
  readonly people: number | undefined;
}

interface GroupAppProps extends GroupData {
  readonly open: () => Promise<Desk>;
}

/** A group's session, from setting it up to its receipt code. */
export function GroupApp({ open: openDesk, ...built }: GroupAppProps) {
  const [desk, setDesk] = useState<Desk>();
  const [unfinished, setUnfinished] = useState<readonly GroupDraft[]>([]);
  const [draft, setDraft] = useState<GroupDraft>();
  /** Which another tab works on. */
  const [elsewhere, setElsewhere] = useState<GroupDraft>();
  const [finishedElsewhere, setFinishedElsewhere] = useState(false);
  const [done, setDone] = useState<Done>();
  /** The group would rather not, or has stopped: nothing of it is left. */
  const [stopped, setStopped] = useState(false);
  const [keeping, setKeeping] = useState<Keeping>();
  const [progress, setProgress] = useState<Progress>('starting');
  const [problem, setProblem] = useState<string>();
  const [full, setFull] = useState(false);
  const opened = useRef<Promise<Desk>>(undefined);
  /** What is spoken ends after the screen that it began on: it asks here what there is now. */
  const now = useRef<{ draft?: GroupDraft | undefined; desk?: Desk }>({});
  const voice = useRef<GroupVoice>(undefined);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const { data, languageMissing, read } = useReading(built, (reading, tag) => {
    const { draft: before } = now.current;
    if (reading && before) show({ ...before, language: reading.language, format: reading.format });
    void opened.current?.then((open) => open.keepLanguage(tag));
  });
  const { tag } = data;
  const t = translator(here(data.words), tag);
  const ui: Ui = { t, tag, symbols: draft?.symbols ?? true, ...(draft?.joined && { phones: 'joined' }) };

  useEffect(() => {
    showFonts(tag);
    opened.current ??= openDesk();
    void opened.current.then((open) => {
      setDesk(open);
      now.current.desk = open;
      voice.current = new GroupVoice(
        open.sounds,
        {
          draft: () => now.current.draft,
          change,
          async save() {
            if (now.current.draft) await open.save(now.current.draft);
          },
        },
        () => redraw(undefined),
      );
      setUnfinished(open.unfinished);
      setProgress('ready');
      open.observe(setKeeping);
    });
    const first = languageAsked() ?? firstReading(tag);
    if (first !== tag) void read(first, languageAsked() !== null);
    else void opened.current.then((open) => open.keepLanguage(tag));
  }, []);

  useEffect(() => voice.current?.see(draft, tag), [desk, draft, tag]);

  function show(next: GroupDraft | undefined): void {
    now.current.draft = next;
    setDraft(next);
  }

  /** @param gone ids of recordings that go with it. */
  function change(next: GroupDraft, gone: readonly string[] = []): void {
    show(next);
    setProgress('saving');
    void now.current.desk?.save(next, gone).then((saved) => {
      // Before anything was said there is nothing to call saved.
      setProgress(saved === 'saved' && Object.keys(next.items).length > 0 ? 'saved' : 'ready');
      if (saved !== 'finished-elsewhere') return;
      // What is said here from now on would be lost.
      leave(next.id);
      setFinishedElsewhere(true);
    });
  }

  /** A session is not this page's any more. */
  function leave(id: string): void {
    if (now.current.draft?.id === id) show(undefined);
    setUnfinished((before) => before.filter((each) => each.id !== id));
    setProgress('ready');
  }

  /** Another tab has taken it over; there it is as it was here. */
  function lose(id: string): void {
    const { draft: lost } = now.current;
    if (lost?.id !== id) return;
    show(undefined);
    setElsewhere(lost);
  }

  async function goOn(seen: GroupDraft, takeOver = false): Promise<void> {
    const taken = await desk?.take(seen, takeOver, () => lose(seen.id));
    setElsewhere(taken === 'elsewhere' ? seen : undefined);
    setFinishedElsewhere(taken === 'finished');
    if (taken === 'gone' || taken === 'finished') leave(seen.id);
    else if (taken && taken !== 'elsewhere') change(taken);
  }

  /** What would not fit into the sealed words is not taken, and that is said. What takes something away always is. */
  function changeItem(before: GroupDraft, item: GroupItem): void {
    const next = withItem(before, item);
    const [room, had] = [wordsRoom(next), wordsRoom(before)];
    const refused = room.over && room.bytes > had.bytes;
    setFull(refused);
    if (!refused) change(next);
  }

  function start({ activities, ...setUp }: SetUp): void {
    const reading = variantOf(data.readings, tag);
    if (!reading) return;
    const { language, format } = reading;
    const id = crypto.randomUUID();
    void desk?.begin(id, () => lose(id));
    setFinishedElsewhere(false);
    change({ ...setUp, id, day: isoDay(new Date()), language, format, activities, items: {}, kept: [], at: 'agree' });
  }

  /** Nothing of it stays. */
  function discard(gone: GroupDraft): void {
    void desk?.discard(gone.id);
    leave(gone.id);
  }

  function stop(gone: GroupDraft): void {
    discard(gone);
    setStopped(true);
  }

  async function send(): Promise<void> {
    await voice.current?.end();
    const { draft: sent } = now.current;
    if (!sent) return;
    const finished = await desk?.finish(sent);
    if (!finished?.ok) return setProblem(t(`finish.${finished?.why ?? 'not-ready'}`));
    setDone({ id: sent.id, code: finished.code, items: keptItems(sent), people: peopleKnown(sent) });
    leave(sent.id);
  }

  const activity = draft && typeof draft.at === 'object' ? activityOf(draft.at.activity) : undefined;
  const place = done
    ? 'done'
    : stopped
      ? 'stopped'
      : elsewhere
        ? 'elsewhere'
        : !draft
          ? 'set-up'
          : typeof draft.at === 'object'
            ? draft.at.activity
            : draft.at;
  return (
    <GroupFrame
      {...data}
      t={t}
      keeping={keeping}
      progress={progress}
      languageMissing={languageMissing}
      hrefIn={hrefIn}
      onLanguage={(wanted) => void read(wanted)}
      screen={place}
      onBack={draft && draft.at !== 'agree' && draft.at !== 'activities' ? () => change({ ...draft, at: 'activities' }) : undefined}
    >
      {done && <DonePage {...ui} {...done} asks={data.asks} desk={desk} onAgain={() => setDone(undefined)} />}
      {!done && elsewhere && <ElsewherePage t={t} onHere={() => void goOn(elsewhere, true)} />}
      {!draft && finishedElsewhere && (
        <p class="heard-note" role="alert">
          {t('finish.finished-elsewhere')}
        </p>
      )}
      {stopped && (
        <StoppedPage {...ui} again={t('group.another')} onAgain={() => setStopped(false)}>
          <BackToDesk />
        </StoppedPage>
      )}
      {!done && !stopped && !elsewhere && !draft && (
        <SetUpPage
          {...ui}
          desk={desk}
          asks={data.asks}
          unfinished={unfinished}
          onGoOn={(seen) => void goOn(seen)}
          onDiscard={discard}
          onStart={start}
        />
      )}
      {draft?.at === 'agree' && <AgreePage {...ui} onYes={() => change({ ...draft, at: 'activities' })} onNo={() => stop(draft)} />}
      {draft?.at === 'activities' && (
        <ActivityList
          {...ui}
          draft={draft}
          asks={data.asks}
          onOpen={(id) => change({ ...draft, at: { activity: id } })}
          onFinish={() => change({ ...draft, at: 'said' })}
          onStop={() => stop(draft)}
        >
          <JoinPanel
            {...ui}
            draft={draft}
            online={keeping?.network !== 'offline'}
            onJoined={() => change({ ...draft, joined: true })}
            onAlone={() => change(withoutPhones(draft))}
            onPeople={(people) => change(withPeople(draft, people))}
          />
        </ActivityList>
      )}
      {draft && activity && (
        <ActivityPage
          key={activity.id}
          {...ui}
          activity={activity}
          asked={data.asks[activity.id]}
          people={peopleIn(draft, activity.id)}
          item={draft.items[activity.id]}
          full={full}
          fits={(item) => !wordsRoom(withItem(draft, item)).over}
          onChange={(item) => changeItem(draft, item)}
          onPeople={(people) => change(withPeople(draft, people, activity.id))}
          voice={voice.current}
          onDecide={(decision) => {
            const gone = decision === 'throw-away' ? spokenIn(draft.items[activity.id]).map(({ id }) => id) : [];
            change(decide(draft, activity.id, decision), gone);
          }}
        ></ActivityPage>
      )}
      {draft?.at === 'said' && (
        <SaidPage
          {...ui}
          draft={draft}
          asks={data.asks}
          problem={problem}
          sounds={desk?.sounds}
          onOpen={(id) => change({ ...draft, at: { activity: id } })}
          onShare={(id, shared) => change(share(draft, id, shared))}
          onSend={() => void send()}
        />
      )}
    </GroupFrame>
  );
}
