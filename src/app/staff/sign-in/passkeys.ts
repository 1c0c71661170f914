import * as z from 'zod/mini';
import { ceremonySchema } from '../../../contract/staff/signIn.ts';
import { askAuth, type Reply } from '../api.ts';

type Done = Reply<unknown>;

/**
 * Whether passkeys work in this browser and at this address. They want TLS (or this machine), a name and not a number, and
 * a browser that reads and writes them as JSON (WebAuthn Level 3; all engines since spring 2025).
 */
export const passkeysWork = (): boolean =>
  isSecureContext &&
  !/^[\d.]+$|^\[/.test(location.hostname) &&
  typeof PublicKeyCredential !== 'undefined' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential;

export async function signInWithPasskey(): Promise<Done> {
  const options = await askAuth(ceremonySchema, '/passkey/generate-authenticate-options');
  if (!options.ok) return options;
  return finish('/passkey/verify-authentication', {}, () =>
    navigator.credentials.get({
      publicKey: {
        ...PublicKeyCredential.parseRequestOptionsFromJSON(options.value as unknown as PublicKeyCredentialRequestOptionsJSON),
        // Both factors in one: the device asks who holds it.
        userVerification: 'required',
      },
    }),
  );
}

/**
 * Makes a passkey for whoever is signed in, or accepts an invitation with it and signs in.
 *
 * @param signal takes the browser's question away again: some stay open for minutes.
 */
export async function makePasskey(more: { readonly name?: string; readonly createSession?: boolean }, signal?: AbortSignal): Promise<Done> {
  const options = await askAuth(ceremonySchema, '/passkey/generate-register-options', signal ? { signal } : {});
  if (!options.ok) return options;
  return finish('/passkey/verify-registration', more, () =>
    navigator.credentials.create({
      ...(signal && { signal }),
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options.value as unknown as PublicKeyCredentialCreationOptionsJSON),
    }),
  );
}

async function finish(path: string, more: object, ceremony: () => Promise<Credential | null>): Promise<Done> {
  let credential: Credential | null;
  try {
    credential = await ceremony();
  } catch (error) {
    const known = error instanceof DOMException && error.name === 'InvalidStateError';
    return {
      ok: false,
      code: 'passkey-stopped',
      message: known ? 'This device has a passkey for this account already.' : 'The passkey was not used. Try again, or use another way.',
    };
  }
  const response = (credential as PublicKeyCredential | null)?.toJSON();
  return askAuth(z.unknown(), path, { method: 'POST', body: { response, ...more } });
}
