import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { INDICATORS } from '../../../content/indicators.ts';
import { type WavesReply, wavesReply } from '../../../contract/staff/figures.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { ask } from '../api.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { MadeUp } from './MadeUp.tsx';
import { MadeUpMark } from './MadeUpMark.tsx';

/** The waves whose figures are out, each with its Board pack, and those that are over and wait. */
export default function WavesPage({ actor }: StaffPageProps) {
  const asked = useAsked(wavesReply, '/figures/waves');
  const [said, setSaid] = useState('');
  const take = async ({ wave, label }: WavesReply['over'][number]): Promise<void> => {
    const reply = await ask(z.unknown(), `/figures/waves/${wave}`, { method: 'POST', body: {} });
    setSaid(reply.ok ? `The figures of ${label} are out.` : reply.message);
    if (reply.ok) asked.again();
  };
  const explored = mayDo(actor.roles, 'figures.explore') && INDICATORS.find(({ kind }) => kind === 'survey');
  return (
    <>
      <p role="status">{said}</p>
      <Loaded asked={asked}>
        {({ out, over }) => (
          <>
            {out.some(({ synthetic }) => synthetic) && <MadeUp marked />}
            {out.slice(-1).map(({ wave, label }) => (
              <p key={wave}>
                <a class="staff-button is-main" href={`/staff/figures/${wave}`}>
                  Read the newest Board pack: {label}
                </a>
              </p>
            ))}
            {over.length > 0 && (
              <section aria-labelledby="over">
                <h2 id="over">Over, and not out yet</h2>
                <ul class="staff-list">
                  {over.map((wave, at) => (
                    <li key={wave.wave}>
                      <h3>{wave.label}</h3>
                      <p>Taken by themselves on {dayText(wave.due)}.</p>
                      {at > 0 && <p class="staff-hint">The wave before it comes first.</p>}
                      {at === 0 && mayDo(actor.roles, 'figures.publish') && (
                        <ConfirmButton
                          plain
                          text="Take the figures now"
                          label={`Take the figures of ${wave.label} now`}
                          warning={`Everybody can see them at once, families too. Nothing moves them afterwards, and they cannot be taken again. Answers to this wave that are still on tablets and phones count in the present wave instead. Themes count as far as listeners have given them. Without you it happens on ${dayText(wave.due)}.`}
                          onConfirm={() => void take(wave)}
                        />
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section aria-labelledby="out">
              <h2 id="out">Out</h2>
              {out.length === 0 ? (
                <p>No figures are out yet. The first are taken 14 days after the first wave in which somebody answered has ended.</p>
              ) : (
                <OutTable out={out} exact={mayDo(actor.roles, 'responses.export')} />
              )}
            </section>
            {explored && out.length > 0 && (
              <p class="board-after">
                <a href={`/staff/figures/indicators/${explored.id}`}>Explore one indicator</a>: by place, age, need and the other fixed
                tables, wave by wave.
              </p>
            )}
          </>
        )}
      </Loaded>
      <p class="board-after">
        A wave is a quarter of a year. Its figures are taken once, 14 days after it has ended, and nothing moves them afterwards: neither an
        answer that comes late nor one that is taken back. So nobody can look before and after and know what one family said.
      </p>
      <p class="staff-hint">
        How many have answered in the present wave is not counted here, for the same reason.
        {mayDo(actor.roles, 'surveys.read') && (
          <>
            {' '}
            <a href="/staff/surveys">Surveys</a> says for each survey roughly how many there are, in tens.
          </>
        )}
      </p>
    </>
  );
}

function OutTable({ out, exact }: { readonly out: WavesReply['out']; readonly exact: boolean }) {
  return (
    <>
      {exact && (
        <p class="staff-hint">
          Small numbers are in the exact counts. That you took them is written down. In the column made_up stands 1 where a row is made up
          for a demonstration.
        </p>
      )}
      <ScrollFrame labelledBy="out">
        <table aria-labelledby="out">
          <thead>
            <tr>
              <th scope="col">Wave</th>
              <th scope="col">Figures taken</th>
              <th scope="col">Board pack</th>
              {exact && <th scope="col">For analysts</th>}
            </tr>
          </thead>
          <tbody>
            {out.toReversed().map(({ wave, label, taken, synthetic }, at) => (
              <tr key={wave}>
                <th scope="row">
                  {label} {synthetic && <MadeUpMark />}
                </th>
                <td>{dayText(taken)}</td>
                <td>
                  <a href={`/staff/figures/${wave}`}>
                    Board pack<span class="heard-hidden"> of {label}</span>
                  </a>
                  {at < out.length - 1 && (
                    <>
                      {' · '}
                      <a href={`/staff/figures/${wave}?waves=2`}>
                        Six months<span class="heard-hidden">: {label} beside the wave before</span>
                      </a>
                    </>
                  )}
                </td>
                {exact && (
                  <td>
                    <a href={`/api/staff/figures/exact/${wave}.csv`} download>
                      Exact counts<span class="heard-hidden"> of {label}</span>, CSV
                    </a>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}
