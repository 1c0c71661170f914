import type { StaffOwnCard } from '../../../contract/staff/groups.ts';
import { PhotoView } from '../../controls/PhotoView.tsx';
import { StaffDrawing } from './StaffDrawing.tsx';

/** A card that young people made: its word, and what they drew or photographed for it. */
export function OwnCardView({ card: { word, picture } }: { readonly card: StaffOwnCard }) {
  return (
    <>
      {picture && (
        <span class="staff-card-picture">
          {picture.kind === 'drawing' ? <StaffDrawing strokes={picture.strokes} /> : <PhotoView photo={picture} />}
        </span>
      )}
      <span dir="auto">{word}</span>
    </>
  );
}
