/** Told to the document again and again while a recording plays here, of the app or of the person's own: whoever listens is still there. */
export const SOUNDING = 'heard-sounding';
