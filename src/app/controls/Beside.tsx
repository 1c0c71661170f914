import type { ComponentChildren } from 'preact';
import { Picture } from './Picture.tsx';

interface BesideProps {
  /** See `Option.picture`; none for those who read words alone. */
  readonly picture: string | undefined;
  readonly large?: boolean;
  readonly children: ComponentChildren;
}

/** One element of words, with its picture at the start of their line. */
export function Beside({ picture, large, children }: BesideProps) {
  if (!picture) return <>{children}</>;
  return (
    <div class={large ? 'heard-asked' : 'heard-asked is-small'}>
      <Picture code={picture} size={large ? 84 : 52} />
      {children}
    </div>
  );
}
