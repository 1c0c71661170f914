import { createContext } from 'preact';

/**
 * Whether somebody works this page with a switch. Nothing then brings the focus to what is typed into by itself: the light waits
 * while somebody types, and who cannot type would never see it go on.
 */
export const BySwitch = createContext(false);
