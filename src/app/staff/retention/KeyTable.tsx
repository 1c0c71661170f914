import type { RetentionReply } from '../../../contract/staff/retention.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText } from './retentionWords.ts';

/** The keys that words are sealed to. They are changed at the endpoint's own keyboard, not from here. */
export function KeyTable({ keys }: Pick<RetentionReply, 'keys'>) {
  const missing = keys.filter(({ made }) => made === undefined);
  return (
    <>
      {missing.length > 0 && (
        <div role="alert" class="staff-notice is-bad">
          <p>
            {missing.length === 1 ? 'A key is' : `${missing.length} keys are`} missing. What is sealed to it cannot be read until somebody
            brings it back from a backup.
          </p>
        </div>
      )}
      <p>
        Phones seal to the newest. Older ones stay, so that a phone that comes late can still send. They are changed on the server:{' '}
        <code>npm run keys</code>.
      </p>
      <ScrollFrame label="Keys">
        <table>
          <caption>Keys, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">Made</th>
              <th scope="col">Texts and recordings sealed to it</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(({ id, made, current, sealed }) => (
              <tr key={id}>
                <th scope="row">
                  <code>{id}</code>
                </th>
                <td>{made === undefined ? 'not known' : dayText(made)}</td>
                <td>{sealed}</td>
                <td>{made === undefined ? 'missing' : current ? 'given to phones' : 'opens what comes late'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}
