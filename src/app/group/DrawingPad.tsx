import { useRef, useState } from 'preact/hooks';
import { DRAWING_COLOURS, DRAWING_SIDE, type DrawingColour, type Stroke } from '../../domain/session/groupItem.ts';
import type { Translate } from '../../i18n/translate.ts';
import { DrawingView } from './DrawingView.tsx';

/** How far the pen goes at a press of an arrow, and how close two points of a finger's line may come. */
const STEP = 50;
const CLOSE = 8;
/** Points of one line. */
const LONGEST = 500;

const MOVES = { left: [-STEP, 0], right: [STEP, 0], up: [0, -STEP], below: [0, STEP] } as const;
type Move = keyof typeof MOVES;
/** As arrow keys lie: "down" below "up". */
const MOVE_BUTTONS = ['up', 'left', 'below', 'right'] as const satisfies readonly Move[];
const KEYS: Readonly<Record<string, Move>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'below' };

interface DrawingPadProps {
  readonly t: Translate;
  readonly strokes: readonly Stroke[];
  /** Points that there is room for. */
  readonly most: number;
  readonly onChange: (strokes: readonly Stroke[]) => void;
}

/** A drawing pad for fingers; and a pen that arrow keys or buttons move, for those who draw without one. */
export function DrawingPad({ t, strokes, most, onChange }: DrawingPadProps) {
  const [colour, setColour] = useState<DrawingColour>('black');
  const [pen, setPen] = useState({ x: DRAWING_SIDE / 2, y: DRAWING_SIDE / 2, down: false });
  /** The line that a finger is drawing: it is kept when the finger leaves. */
  const [line, setLine] = useState<Stroke>();
  const pad = useRef<HTMLDivElement>(null);
  const room = most - strokes.reduce((all, { points }) => all + points.length / 2, 0);
  const full = room <= 0;

  const at = ({ clientX, clientY }: PointerEvent): readonly [number, number] => {
    const { left, top, width, height } = pad.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 };
    return [inside(((clientX - left) / width) * DRAWING_SIDE), inside(((clientY - top) / height) * DRAWING_SIDE)];
  };
  const begin = (event: PointerEvent) => {
    if (full || !event.isPrimary) return;
    pad.current?.setPointerCapture(event.pointerId);
    setLine({ colour, points: [...at(event)] });
  };
  const draw = (event: PointerEvent) => {
    if (!line) return;
    const [x, y] = at(event);
    const [beforeX = x, beforeY = y] = line.points.slice(-2);
    if (Math.hypot(x - beforeX, y - beforeY) < CLOSE || line.points.length / 2 >= Math.min(room, LONGEST)) return;
    setLine({ ...line, points: [...line.points, x, y] });
  };
  const end = () => {
    if (line) onChange([...strokes, line]);
    setLine(undefined);
  };
  const toggle = () => {
    if (!pen.down && !full) onChange([...strokes, { colour, points: [pen.x, pen.y] }]);
    setPen({ ...pen, down: !pen.down && !full });
  };
  const go = (move: Move) => {
    const [x, y] = [inside(pen.x + MOVES[move][0]), inside(pen.y + MOVES[move][1])];
    const last = strokes.at(-1);
    if (pen.down && last && !full) onChange([...strokes.slice(0, -1), { ...last, points: [...last.points, x, y] }]);
    setPen({ ...pen, x, y });
  };
  return (
    <>
      <fieldset class="group-colours">
        <legend class="heard-hidden">{t('group.how.drawing')}</legend>
        {DRAWING_COLOURS.map((each) => (
          <label class="heard-option" key={each}>
            <input
              type="radio"
              name="colour"
              checked={colour === each}
              onChange={() => {
                setColour(each);
                setPen({ ...pen, down: false });
              }}
            />
            <i class={`is-${each}`} aria-hidden="true" />
            <span>{t(`group.colours.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <div
        class="group-pad"
        ref={pad}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys draw on it, so it has to have the focus.
        tabIndex={0}
        aria-label={t('group.paper')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={(event) => {
          const move = KEYS[event.key];
          if (!move && event.key !== ' ') return;
          event.preventDefault();
          if (move) go(move);
          else toggle();
        }}
      >
        <DrawingView strokes={line ? [...strokes, line] : strokes} />
        <i
          class={`group-pen${pen.down ? ' is-down' : ''}`}
          style={{ left: `${(pen.x / DRAWING_SIDE) * 100}%`, top: `${(pen.y / DRAWING_SIDE) * 100}%` }}
        />
      </div>
      <div class="group-pen-buttons">
        {MOVE_BUTTONS.map((move) => (
          <button type="button" class="heard-other" key={move} onClick={() => go(move)}>
            {t(`group.pen.${move}`)}
          </button>
        ))}
        <button type="button" class="heard-other" aria-pressed={pen.down} onClick={toggle}>
          {t(pen.down ? 'group.pen.lift' : 'group.pen.down')}
        </button>
        <button
          type="button"
          class="heard-other"
          aria-disabled={strokes.length === 0}
          onClick={() => {
            setPen({ ...pen, down: false });
            onChange(strokes.slice(0, -1));
          }}
        >
          {t('group.undo')}
        </button>
      </div>
    </>
  );
}

const inside = (place: number): number => Math.min(DRAWING_SIDE, Math.max(0, Math.round(place)));
