import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { leadsToSomebody } from '../../domain/session/contactSaid.ts';
import type { Stroke } from '../../domain/session/groupItem.ts';
import { MOST_CARD_POINTS, MOST_CARD_WORD, type OwnCard, type OwnPicture } from '../../domain/session/ownCard.ts';
import { DrawingPad } from './DrawingPad.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { OWN_PICTURE_PICTURES } from './groupPictures.ts';
import { OwnPictureView } from './OwnPictureView.tsx';
import { photoOf } from './photoOf.ts';
import { BySwitch } from './scan/BySwitch.ts';
import type { Ui } from './Ui.ts';

const WAYS = ['none', 'drawing', 'photo'] as const;
type Way = (typeof WAYS)[number];
type Problem = 'wordMissing' | 'contact' | 'pictureMissing' | 'photoFailed' | 'full';

interface OwnCardMakerProps extends Ui {
  /** Which of the group's own cards it will be, from 1: the name of a picture that got no word. */
  readonly nth: number;
  readonly fits: (card: OwnCard) => boolean;
  readonly onMade: (card: OwnCard) => void;
  readonly onLeave: () => void;
}

/** A word, a drawing or a photo of an object, or a word and one of these. What was made stays in sight until the card is taken. */
export function OwnCardMaker({ t, symbols, nth, fits, onMade, onLeave }: OwnCardMakerProps) {
  const [word, setWord] = useState('');
  const [way, setWay] = useState<Way>('none');
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [photo, setPhoto] = useState<OwnPicture>();
  const [problem, setProblem] = useState<Problem>();
  const [turn, setTurn] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const wrong = useRef<HTMLParagraphElement>(null);
  const maker = useRef<HTMLFormElement>(null);
  const bySwitch = useContext(BySwitch);
  useEffect(() => (bySwitch ? maker : box).current?.focus(), []);
  useEffect(() => {
    if (turn > 0) wrong.current?.focus();
  }, [turn]);
  const tell = (why: Problem) => {
    setProblem(why);
    setTurn(turn + 1);
  };
  const drawn: OwnPicture | undefined = strokes.length > 0 ? { kind: 'drawing', strokes } : undefined;
  const picture = way === 'drawing' ? drawn : way === 'photo' ? photo : undefined;
  const add = () => {
    // Who does not write draws it or shows it. It still has a name, for those who hear the card and for a switch.
    const said = word.trim() || (picture ? t('group.own.unnamed', { n: nth }) : '');
    if (said === '') return tell('wordMissing');
    if (leadsToSomebody(said)) return tell('contact');
    if (way !== 'none' && !picture) return tell('pictureMissing');
    const card: OwnCard = { word: said, ...(picture && { picture }) };
    if (!fits(card)) return tell('full');
    onMade(card);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const taken = await photoOf(file);
    if (!taken) return tell('photoFailed');
    setProblem(undefined);
    setPhoto(taken);
  };
  return (
    <form
      class="group-maker"
      tabIndex={-1}
      ref={maker}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for="own-word">
        <strong>{t('group.own.word')}</strong>
      </label>
      <p class="heard-hint" id="own-word-hint">
        {t('group.ideaHint')}
      </p>
      <input
        id="own-word"
        class="heard-text"
        ref={box}
        value={word}
        maxLength={MOST_CARD_WORD}
        autocomplete="off"
        dir="auto"
        aria-describedby="own-word-hint"
        onInput={({ currentTarget: { value } }) => setWord(value)}
      />
      <fieldset class="group-ways">
        <legend>
          <strong>{t('group.own.picture')}</strong>
        </legend>
        <div class="heard-options">
          {WAYS.map((each) => (
            <label class="heard-option" key={each}>
              <input type="radio" name="own-way" checked={way === each} onChange={() => setWay(each)} />
              <GroupPicture code={OWN_PICTURE_PICTURES[each]} size={52} on={symbols} />
              <span>{t(`group.own.ways.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {way === 'drawing' && <DrawingPad t={t} strokes={strokes} most={MOST_CARD_POINTS} onChange={setStrokes} />}
      {way === 'photo' && (
        <div class="group-photo">
          <p class="heard-note" id="own-photo-hint">
            <strong>{t('group.own.photoHint')}</strong>
          </p>
          {photo && <OwnPictureView picture={photo} />}
          <label class="heard-other group-file">
            {t(photo ? 'group.own.photoAgain' : 'group.own.photo')}
            <input
              type="file"
              accept="image/*"
              aria-describedby="own-photo-hint"
              onChange={({ currentTarget }) => {
                void take(currentTarget.files?.[0]);
                // The file itself is not held on to.
                currentTarget.value = '';
              }}
            />
          </label>
          <p role="status">{photo && t('group.own.photoThere')}</p>
        </div>
      )}
      {problem && (
        <p class="heard-error" role="alert" tabIndex={-1} ref={wrong}>
          {problem === 'contact' ? t('group.contact', { what: word.trim() }) : t(`group.own.${problem}`)}
        </p>
      )}
      <button type="submit" class="heard-other">
        {t('group.own.add')}
      </button>
      <button type="button" class="heard-quiet" onClick={onLeave}>
        {t('group.own.leave')}
      </button>
    </form>
  );
}
