import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { mayDo } from '../../domain/staff/permissions.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { pagesInMenu, type StaffPageProps } from './staffPages.ts';
import { WaitingWork } from './WaitingWork.tsx';

/** What this member of staff can do here. Whoever can open one page alone, as a Changemaker, is taken to it. */
export default function StartPage({ actor }: StaffPageProps) {
  const { route } = useLocation();
  const pages = pagesInMenu(actor);
  const only = pages.length === 1 ? pages[0]?.path : undefined;
  useEffect(() => {
    if (only !== undefined) route(only, true);
  }, [only, route]);
  if (only !== undefined) return undefined;
  return (
    <>
      <p>Signed in as {actor.name}.</p>
      {mayDo(actor.roles, 'people.manage') && <FirstSteps />}
      {pages.length > 0 && <WaitingWork />}
      {pages.length === 0 ? (
        <p>You have no role yet. Ask an administrator to give you one.</p>
      ) : (
        <section aria-labelledby="pages">
          <h2 id="pages">All you can do here</h2>
          <ul class="staff-cards">
            {pages.map(({ path, title }) => (
              <li key={path}>
                <a href={path}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
