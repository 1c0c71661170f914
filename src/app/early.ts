/** What happened on the page before the app was there (see `boot.ts`). The app takes it over when it starts. */
export interface Early {
  /** The next button was pressed. */
  next: boolean;
  /** A language link was tapped: its tag. */
  language?: string;
  /** The words of that language, on their way. */
  words?: Promise<Response> | undefined;
  /** The button for reading aloud was tapped. */
  listen?: HTMLElement | null;
  /** The browser offers to install the app; kept for the moment when the person asks for it. */
  install?: Event;
  onSubmit?: (event: Event) => void;
  onClick?: (event: Event) => void;
}

declare global {
  interface Window {
    heardEarly?: Early;
  }
}
