import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StaffApp } from '../../../../src/app/staff/StaffApp.tsx';
import { render } from '../../render.ts';

/** Who is signed in, whether it is some time since, and everything that was asked for. */
let actor: { id: string; name: string; roles: string[] } | undefined;
let next: typeof actor;
let fresh: boolean;
let asked: string[];
/** A minute passes. */
let minute: () => void;
const ADA = { id: 'u1', name: 'Ada', roles: ['administrator'] };

const problem = (code: string, status: number): Response =>
  new Response(JSON.stringify({ type: `/problems/${code}`, title: `This is ${code}.`, status }), { status });

beforeEach(() => {
  actor = ADA;
  next = ADA;
  fresh = false;
  asked = [];
  history.replaceState(null, '', '/staff/people');
  vi.stubGlobal('isSecureContext', false);
  const every = setInterval;
  vi.stubGlobal('setInterval', (run: () => void, ms: number) => {
    if (ms !== 60_000) return every(run, ms);
    minute = run;
    return every(() => {}, 1e9);
  });
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${path}`);
    if (path === '/api/auth/sign-out') actor = undefined;
    if (path === '/api/auth/two-factor/verify-totp') [actor, fresh] = [next, true];
    if (path.startsWith('/api/auth/')) return new Response('{}');
    if (!actor) return problem('not-signed-in', 401);
    if (path === '/api/staff/me') return new Response(JSON.stringify(actor));
    if (path === '/api/staff/people') return new Response('{"people":[],"invitations":[]}');
    if (path === '/api/staff/invitations')
      return fresh
        ? new Response(JSON.stringify({ id: 'i1', token: 'the-token', expires: '2026-12-01T00:00:00.000Z' }), { status: 201 })
        : problem('prove-again', 403);
    return new Response('{"work":[]}');
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const typeAddress = async (): Promise<void> => {
  fireEvent.input(await screen.findByLabelText('Their email address at work'), { target: { value: 'eve@example.org' } });
};

async function invite(): Promise<void> {
  render(<StaffApp />);
  await typeAddress();
  fireEvent.click(screen.getByRole('button', { name: 'Make a link' }));
  await screen.findByRole('heading', { name: 'Sign in again' });
}

async function signIn(): Promise<void> {
  fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'lantern under the willow' } });
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  fireEvent.input(await screen.findByLabelText('Code from your authenticator app'), { target: { value: '123456' } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

it('whoever was signed in for long shows who they are, and what they began is done without typing it again', async () => {
  await invite();
  expect(asked).toContain('POST /api/auth/sign-out');
  await signIn();
  expect(await screen.findByLabelText('The link for eve@example.org')).toHaveProperty('value', expect.stringContaining('#the-token'));
  expect(asked.filter((each) => each === 'POST /api/staff/invitations')).toHaveLength(2);
});

it('what somebody began is not done for the next one who signs in', async () => {
  await invite();
  next = { id: 'u2', name: 'Bea', roles: ['administrator'] };
  await signIn();
  await waitFor(() => expect(screen.getByText('Bea')).toBeTruthy());
  expect(asked.filter((each) => each === 'POST /api/staff/invitations')).toHaveLength(1);
});

it('a screen that was left learns within a minute that its session is over, and what was typed is there again afterwards', async () => {
  render(<StaffApp />);
  await typeAddress();
  minute();
  await waitFor(() => expect(asked).toContain('GET /api/staff/still'));
  expect(screen.queryByRole('heading', { name: 'Sign in' })).toBeNull();
  actor = undefined;
  minute();
  await screen.findByRole('heading', { name: 'Sign in' });
  const typed = screen.getByLabelText('Their email address at work');
  expect(typed.closest('[hidden]')).not.toBeNull();
  await signIn();
  await waitFor(() => expect(typed.closest('[hidden]')).toBeNull());
  expect(typed).toHaveProperty('value', 'eve@example.org');
});
