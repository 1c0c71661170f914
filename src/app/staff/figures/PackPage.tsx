import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { PACK_FILES, packSchema } from '../../../contract/staff/pack.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { BoardPack } from './BoardPack.tsx';
import { PrintedFoot } from './PrintedFoot.tsx';

/** The Board pack of a wave, or of it and the one before (`?waves=2`), and its files. */
export default function PackPage({ actor, params }: StaffPageProps) {
  const { wave = '' } = params;
  const two = useLocation().query['waves'] === '2';
  const more = two ? '?waves=2' : '';
  const asked = useAsked(packSchema, `/figures/pack/${encodeURIComponent(wave)}${more}`);
  useEffect(() => {
    document.title = `Board pack ${wave} – Heard for staff`;
  }, [wave]);
  return (
    <Loaded asked={asked}>
      {(pack) => (
        <>
          <div class="board-tools">
            <p>
              <a href="/staff/figures">All waves</a>
              {two ? (
                <>
                  {' · '}
                  <a href={`/staff/figures/${wave}`}>This wave by itself</a>
                </>
              ) : (
                pack.more && (
                  <>
                    {' · '}
                    <a href={`/staff/figures/${wave}?waves=2`}>Six months: beside the wave before</a>
                  </>
                )
              )}
            </p>
            <div class="staff-buttons">
              <button type="button" class="staff-button is-main" onClick={() => print()}>
                Print
              </button>
              {PACK_FILES.map((form) => (
                <a key={form} class="staff-button" href={`/api/staff/figures/pack/${wave}.${form}${more}`} download>
                  {form.toUpperCase()}
                  <span class="heard-hidden"> file of this pack</span>
                </a>
              ))}
            </div>
          </div>
          <PrintedFoot pack={pack} />
          <BoardPack
            pack={pack}
            opens={{
              explorer: mayDo(actor.roles, 'figures.explore'),
              themes: mayDo(actor.roles, 'themes.read'),
              entries: mayDo(actor.roles, 'entries.read'),
            }}
          />
        </>
      )}
    </Loaded>
  );
}
