import { useEffect, useState } from 'preact/hooks';
import type { StaffSurvey, StaffVariant } from '../../../contract/staff/surveys.ts';
import type { Place } from '../../../domain/response/place.ts';
import { Field } from '../controls/Field.tsx';
import { LinkReach } from '../controls/LinkReach.tsx';
import { reach } from '../controls/reach.ts';
import { campaignLink } from './campaignLink.ts';
import { LinkTools } from './LinkTools.tsx';
import { Poster } from './Poster.tsx';
import { targets } from './targets.ts';
import { usePosterWords } from './usePosterWords.ts';

interface LinkMakerProps {
  readonly place: Place;
  readonly surveys: readonly StaffSurvey[];
  readonly variants: readonly StaffVariant[];
}

/** More than this and the invitations grow too small to be read from across a room. */
const MOST_LANGUAGES = 3;

/** The link, the QR code and the poster of a place, for what is chosen. */
export function LinkMaker({ place, surveys, variants }: LinkMakerProps) {
  const all = targets(surveys);
  const [id, setId] = useState(all[0]?.id ?? 'start');
  const [tags, setTags] = useState<readonly string[]>(['en']);
  const [size, setSize] = useState<'A4' | 'A3'>('A4');
  const { words, failed } = usePosterWords(tags);
  const target = all.find((each) => each.id === id) ?? all[0];

  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${size} portrait; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [size]);

  if (!target) return <p>There is nothing to link to.</p>;
  // A poster in several languages lets each reader's own phone choose among them.
  const [only] = tags.length === 1 ? tags : [];
  const link = campaignLink(location.origin, target.path, { tag: only, code: place.code });
  const chosen = tags.flatMap((tag) => {
    const variant = variants.find((each) => each.tag === tag);
    const said = words.find((each) => each.tag === tag);
    return variant && said ? [{ variant, words: said.words }] : [];
  });
  const drafts = words.filter(({ draft }) => draft).map(({ tag }) => tag);
  return (
    <>
      <div class="staff-beside">
        <Field id="target" label="Leads to">
          {(ids) => (
            <select {...ids} value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
              {all.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="size" label="Size of the poster">
          {(ids) => (
            <select {...ids} value={size} onChange={({ currentTarget }) => setSize(currentTarget.value === 'A3' ? 'A3' : 'A4')}>
              <option value="A4">A4</option>
              <option value="A3">A3</option>
            </select>
          )}
        </Field>
      </div>
      <fieldset>
        <legend>Languages, in the order in which they are chosen, {MOST_LANGUAGES} at most</legend>
        <div class="staff-choices">
          {variants.map(({ tag, name, dir }) => (
            <label class="staff-choice" key={tag}>
              <input
                type="checkbox"
                checked={tags.includes(tag)}
                disabled={tags.includes(tag) ? tags.length === 1 : tags.length === MOST_LANGUAGES}
                onChange={({ currentTarget }) =>
                  setTags((before) => (currentTarget.checked ? [...before, tag] : before.filter((each) => each !== tag)))
                }
              />
              <span>
                <span lang={tag} dir={dir}>
                  {name}
                </span>{' '}
                ({tag})
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {failed !== undefined && (
        <p role="alert" class="staff-notice is-bad">
          {failed}
        </p>
      )}
      <h2>Link and QR code</h2>
      <LinkReach />
      <LinkTools link={link} name={[place.code, target.id, ...tags].join('_')} />
      <h2>Poster</h2>
      {drafts.length > 0 && (
        <p class="staff-notice">Draft translation: nobody who speaks it has signed off the poster’s words in {drafts.join(', ')} yet.</p>
      )}
      <p>The telephone number for help is still to be confirmed, and the poster says so.</p>
      <div class="staff-buttons">
        <button type="button" class="staff-button is-main" onClick={() => void document.fonts.ready.then(() => print())}>
          {reach(location.origin) === 'here'
            ? 'Print a trial poster, whose code opens on this machine alone'
            : 'Print the poster, or save it as PDF'}
        </button>
      </div>
      {chosen.length > 0 && <Poster size={size} place={place.label} target={target} link={link} languages={chosen} offered={variants} />}
    </>
  );
}
