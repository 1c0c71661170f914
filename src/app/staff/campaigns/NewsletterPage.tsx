import { placesSchema } from '../../../contract/staff/campaigns.ts';
import { surveysSchema } from '../../../contract/staff/surveys.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { NewsletterMaker } from './NewsletterMaker.tsx';

/** A short block for a newsletter, about a survey or an entry. */
export default function NewsletterPage() {
  const surveys = useAsked(surveysSchema, '/surveys');
  const places = useAsked(placesSchema, '/campaigns');
  return (
    <Loaded asked={surveys}>
      {({ surveys: all, variants }) => (
        <Loaded asked={places}>
          {({ places: known }) => (
            <NewsletterMaker surveys={all} variants={variants} places={known.filter(({ archived }) => archived === undefined)} />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
