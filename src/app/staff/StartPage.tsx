import { mayDo } from '../../domain/staff/permissions.ts';
import { STAFF_PAGES, type StaffPageProps } from './staffPages.ts';
import { WaitingWork } from './WaitingWork.tsx';

/** What this member of staff can do here. */
export default function StartPage({ actor }: StaffPageProps) {
  const pages = STAFF_PAGES.filter(({ menu, action }) => menu && (!action || mayDo(actor.roles, action)));
  return (
    <>
      <p>Signed in as {actor.name}.</p>
      {pages.length > 0 && <WaitingWork />}
      {pages.length === 0 ? (
        <p>You have no role yet. Ask an administrator to give you one.</p>
      ) : (
        <ul class="staff-cards">
          {pages.map(({ path, title }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
