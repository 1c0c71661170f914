import { useEffect } from 'preact/hooks';
import { placesSchema } from '../../../contract/staff/campaigns.ts';
import { surveysSchema } from '../../../contract/staff/surveys.ts';
import { Loaded } from '../controls/Loaded.tsx';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { ChangePlace } from './ChangePlace.tsx';
import { LinkMaker } from './LinkMaker.tsx';

/** A place: its links, codes and posters; then its name, and putting it away. */
export default function PlacePage({ params }: StaffPageProps) {
  const places = useAsked(placesSchema, '/campaigns');
  const surveys = useAsked(surveysSchema, '/surveys');
  const { code = '' } = params;
  const label = places.reply?.ok ? places.reply.value.places.find((place) => place.code === code)?.label : undefined;
  useEffect(() => {
    if (label !== undefined) document.title = `${label} – Heard for staff`;
  }, [label]);
  return (
    <>
      <p>
        <a href="/staff/campaigns">All places</a>
      </p>
      <Loaded asked={places}>
        {({ places: all }) => {
          const place = all.find((each) => each.code === code);
          if (!place) return <p>There is no place with this code.</p>;
          return (
            <>
              <h2>{place.label}</h2>
              {place.archived !== undefined && (
                <p class="staff-notice">This place is archived. Its links that are out still work, and no new ones should be made.</p>
              )}
              <Loaded asked={surveys}>
                {({ surveys: asked, variants }) => <LinkMaker place={place} surveys={asked} variants={variants} />}
              </Loaded>
              <h2>The place itself</h2>
              <ChangePlace key={place.code} place={place} changed={places.again} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
