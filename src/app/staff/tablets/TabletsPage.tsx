import { useState } from 'preact/hooks';
import { type StaffTablets, tabletsSchema } from '../../../contract/staff/tablets.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText } from '../names.ts';
import { useAsked } from '../useAsked.ts';
import { LossNotice } from './LossNotice.tsx';
import { NewTablet } from './NewTablet.tsx';
import { SetUpSheet, type SetUpSheetProps } from './SetUpSheet.tsx';
import { stateName } from './tabletText.ts';

/** The shared tablets, by the place they belong to. */
export default function TabletsPage() {
  const asked = useAsked(tabletsSchema, '/tablets');
  const [sheet, setSheet] = useState<SetUpSheetProps>();
  return (
    <>
      <Loaded asked={asked}>
        {({ tablets }) => (
          <>
            <LossNotice tablets={tablets} />
            <p>
              A shared tablet goes from family to family at a place, with no network all day. It keeps what each of them finished, sealed,
              and sends it when it is online again. <a href="/staff/tablets/sessions">See the sessions at places</a>
            </p>
            {tablets.length === 0 ? (
              <p class="staff-notice">
                There are no tablets yet. The first one is made below for a place that has a name, and set up with the code that you get.
              </p>
            ) : (
              <TabletTable tablets={tablets} />
            )}
          </>
        )}
      </Loaded>
      {sheet && <SetUpSheet key={sheet.token} {...sheet} />}
      <h2>A new tablet</h2>
      <NewTablet
        made={(made) => {
          setSheet(made);
          asked.again();
        }}
      />
    </>
  );
}

function TabletTable({ tablets }: StaffTablets) {
  return (
    <ScrollFrame label="Tablets">
      <table>
        <caption>Tablets</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Tablet</th>
            <th scope="col">State</th>
            <th scope="col">Last heard of</th>
          </tr>
        </thead>
        <tbody>
          {tablets.map((tablet) => (
            <tr key={tablet.id}>
              <td>{tablet.place.label}</td>
              <th scope="row">
                <a href={`/staff/tablets/${tablet.id}`}>{tablet.label}</a>
              </th>
              <td>
                {stateName(tablet)}
                {tablet.lost && <strong class="staff-object">Something has not arrived</strong>}
              </td>
              <td>{tablet.reported === undefined ? 'Not yet' : dayText(tablet.reported)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
