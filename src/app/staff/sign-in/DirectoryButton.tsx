import { useState } from 'preact/hooks';
import { directoryReplySchema } from '../../../contract/staff/signIn.ts';
import { askAuth } from '../api.ts';

interface DirectoryButtonProps {
  /** As the settings name it. */
  readonly name: string;
  readonly onProblem: (message: string) => void;
}

/** Goes to the council's own sign-in page, which sends people back. */
export function DirectoryButton({ name, onProblem }: DirectoryButtonProps) {
  const [waiting, setWaiting] = useState(false);
  const go = async () => {
    setWaiting(true);
    const reply = await askAuth(directoryReplySchema, '/sign-in/social', { method: 'POST' });
    if (reply.ok) return location.assign(reply.value.url);
    setWaiting(false);
    onProblem(reply.message);
  };
  return (
    <section aria-labelledby="with-directory">
      <h2 id="with-directory">With {name}</h2>
      <div class="staff-buttons">
        <button type="button" class="staff-button" onClick={go} disabled={waiting}>
          Continue with {name}
        </button>
      </div>
    </section>
  );
}
