import type { ComponentChildren } from 'preact';
import { Picture } from '../controls/Picture.tsx';

interface TextPartProps {
  /** For a link that leads here. */
  readonly id?: string;
  readonly title: string;
  /** For those who read with pictures. */
  readonly picture: string | undefined;
  readonly children: ComponentChildren;
}

/** A heading with what stands under it; in Easy Read with a picture at the start of its line. */
export function TextPart({ id, title, picture, children }: TextPartProps) {
  return (
    <div class={picture ? 'heard-part has-picture' : 'heard-part'} id={id}>
      {picture && <Picture code={picture} size={52} />}
      <div class="heard-part-text">
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  );
}
