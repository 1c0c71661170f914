import { placesSchema } from '../../../contract/staff/campaigns.ts';
import { LinkReach } from '../controls/LinkReach.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { KINDS } from './kinds.ts';
import { NewPlace } from './NewPlace.tsx';

/** The places that links and posters are made for. */
export default function CampaignsPage() {
  const asked = useAsked(placesSchema, '/campaigns');
  return (
    <Loaded asked={asked}>
      {({ places }) => (
        <>
          <LinkReach />
          <p>
            Each place has a link of its own. A response then says by which link it came, and nothing more: it names a place, never a
            person.
          </p>
          {places.length === 0 ? (
            <p class="staff-notice">There are no places yet. Name the first one below.</p>
          ) : (
            <table>
              <caption>Places</caption>
              <thead>
                <tr>
                  <th scope="col">Place</th>
                  <th scope="col">Kind</th>
                  <th scope="col">Code in links</th>
                  <th scope="col">State</th>
                </tr>
              </thead>
              <tbody>
                {places.map(({ code, label, kind, archived }) => (
                  <tr key={code}>
                    <th scope="row">
                      <a href={`/staff/campaigns/${code}`}>{label}</a>
                    </th>
                    <td>{KINDS[kind]}</td>
                    <td>{code}</td>
                    <td>{archived === undefined ? 'In use' : 'Archived'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <h2>A new place</h2>
          <NewPlace made={asked.again} />
        </>
      )}
    </Loaded>
  );
}
