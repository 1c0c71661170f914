import { CopyButton } from '../controls/CopyButton.tsx';

/** For the day when the phone with the app is lost. They are shown this once. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  return (
    <>
      <p>
        When you do not have your phone, one of these codes signs you in instead. Each works once, and is made of small letters alone. Print
        them or put them into your password manager: they are not shown again.
      </p>
      <ul class="staff-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="staff-buttons">
        <CopyButton text={codes.join('\n')} label="Copy the codes" />
        <button type="button" class="staff-button is-main" onClick={onKept}>
          I have kept them
        </button>
      </div>
    </>
  );
}
