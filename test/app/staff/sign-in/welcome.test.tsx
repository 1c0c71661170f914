import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChooseWay } from '../../../../src/app/staff/sign-in/ChooseWay.tsx';
import { WelcomePage } from '../../../../src/app/staff/sign-in/WelcomePage.tsx';
import { render } from '../../render.ts';

let looked: unknown[];
let refused: boolean;
beforeEach(() => {
  looked = [];
  refused = false;
  sessionStorage.clear();
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit = {}) => {
    if (path.endsWith('/welcome/authenticator'))
      return new Response(JSON.stringify({ uri: 'otpauth://totp/x', secret: 'ABC', nonce: 'n' }));
    if (path.endsWith('/welcome/look')) {
      looked.push(JSON.parse(String(body)));
      if (refused) return new Response('{"type":"/problems/used","title":"This link has been used.","status":410}', { status: 410 });
      return new Response('{"roles":["listener"]}');
    }
    return new Response('{"challenge":"c"}');
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  location.hash = '';
});

it('a page that is loaded again still knows its link, which is not in the address; a link that is used up is forgotten', async () => {
  location.hash = '#the-token';
  render(<WelcomePage />);
  await screen.findByText(/You have been invited/);
  expect(location.hash).toBe('');
  cleanup();
  render(<WelcomePage />);
  await screen.findByText(/You have been invited/);
  expect(looked).toEqual([{ token: 'the-token' }, { token: 'the-token' }]);
  cleanup();
  refused = true;
  render(<WelcomePage />);
  await screen.findByRole('heading', { name: 'This link does not work' });
  expect(sessionStorage).toHaveLength(0);
});

it('whoever chooses a password instead gets rid of the browser’s question about a passkey', async () => {
  let asked: AbortSignal | undefined;
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('PublicKeyCredential', { parseRequestOptionsFromJSON: () => ({}), parseCreationOptionsFromJSON: () => ({}) });
  vi.stubGlobal('navigator', {
    credentials: {
      create: ({ signal }: CredentialCreationOptions) => {
        asked = signal;
        return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
      },
    },
  });
  render(<ChooseWay onPasskey={() => {}} onPassword={() => {}} onOver={() => {}} />);
  fireEvent.click(screen.getByRole('button', { name: 'Make a passkey' }));
  await vi.waitFor(() => expect(asked).toBeDefined());
  fireEvent.click(screen.getByRole('button', { name: 'Use a password and a code instead' }));
  expect(asked?.aborted).toBe(true);
  await screen.findByLabelText('Password');
  expect(screen.queryByRole('alert')).toBeNull();
});
