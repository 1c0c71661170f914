import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso';
import * as z from 'zod/mini';
import { type Actor, mayDo, ROLES } from '../../domain/staff/permissions.ts';
import { Mark } from '../controls/Mark.tsx';
import { ask, askAuth, PROVE_AGAIN, type ProveAgain, SIGNED_OUT } from './api.ts';
import { Loaded } from './controls/Loaded.tsx';
import { SignInPage } from './sign-in/SignInPage.tsx';
import { WelcomePage } from './sign-in/WelcomePage.tsx';
import { pagesInMenu, STAFF_PAGES, type StaffPage } from './staffPages.ts';
import { useAsked } from './useAsked.ts';
import { SignedOut } from './WhileSignedIn.tsx';

/** A screen that somebody has left learns within a minute that its session is over. */
const LOOK_MS = 60_000;

const actorSchema = z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) });

/** The staff side: one document, a page per address below `/staff`. */
export function StaffApp() {
  return (
    <div class="staff">
      {location.pathname === '/staff/welcome' ? (
        <WelcomePage />
      ) : (
        <LocationProvider scope="/staff">
          <SignedIn />
        </LocationProvider>
      )}
    </div>
  );
}

/**
 * Whose session it is, or how to begin one. When it ends while somebody works, the page stays behind the sign-in page as
 * it is, without families' words, and is there again when the same person is: what was typed is not lost.
 */
function SignedIn() {
  const me = useAsked(actorSchema, '/me');
  const [actor, setActor] = useState<Actor>();
  const [out, setOut] = useState<'over' | 'to-prove'>();
  const waiting = useRef<{ readonly who: string | undefined; readonly tell: (proven: boolean) => void }[]>([]);
  const { reply, again } = me;
  useEffect(() => {
    if (!reply?.ok) return;
    setActor(reply.value);
    setOut(undefined);
    // What somebody began is not done for somebody else.
    for (const { who, tell } of waiting.current.splice(0)) tell(who === reply.value.id);
  }, [reply]);
  useEffect(() => {
    const leave = () => setOut((before) => before ?? 'over');
    addEventListener(SIGNED_OUT, leave);
    return () => removeEventListener(SIGNED_OUT, leave);
  }, []);
  // Before anything on the desk can be pressed.
  useLayoutEffect(() => {
    if (!actor) return;
    const prove = async (event: Event) => {
      event.preventDefault();
      const { detail: tell } = event as ProveAgain;
      // Whoever cannot prove it has no session left to use.
      const ended = await askAuth(z.unknown(), '/sign-out', { method: 'POST' });
      if (!ended.ok) return tell(false);
      waiting.current.push({ who: actor.id, tell });
      setOut('to-prove');
    };
    addEventListener(PROVE_AGAIN, prove);
    return () => removeEventListener(PROVE_AGAIN, prove);
  }, [actor]);
  useEffect(() => {
    if (!actor || out) return;
    // Nothing is done with the reply: that there is no session any more is told to the window.
    const timer = setInterval(() => void ask(z.unknown(), '/still'), LOOK_MS);
    return () => clearInterval(timer);
  }, [actor, out]);
  if (!out && !actor) return <Loaded asked={me}>{() => undefined}</Loaded>;
  return (
    <>
      {out && <SignInPage again={out === 'to-prove'} onSignedIn={again} />}
      {actor && (
        <div hidden={out !== undefined}>
          <SignedOut.Provider value={out !== undefined}>
            <Desk key={actor.id} actor={actor} />
          </SignedOut.Provider>
        </div>
      )}
    </>
  );
}

async function signOut(): Promise<void> {
  await askAuth(z.unknown(), '/sign-out', { method: 'POST' });
  // Nothing of what was read stays in this document.
  location.assign('/staff');
}

function Desk({ actor }: { readonly actor: Actor }) {
  const { path } = useLocation();
  const inMenu = pagesInMenu(actor);
  const menus = ['Listen', 'Answer', 'Measure', 'Ask', 'Manage'] as const;
  return (
    <>
      <a class="heard-skip heard-hidden" href="#main">
        Skip to the page
      </a>
      <header class="staff-header">
        <a class="heard-home" href="/staff">
          <Mark />
          <span>Heard for staff</span>
        </a>
        <div class="staff-self">
          <a href="/staff/account" aria-current={path === '/staff/account' ? 'page' : undefined}>
            <span class="heard-hidden">Your account: </span>
            {actor.name}
          </a>
          <button type="button" class="staff-button" onClick={signOut}>
            Sign out
          </button>
        </div>
        {/* Whoever has one page is on it: a menu would be one more thing to read. */}
        {inMenu.length > 1 && (
          <nav aria-label="Staff pages">
            {menus.map((menu) => {
              const pages = inMenu.filter((page) => page.menu === menu);
              if (pages.length === 0) return undefined;
              return (
                <div key={menu}>
                  <h2 id={`menu-${menu}`}>{menu}</h2>
                  <ul aria-labelledby={`menu-${menu}`}>
                    {pages.map((page) => (
                      <li key={page.path}>
                        <a href={page.path} aria-current={path === page.path ? 'page' : undefined}>
                          {page.title}
                        </a>
                      </li>
                    ))}
                  </ul>
                </div>
              );
            })}
          </nav>
        )}
      </header>
      <main id="main" class="staff-main" tabIndex={-1}>
        <Router>
          {ROUTES.map(({ page, component }) => (
            <Route key={page.path} path={page.path} component={component} actor={actor} page={page} />
          ))}
          <Route default component={NoSuchPage} />
        </Router>
      </main>
    </>
  );
}

/** A page with its heading, which takes the focus when the page is opened from another one. */
const ROUTES = STAFF_PAGES.map((page) => {
  const Content = lazy(page.load) as ComponentType<{ actor: Actor; params: Readonly<Record<string, string>> }>;
  const component = ({ actor, params }: { actor: Actor; page: StaffPage; params?: Readonly<Record<string, string>> }) => (
    <>
      <Heading title={page.title} />
      {!page.action || mayDo(actor.roles, page.action) ? (
        <Content actor={actor} params={params ?? {}} />
      ) : (
        <p>Your role does not open this page. An administrator can change that.</p>
      )}
    </>
  );
  return { page, component };
});

let opened = false;

function Heading({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Heard for staff`;
    // Not on the first page: there the browser has put the reader at the top.
    if (opened) heading.current?.focus();
    opened = true;
  }, [title]);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {title}
    </h1>
  );
}

function NoSuchPage() {
  return (
    <>
      <Heading title="No such page" />
      <p>
        <a href="/staff">Go to the start page.</a>
      </p>
    </>
  );
}
