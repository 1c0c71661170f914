import { useEffect, useRef, useState } from 'preact/hooks';
import { activityOf } from '../../content/group/activities.ts';
import { PLANS } from '../../content/group/plans.ts';
import type { GroupDraft } from '../../domain/session/groupDraft.ts';
import {
  FEWEST_PEOPLE,
  GROUP_AGES,
  GROUPS,
  type GroupAges,
  type GroupKind,
  MOST_PEOPLE,
  OWN_PLAN,
} from '../../domain/session/groupSession.ts';
import { MOST_OWN_PLANS, type OwnPlan } from '../../domain/session/ownPlan.ts';
import { BackToDesk } from './BackToDesk.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import type { AskedWords } from './groupData.ts';
import { OWN_PLAN_PICTURE } from './groupPictures.ts';
import type { Desk } from './openDesk.ts';
import { PlanMaker } from './PlanMaker.tsx';
import { Stepper } from './Stepper.tsx';
import { ThrowAway } from './ThrowAway.tsx';
import type { Ui } from './Ui.ts';
import { Unfinished } from './Unfinished.tsx';

export type SetUp = Pick<GroupDraft, 'plan' | 'who' | 'ages' | 'people' | 'activities' | 'symbols'>;

interface SetUpPageProps extends Omit<Ui, 'symbols'> {
  /** What keeps a session and plans on this device; absent until it is there. */
  readonly desk: Desk | undefined;
  readonly asks: Readonly<Record<string, AskedWords>>;
  readonly unfinished: readonly GroupDraft[];
  readonly onGoOn: (draft: GroupDraft) => void;
  readonly onDiscard: (draft: GroupDraft) => void;
  readonly onStart: (setUp: SetUp) => void;
}

/** One press for what groups often are; a number between is put right by the buttons beside. */
const OFTEN = [4, 8, 12, 16, 20, 25];

