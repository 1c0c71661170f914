import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { CAMPAIGN } from '../../../domain/response/campaign.ts';
import type { PlaceKind } from '../../../domain/response/place.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { codeFrom } from './codeFrom.ts';
import { KindField } from './KindField.tsx';

/** Names a new place. */
export function NewPlace({ made }: { readonly made: () => void }) {
  const [label, setLabel] = useState('');
  const [typed, setTyped] = useState<string>();
  const [kind, setKind] = useState<PlaceKind>('family-hub');
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();
  const code = typed ?? codeFrom(label);
  const wrongLabel = tried && label.trim() === '' ? 'Write what the place is called' : undefined;
  const wrongCode = tried && !CAMPAIGN.test(code) ? 'Use small letters, digits and dashes only, 40 at most' : undefined;

  async function make(): Promise<void> {
    setTried(true);
    if (label.trim() === '' || !CAMPAIGN.test(code)) return;
    const reply = await ask(z.unknown(), '/campaigns', { method: 'POST', body: { code, label: label.trim(), kind } });
    if (reply.ok) {
      setSaid({ bad: false, text: `Made: ${label.trim()}. Its links are behind its name.` });
      setLabel('');
      setTyped(undefined);
      setTried(false);
      made();
    } else {
      setSaid({ bad: true, text: reply.code === 'conflict' ? 'Another place has this code already. Choose another one.' : reply.message });
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field id="label" label="Name of the place" hint="It stands on the poster. Never the name of a family." error={wrongLabel}>
        {(ids) => <input {...ids} maxLength={80} value={label} onInput={({ currentTarget }) => setLabel(currentTarget.value)} />}
      </Field>
      <KindField value={kind} choose={setKind} />
      <Field id="code" label="Code in links" hint="It cannot be changed later, because it will stand on paper." error={wrongCode}>
        {(ids) => (
          <input
            {...ids}
            maxLength={40}
            autocapitalize="none"
            spellcheck={false}
            value={code}
            onInput={({ currentTarget }) => setTyped(currentTarget.value.toLowerCase())}
          />
        )}
      </Field>
      <div class="staff-buttons">
        <button class="staff-button is-main" type="submit">
          Make it
        </button>
      </div>
      <div role={said?.bad ? 'alert' : 'status'}>{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
    </form>
  );
}
