/** Told to the document when somebody begins to speak into the microphone: whatever reads aloud falls silent. */
export const HUSH = 'heard-hush';
