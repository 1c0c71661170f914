/** What a person can do on a survey's screens. */
export interface TakeActions {
  readonly next: (form: HTMLFormElement) => void;
  readonly noted: (form: HTMLFormElement, field: EventTarget | null) => void;
  readonly clear: (form: HTMLFormElement) => void;
  readonly back: () => void;
  readonly change: (page: string) => void;
  readonly finish: () => void;
  readonly resume: () => void;
  readonly startAgain: () => void;
  readonly language: (tag: string) => void;
  /** Takes the draft from the tab that holds it. */
  readonly here: () => void;
  readonly notNow: () => void;
  /** Begins to read aloud, or stops. */
  readonly aloud: () => void;
}
