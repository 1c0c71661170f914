import type { CannotKeep } from '../keeper.ts';
import { Heading } from './Heading.tsx';

const WHY: Readonly<Record<CannotKeep, string>> = {
  denied: 'This browser keeps nothing: a setting forbids it, or this is a private window. Open this page in a normal window.',
  full: 'This tablet has no space left. Remove photos, films or apps, then open this page again. What is saved here is still here.',
  failed: 'What is kept here cannot be read just now. Close the browser, start the tablet again, and open this page again.',
};

/** @param why the tablet cannot be looked at; without it, it is simply nobody's. */
export function NotSetUp({ why }: { readonly why?: CannotKeep }) {
  if (why) {
    return (
      <>
        <Heading>This tablet cannot be used now</Heading>
        <p role="alert">{WHY[why]}</p>
      </>
    );
  }
  return (
    <>
      <Heading>This device is not set up for a hub</Heading>
      <p>This page is for outreach workers with a shared tablet. To set one up, once, with a network:</p>
      <ol>
        <li>Ask an administrator for the set-up code of your tablet. They make it on the staff pages, under “Tablets”.</li>
        <li>Point this tablet’s camera at the code and open the link. It works once, for a day.</li>
        <li>Choose a PIN and the languages, and let everything download.</li>
      </ol>
      <p>
        <a class="heard-alone" href="/">
          To the surveys
        </a>
      </p>
    </>
  );
}
