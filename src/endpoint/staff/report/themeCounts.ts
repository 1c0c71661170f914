import type { Theme } from '../../../domain/said-doing/theme.ts';

/** From one ISO day to another, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** How many families' words were about a theme: already made fit to be published, or hidden because too few said it. */
export interface ThemeCounts {
  counts(period: Period): Promise<readonly { readonly theme: Theme; readonly said: number | 'hidden' }[]>;
}
