import { DRAWING_SIDE } from '../../domain/session/groupItem.ts';
import type { OwnPicture } from '../../domain/session/ownCard.ts';
import { DRAWING_INK } from '../controls/drawingInk.ts';
import { bitmapOf } from '../controls/PhotoView.tsx';
import type { MatPile } from './matOf.ts';
import { wrapText } from './wrapText.ts';

export interface MatImage {
  /** What was asked. */
  readonly title: string;
  readonly piles: readonly MatPile[];
  /** Variant of the words. */
  readonly tag: string;
  readonly rtl: boolean;
  /** CSS font families. */
  readonly font: string;
  /** Whether ready pictures stand beside the words. Those that the group made always do. */
  readonly symbols: boolean;
}

/** Pixels. Wide enough for paper, and for a screen on a wall. */
const WIDTH = 1600;
const EDGE = 48;
const GAP = 20;
const PAD = 16;
const INK = '#10242b';
const SIZES = { title: 52, pile: 40, card: 34 } as const;
const PICTURES = { pile: 96, card: 84 } as const;

type Art = CanvasImageSource | Extract<OwnPicture, { readonly kind: 'drawing' }>;

/**
 * The mat as a picture that can be saved, made from what was sorted. It is painted rather than photographed from the page, so that the page's
 * fonts shape its words and every pile is whole.
 *
 * @returns PNG; `undefined` when this browser cannot make one.
 */
export async function matImage({ title, piles, tag, rtl, font, symbols }: MatImage): Promise<Blob | undefined> {
  await document.fonts?.ready;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const column = (WIDTH - 2 * EDGE - GAP * (piles.length - 1)) / Math.max(1, piles.length);
  const set = (size: keyof typeof SIZES) => {
    context.font = `${size === 'card' ? 500 : 700} ${SIZES[size]}px ${font}`;
    context.direction = rtl ? 'rtl' : 'ltr';
    context.textBaseline = 'alphabetic';
    context.fillStyle = INK;
  };
  const textOf = (text: string, size: keyof typeof SIZES, room: number) => {
    set(size);
    const lines = wrapText(text, tag, room, (line) => context.measureText(line).width);
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('Ág');
    return { lines, up, step: up + down };
  };
  const head = textOf(title, 'title', WIDTH - 2 * EDGE);
  const laid = await Promise.all(
    piles.map(async ({ label, picture, cards }) => ({
      heading: textOf(label, 'pile', column - 2 * PAD),
      face: symbols ? await pictureOf(picture) : undefined,
      cards: await Promise.all(
        cards.map(async (card) => {
          const art = card.own ? await ownArt(card.own) : symbols ? await pictureOf(card.picture) : undefined;
          const text = textOf(card.label, 'card', column - 4 * PAD - (art ? PICTURES.card + PAD : 0));
          return { art, text, height: Math.max(art ? PICTURES.card : 0, text.step * text.lines.length) + 2 * PAD };
        }),
      ),
    })),
  );
  const headingHeight =
    Math.max(...laid.map(({ heading, face }) => heading.step * heading.lines.length + (face ? PICTURES.pile : 0))) + 2 * PAD;
  const tallest = Math.max(...laid.map(({ cards }) => cards.reduce((all, { height }) => all + height + PAD, 0)));
  const top = EDGE + head.step * head.lines.length + GAP;
  canvas.width = WIDTH;
  canvas.height = Math.ceil(top + headingHeight + tallest + 2 * PAD + EDGE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);

  /** Lines that begin at the side where the language begins, or in the middle of it. */
  const write = (text: ReturnType<typeof textOf>, size: keyof typeof SIZES, x: number, y: number, align: 'start' | 'center') => {
    set(size);
    context.textAlign = align;
    text.lines.forEach((line, at) => {
      context.fillText(line, x, y + text.up + at * text.step);
    });
  };
  const box = (x: number, y: number, width: number, height: number, fill: string, edge: string) => {
    context.beginPath();
    context.roundRect(x, y, width, height, 18);
    context.fillStyle = fill;
    context.fill();
    context.lineWidth = 3;
    context.strokeStyle = edge;
    context.stroke();
  };
  write(head, 'title', rtl ? WIDTH - EDGE : EDGE, EDGE, 'start');
  laid.forEach(({ heading, face, cards }, at) => {
    const place = rtl ? piles.length - 1 - at : at;
    const x = EDGE + place * (column + GAP);
    box(x, top, column, headingHeight + tallest + 2 * PAD, '#f0e8fb', '#f0e8fb');
    box(x, top, column, headingHeight, '#ffffff', '#54278a');
    if (face) paint(context, face, x + (column - PICTURES.pile) / 2, top + PAD, PICTURES.pile);
    write(heading, 'pile', x + column / 2, top + PAD + (face ? PICTURES.pile : 0), 'center');
    let y = top + headingHeight + PAD;
    for (const { art, text, height } of cards) {
      box(x + PAD, y, column - 2 * PAD, height, '#ffffff', '#5f7177');
      const inside = rtl ? x + column - 2 * PAD : x + 2 * PAD;
      if (art) paint(context, art, rtl ? inside - PICTURES.card : inside, y + (height - PICTURES.card) / 2, PICTURES.card);
      const past = art ? PICTURES.card + PAD : 0;
      write(text, 'card', rtl ? inside - past : inside + past, y + (height - text.step * text.lines.length) / 2, 'start');
      y += height + PAD;
    }
  });
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png');
  });
}

/** Into a square, whole, in the middle of it. */
function paint(context: CanvasRenderingContext2D, art: Art, x: number, y: number, side: number): void {
  if (!('kind' in art)) {
    const { width, height } = art instanceof ImageBitmap ? art : { width: 1, height: 1 };
    const scale = side / Math.max(width, height);
    context.drawImage(art, x + (side - width * scale) / 2, y + (side - height * scale) / 2, width * scale, height * scale);
    return;
  }
  context.save();
  context.translate(x, y);
  context.scale(side / DRAWING_SIDE, side / DRAWING_SIDE);
  context.lineWidth = 28;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { colour, points } of art.strokes) {
    context.beginPath();
    context.strokeStyle = DRAWING_INK[colour];
    context.moveTo(points[0] ?? 0, points[1] ?? 0);
    // A dot is a line to itself.
    for (let at = 0; at < points.length; at += 2) context.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
    context.stroke();
  }
  context.restore();
}

const ownArt = (own: OwnPicture): Promise<Art | undefined> => (own.kind === 'drawing' ? Promise.resolve(own) : bitmapOf(own));

/** A picture that cannot be had is left out: its word says the same. */
async function pictureOf(code: string | undefined): Promise<HTMLImageElement | undefined> {
  if (code === undefined) return undefined;
  const image = new Image();
  image.src = `/pictures/${code}.svg`;
  return image.decode().then(
    () => image,
    () => undefined,
  );
}
