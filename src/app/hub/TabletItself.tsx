/** What no page can set: the tablet's own keyboard, its lock and its messages. */
export function TabletItself() {
  return (
    <section aria-labelledby="tablet-itself">
      <h2 id="tablet-itself">Once, in the tablet’s own settings</h2>
      <ul class="hub-steps">
        <li>
          <strong>Keep families on this page.</strong> Android: App pinning. iPad: Guided Access. It ends with the tablet’s own code.
        </li>
        <li>
          <strong>The keyboard must not learn.</strong> Turn off personal suggestions and predictive text: a keyboard that learns offers one
          family’s words to the next.
        </li>
        <li>
          <strong>No messages.</strong> Turn on Do Not Disturb, sign out of mail and chat, and let no cloud save screenshots.
        </li>
        <li>
          <strong>The screen stays on</strong> for ten minutes or more, so that nobody is locked out while reading.
        </li>
      </ul>
    </section>
  );
}