/** The facilitator says who meets and what they want to do. */
export function SetUpPage({ t, tag, desk, asks, unfinished, onGoOn, onDiscard, onStart }: SetUpPageProps) {
  const [who, setWho] = useState<GroupKind>();
  const [ages, setAges] = useState<GroupAges>();
  const [people, setPeople] = useState<number>();
  const [symbols, setSymbols] = useState(true);
  const [plan, setPlan] = useState<string>();
  const [own, setOwn] = useState<readonly string[]>([]);
  const [none, setNone] = useState(false);
  /** It was tried to begin: what nobody has said yet is asked for. */
  const [tried, setTried] = useState(false);
  /** Of those that this device keeps. */
  const [plans, setPlans] = useState<readonly OwnPlan[]>([]);
  const [name, setName] = useState('');
  const [changing, setChanging] = useState(false);
  const [turn, setTurn] = useState(0);
  const radios = useRef<HTMLDivElement>(null);
  const ready = desk !== undefined;
  useEffect(() => setPlans(desk?.plans ?? []), [desk]);
  const kept = plans.find(({ id }) => id === plan);
  const activities = PLANS.find(({ id }) => id === plan)?.activities ?? own;
  const choose = (id: string) => {
    const chosen = plans.find((each) => each.id === id);
    // One that was begun and not kept is still there when the facilitator comes back from looking at another.
    if (chosen || kept) {
      setOwn(chosen?.activities.filter(activityOf) ?? []);
      setName(chosen?.name ?? '');
    }
    setChanging(false);
    setNone(false);
    setTurn(turn + 1);
    setPlan(id);
  };
  const keep = async (): Promise<boolean> => {
    const id = kept?.id ?? crypto.randomUUID();
    const now = await desk?.savePlan({ id, name: name.trim(), activities: own });
    if (!now) return false;
    setPlans(now);
    setPlan(id);
    setChanging(true);
    return true;
  };
  const forget = async ({ id }: OwnPlan): Promise<void> => {
    const left = await desk?.deletePlan(id);
    if (!left) return;
    setPlans(left);
    setPlan(undefined);
    setOwn([]);
    setName('');
    setChanging(false);
    // The button that was pressed is gone with its plan.
    radios.current?.querySelector('input')?.focus();
  };
  const start = (form: HTMLFormElement) => {
    setTried(true);
    setNone(plan !== undefined && activities.length === 0);
    if (who && ages && people && plan && activities.length > 0) {
      if (ready) onStart({ plan: PLANS.some(({ id }) => id === plan) ? plan : OWN_PLAN, who, ages, people, activities, symbols });
      return;
    }
    // What is missing is above the button, and may be out of sight.
    const missing = !who
      ? '[name="who"]'
      : !ages
        ? '[name="ages"]'
        : !people
          ? '.group-often > button'
          : !plan
            ? '[name="plan"]'
            : '.group-picks input';
    form.querySelector<HTMLElement>(missing)?.focus();
  };
  return (
    <>
      <h1 tabIndex={-1}>{t('group.title')}</h1>
      <p>{t('group.lead')}</p>
      <Unfinished t={t} tag={tag} drafts={unfinished} onGoOn={onGoOn} onDiscard={onDiscard} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start(event.currentTarget);
        }}
      >
        <Choices
          legend={t('group.who')}
          name="who"
          value={who}
          choices={GROUPS.map((code) => ({ code, label: t(`group.whos.${code}`) }))}
          onChange={setWho}
          missing={tried && !who ? t('group.chooseOne') : undefined}
        />
        <Choices
          legend={t('group.ages')}
          name="ages"
          value={ages}
          choices={GROUP_AGES.map((code) => ({ code, label: code === 'mixed' ? t('group.mixed') : t(`group.bands.${code}`) }))}
          onChange={setAges}
          missing={tried && !ages ? t('group.chooseOne') : undefined}
        />
        <fieldset class="group-line-of" aria-describedby={tried && !people ? 'people-missing' : undefined}>
          <legend class="heard-legend">
            <h2>{t('group.people')}</h2>
          </legend>
          {tried && !people && <Missing id="people-missing" text={t('group.sayHowMany')} />}
          <div class="group-often">
            {OFTEN.map((often) => (
              <button
                type="button"
                key={often}
                aria-label={`${t('group.people')} ${often}`}
                aria-pressed={people === often}
                onClick={() => setPeople(often)}
              >
                {often}
              </button>
            ))}
            <Stepper t={t} what={t('group.people')} value={people} least={FEWEST_PEOPLE} most={MOST_PEOPLE} onChange={setPeople} />
          </div>
        </fieldset>
        <fieldset aria-describedby={tried && !plan ? 'plan-missing' : undefined}>
          <legend class="heard-legend">
            <h2>{t('group.plan')}</h2>
          </legend>
          {tried && !plan && <Missing id="plan-missing" text={t('group.chooseOne')} />}
          <div class="heard-options group-plans" ref={radios}>
            {[
              ...PLANS.map(({ id, picture }) => ({ id, picture, label: t(`group.plans.${id}`) })),
              ...plans.map(({ id, name: label }) => ({ id, picture: OWN_PLAN_PICTURE, label })),
              { id: OWN_PLAN, picture: OWN_PLAN_PICTURE, label: t(`group.plans.${OWN_PLAN}`) },
            ].map(({ id, picture, label }) => (
              <label class="heard-option" key={id}>
                <input type="radio" name="plan" value={id} checked={plan === id} onChange={() => choose(id)} />
                <GroupPicture code={picture} size={52} on={symbols} />
                <span dir="auto">{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {kept && !changing && (
          <section class="group-order" aria-label={kept.name}>
            <ol>
              {own.map((id) => (
                <li key={id}>
                  <span>{asks[id]?.label ?? id}</span>
                </li>
              ))}
            </ol>
            <button type="button" class="heard-other" onClick={() => setChanging(true)}>
              {t('group.ownPlan.change')}
            </button>
            <ThrowAway
              key={kept.id}
              t={t}
              label={t('group.ownPlan.delete')}
              sure={t('group.ownPlan.sure', { name: kept.name })}
              yes={t('group.ownPlan.delete')}
              no={t('group.ownPlan.leave')}
              onSure={() => void forget(kept)}
            />
          </section>
        )}
        {(plan === OWN_PLAN || (kept && changing)) && (
          <PlanMaker
            key={turn}
            {...{ t, tag, symbols, asks, none, name }}
            activities={own}
            enough={!kept && plans.length >= MOST_OWN_PLANS}
            onChange={setOwn}
            onName={setName}
            onKeep={keep}
          />
        )}
        <label class="heard-option">
          <input type="checkbox" checked={symbols} onChange={({ currentTarget: { checked } }) => setSymbols(checked)} />
          <span>{t('group.symbols')}</span>
        </label>
        <button type="submit" class="heard-next" aria-disabled={!ready}>
          {t('group.start')}
        </button>
      </form>
      {desk && <BackToDesk />}
    </>
  );
}

interface ChoicesProps<Code extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: Code | undefined;
  readonly choices: readonly { readonly code: Code; readonly label: string }[];
  readonly onChange: (code: Code) => void;
  /** What is said when it was tried to go on without. */
  readonly missing: string | undefined;
}

/** None is chosen before somebody does: what a session says of a group, somebody has said. */
function Choices<Code extends string>({ legend, name, value, choices, onChange, missing }: ChoicesProps<Code>) {
  const id = `${name}-missing`;
  return (
    <fieldset aria-describedby={missing ? id : undefined}>
      <legend class="heard-legend">
        <h2>{legend}</h2>
      </legend>
      {missing && <Missing id={id} text={missing} />}
      <div class="heard-options group-choices">
        {choices.map(({ code, label }) => (
          <label class="heard-option" key={code}>
            <input type="radio" name={name} value={code} checked={value === code} onChange={() => onChange(code)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Read out with the field that gets the focus, which it describes. */
function Missing({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p class="heard-error" id={id}>
      {text}
    </p>
  );
}
