/**
 * How it went to say something. `not-allowed`: the browser wants a tap on this page first. `unreachable`: a recording that
 * is not on this phone, and no signal. `no-sound`: there is neither voice nor recording for it.
 */
export type Said = 'said' | 'stopped' | 'not-allowed' | 'unreachable' | 'no-sound' | 'failed';
