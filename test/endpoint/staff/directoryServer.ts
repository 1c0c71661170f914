import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { Provider } from 'oidc-provider';
import type { DirectorySettings } from '../../../src/endpoint/settings.ts';

/** Somebody in the council's directory. */
export interface Entry {
  readonly email: string;
  readonly verified: boolean;
  readonly name: string;
}

export interface Directory {
  readonly settings: DirectorySettings;
  /** Signs somebody in there, as their browser would. @returns where the directory sends the browser back to. */
  signIn(url: string, who: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * A real OpenID provider that knows these people. It tells everybody's role as `administrator`, which must count for nothing.
 *
 * @param callback where it may send people back to.
 */
export async function startDirectory(people: Readonly<Record<string, Entry>>, callback: string): Promise<Directory> {
  let listener: RequestListener = (_, response) => response.end();
  const server = createServer((request, response) => listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://localhost:${address && typeof address === 'object' ? address.port : 0}`;
  const settings = { issuer, clientId: 'heard', clientSecret: 'between the two of them', name: 'Bury directory' };
  const provider = new Provider(issuer, {
    clients: [{ client_id: settings.clientId, client_secret: settings.clientSecret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles'] },
    pkce: { required: () => true },
    cookies: { keys: ['of the test'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => {
      const entry = people[id];
      if (!entry) return undefined;
      const { email, verified, name } = entry;
      return { accountId: id, claims: () => ({ sub: id, email, email_verified: verified, name, roles: ['administrator'] }) };
    },
  });
  listener = provider.callback();

  return {
    settings,
    async signIn(url, who) {
      const cookies = new Map<string, string>();
      const visit = async (to: string, form?: Readonly<Record<string, string>>): Promise<string> => {
        const response = await fetch(to, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
          ...(form && { method: 'POST', body: new URLSearchParams(form) }),
        });
        for (const line of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          cookies.set(name, value);
        }
        const location = response.headers.get('location');
        if (location === null) throw new Error(`${to} went nowhere: ${response.status} ${await response.text()}`);
        return new URL(location, to).href;
      };
      let at = await visit(url);
      for (const prompt of ['login', 'consent']) {
        if (!at.includes('/interaction/')) break;
        at = await visit(at, { prompt, login: who, password: 'any' });
        at = await visit(at);
      }
      return at;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
