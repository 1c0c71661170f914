import type { DrawingColour } from '../../domain/session/groupItem.ts';

/** What a drawing's colours look like, on white paper in every theme (`look/group.css` has the same). */
export const DRAWING_INK: Readonly<Record<DrawingColour, string>> = {
  black: '#10242b',
  blue: '#1f4fbf',
  green: '#1a7a3a',
  red: '#c02020',
  yellow: '#e6b800',
  purple: '#6a2fa0',
};
