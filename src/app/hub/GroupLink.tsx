import type { TabletSetting } from '../../store/tabletSettings.ts';

/** To the page where a group of young people meets: in the language and format that it opens in by itself. */
export function GroupLink({ tablet }: { readonly tablet: TabletSetting }) {
  return (
    <>
      <a class="heard-other" href="/group">
        Hold a group session with young people
      </a>
      {!tablet.groups && (
        <p class="heard-hint">
          This tablet does not keep that page for places without a network. “This tablet”, “Change the languages” does.
        </p>
      )}
    </>
  );
}
