import { useEffect, useRef, useState } from 'preact/hooks';
import { ACTIVITIES, activityOf } from '../../content/group/activities.ts';
import { MOST_PLAN_NAME, moved } from '../../domain/session/ownPlan.ts';
import { GroupPicture } from './GroupPicture.tsx';
import type { AskedWords } from './groupData.ts';
import { KIND_PICTURES } from './groupPictures.ts';
import type { Ui } from './Ui.ts';

interface PlanMakerProps extends Ui {
  readonly asks: Readonly<Record<string, AskedWords>>;
  readonly activities: readonly string[];
  readonly onChange: (activities: readonly string[]) => void;
  /** Nothing was chosen, and that was not enough. */
  readonly none: boolean;
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Keeps the plan on this device. @returns whether it is kept. */
  readonly onKeep: () => Promise<boolean>;
  /** Whether this device keeps as many plans as it will. */
  readonly enough: boolean;
}

/** A plan of the facilitator's own: which activities, in which order, and under which name it is kept, if it is. */
export function PlanMaker({ t, symbols, asks, activities, onChange, none, name, onName, onKeep, enough }: PlanMakerProps) {
  const [state, setState] = useState<'kept' | 'notKept' | 'nameMissing'>();
  const box = useRef<HTMLInputElement>(null);
  const pressed = useRef<{ readonly id: string; readonly by: -1 | 1 }>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const called = (id: string) => asks[id]?.label ?? id;
  // It moved away under the focus.
  useEffect(() => {
    const { id, by } = pressed.current ?? {};
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-move="${id} ${by}"]`)?.focus();
    pressed.current = undefined;
  }, [activities]);
  const change = (next: readonly string[]) => {
    setState(undefined);
    onChange(next);
  };
  const keep = async () => {
    if (name.trim() === '') {
      setState('nameMissing');
      box.current?.focus();
      return;
    }
    setState((await onKeep()) ? 'kept' : 'notKept');
  };
  return (
    <>
      <fieldset aria-describedby={none ? 'none-picked' : undefined}>
        <legend class="heard-legend">
          <h2>{t('group.pickOne')}</h2>
        </legend>
        {none && (
          <p class="heard-error" id="none-picked" role="alert">
            {t('group.pickOne')}
          </p>
        )}
        <div class="heard-options group-picks">
          {ACTIVITIES.map(({ id, kind }) => (
            <label class="heard-option" key={id}>
              <input
                type="checkbox"
                checked={activities.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  change(checked ? [...activities, id] : activities.filter((each) => each !== id))
                }
              />
              <GroupPicture code={KIND_PICTURES[kind]} size={52} on={symbols} />
              <span>
                {t(`group.kinds.${kind}`)}: {called(id)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {activities.length > 0 && (
        <>
          {activities.length > 1 && (
            <section class="group-order" aria-labelledby="order">
              <h2 id="order">{t('group.ownPlan.order')}</h2>
              <ol ref={list}>
                {activities.map((id, at) => (
                  <li key={id}>
                    <GroupPicture code={pictureOfKind(id)} size={44} on={symbols} />
                    <span>{called(id)}</span>
                    {([-1, 1] as const).map((by) => (
                      <button
                        type="button"
                        class="group-less"
                        key={by}
                        data-move={`${id} ${by}`}
                        aria-label={t(by < 0 ? 'group.ownPlan.earlier' : 'group.ownPlan.later', { what: called(id) })}
                        aria-disabled={at + by < 0 || at + by >= activities.length}
                        onClick={() => {
                          pressed.current = { id, by };
                          change(moved(activities, id, by));
                        }}
                      >
                        <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
                      </button>
                    ))}
                  </li>
                ))}
              </ol>
            </section>
          )}
          <div class="group-plan-name">
            <label for="plan-name">
              <strong>{t('group.ownPlan.name')}</strong>
            </label>
            <p class="heard-hint" id="plan-name-hint">
              {t('group.ownPlan.nameHint')}
            </p>
            <input
              id="plan-name"
              class="heard-text"
              ref={box}
              value={name}
              maxLength={MOST_PLAN_NAME}
              autocomplete="off"
              dir="auto"
              aria-describedby="plan-name-hint plan-state"
              onInput={({ currentTarget: { value } }) => {
                setState(undefined);
                onName(value);
              }}
              onKeyDown={(event) => {
                // Enter here means the name, and not "start the session".
                if (event.key !== 'Enter') return;
                event.preventDefault();
                void keep();
              }}
            />
            <button type="button" class="heard-other" aria-disabled={enough} onClick={() => !enough && void keep()}>
              {t('group.ownPlan.keep')}
            </button>
            <p role="status" id="plan-state" class={state === 'kept' ? 'heard-note' : state ? 'heard-error' : 'heard-hidden'}>
              {state ? t(`group.ownPlan.${state}`) : enough && t('group.ownPlan.enough')}
            </p>
          </div>
        </>
      )}
    </>
  );
}

function pictureOfKind(id: string): string | undefined {
  const kind = activityOf(id)?.kind;
  return kind && KIND_PICTURES[kind];
}
