import { useState } from 'preact/hooks';
import { ACTIVITIES } from '../../content/group/activities.ts';
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
import { GroupPicture } from './GroupPicture.tsx';
import type { AskedWords } from './groupData.ts';
import { KIND_PICTURES, OWN_PLAN_PICTURE } from './groupPictures.ts';
import { Stepper } from './Stepper.tsx';
import { ThrowAway } from './ThrowAway.tsx';
import type { Ui } from './Ui.ts';

export type SetUp = Pick<GroupDraft, 'plan' | 'who' | 'ages' | 'people' | 'activities' | 'symbols'>;

interface SetUpPageProps extends Omit<Ui, 'symbols'> {
  /** Whether this device can keep a session by now. */
  readonly ready: boolean;
  readonly asks: Readonly<Record<string, AskedWords>>;
  readonly unfinished: GroupDraft | undefined;
  readonly onGoOn: () => void;
  readonly onDiscard: () => void;
  readonly onStart: (setUp: SetUp) => void;
}

const ABOUT = 8;

/** The facilitator says who meets and what they want to do. */
export function SetUpPage({ t, ready, asks, unfinished, onGoOn, onDiscard, onStart }: SetUpPageProps) {
  const [who, setWho] = useState<GroupKind>('changemakers');
  const [ages, setAges] = useState<GroupAges>('mixed');
  const [people, setPeople] = useState(ABOUT);
  const [symbols, setSymbols] = useState(true);
  const [plan, setPlan] = useState(PLANS[0]?.id ?? OWN_PLAN);
  const [own, setOwn] = useState<readonly string[]>([]);
  const [none, setNone] = useState(false);
  const activities = PLANS.find(({ id }) => id === plan)?.activities ?? ACTIVITIES.map(({ id }) => id).filter((id) => own.includes(id));
  const start = () => {
    setNone(activities.length === 0);
    if (ready && activities.length > 0) onStart({ plan, who, ages, people, activities, symbols });
  };
  return (
    <>
      <h1 tabIndex={-1}>{t('group.title')}</h1>
      <p>{t('group.lead')}</p>
      {unfinished && (
        <section class="heard-note" aria-labelledby="unfinished">
          <h2 id="unfinished">{t('group.goOnTitle')}</h2>
          <button type="button" class="heard-next" onClick={onGoOn}>
            {t('group.goOn')}
          </button>
          <ThrowAway t={t} label={t('group.throwAway')} onSure={onDiscard} />
        </section>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <Choices
          legend={t('group.who')}
          name="who"
          value={who}
          choices={GROUPS.map((code) => ({ code, label: t(`group.whos.${code}`) }))}
          onChange={setWho}
        />
        <Choices
          legend={t('group.ages')}
          name="ages"
          value={ages}
          choices={GROUP_AGES.map((code) => ({ code, label: code === 'mixed' ? t('group.mixed') : t(`group.bands.${code}`) }))}
          onChange={setAges}
        />
        <fieldset class="group-line-of">
          <legend class="heard-legend">
            <h2>{t('group.people')}</h2>
          </legend>
          <Stepper t={t} what={t('group.people')} value={people} least={FEWEST_PEOPLE} most={MOST_PEOPLE} onChange={setPeople} />
        </fieldset>
        <fieldset>
          <legend class="heard-legend">
            <h2>{t('group.plan')}</h2>
          </legend>
          <div class="heard-options group-plans">
            {[...PLANS, { id: OWN_PLAN, picture: OWN_PLAN_PICTURE }].map(({ id, picture }) => (
              <label class="heard-option" key={id}>
                <input type="radio" name="plan" value={id} checked={plan === id} onChange={() => setPlan(id)} />
                <GroupPicture code={picture} size={52} on={symbols} />
                <span>{t(`group.plans.${id}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {plan === OWN_PLAN && (
          <fieldset aria-describedby={none ? 'none-picked' : undefined}>
            <legend class="heard-legend">
              <h2>{t('group.pickOne')}</h2>
            </legend>
            {none && (
              <p class="heard-error" id="none-picked" role="alert">
                {t('group.pickOne')}
              </p>
            )}
            <div class="heard-options">
              {ACTIVITIES.map(({ id, kind }) => (
                <label class="heard-option" key={id}>
                  <input
                    type="checkbox"
                    checked={own.includes(id)}
                    onChange={({ currentTarget: { checked } }) => setOwn(checked ? [...own, id] : own.filter((each) => each !== id))}
                  />
                  <GroupPicture code={KIND_PICTURES[kind]} size={52} on={symbols} />
                  <span>
                    {t(`group.kinds.${kind}`)}: {asks[id]?.label}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <label class="heard-option">
          <input type="checkbox" checked={symbols} onChange={({ currentTarget: { checked } }) => setSymbols(checked)} />
          <span>{t('group.symbols')}</span>
        </label>
        <button type="submit" class="heard-next" aria-disabled={!ready}>
          {t('group.start')}
        </button>
      </form>
    </>
  );
}

interface ChoicesProps<Code extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: Code;
  readonly choices: readonly { readonly code: Code; readonly label: string }[];
  readonly onChange: (code: Code) => void;
}

function Choices<Code extends string>({ legend, name, value, choices, onChange }: ChoicesProps<Code>) {
  return (
    <fieldset>
      <legend class="heard-legend">
        <h2>{legend}</h2>
      </legend>
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
