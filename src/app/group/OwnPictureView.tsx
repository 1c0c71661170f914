import type { OwnPicture } from '../../domain/session/ownCard.ts';
import { PhotoView } from '../controls/PhotoView.tsx';
import { DrawingView } from './DrawingView.tsx';

/** What a group drew or photographed for a card. Its word stands beside it, so those who listen hear it once. */
export function OwnPictureView({ picture }: { readonly picture: OwnPicture }) {
  return (
    <span class="group-own-picture">
      {picture.kind === 'drawing' ? <DrawingView strokes={picture.strokes} /> : <PhotoView photo={picture} />}
    </span>
  );
}
