/** Where the style sheet of speaking is. */
export const VOICE_STYLE = '/voice/look.css';
