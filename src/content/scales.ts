import type { Scale } from '../domain/survey/survey.ts';

/**
 * The scales. Each names the thing asked about ("very helpful … not at all helpful") rather than asking people to agree
 * with a statement, because agreeing is the easy answer. Only `AGREE` asks for agreement: there it is the indicator.
 * Labels are in `locales/<tag>/scales.json`, by scale id and code.
 */

export const QUALITY: Scale = {
  id: 'quality',
  points: ['very-good', 'good', 'neither-good-nor-poor', 'poor', 'very-poor'],
  positive: ['very-good', 'good'],
};

export const EASE: Scale = {
  id: 'ease',
  points: ['very-easy', 'quite-easy', 'neither-easy-nor-hard', 'quite-hard', 'very-hard'],
  positive: ['very-easy', 'quite-easy'],
};

export const HELPFUL: Scale = {
  id: 'helpful',
  points: ['very-helpful', 'quite-helpful', 'neither-helpful-nor-unhelpful', 'not-very-helpful', 'not-helpful-at-all'],
  positive: ['very-helpful', 'quite-helpful'],
};

export const UNDERSTAND: Scale = {
  id: 'understand',
  points: ['fully', 'mostly', 'partly', 'only-a-little', 'not-at-all'],
  positive: ['fully', 'mostly'],
};

export const AGREE: Scale = {
  id: 'agree',
  points: ['strongly-agree', 'agree', 'neither-agree-nor-disagree', 'disagree', 'strongly-disagree'],
  positive: ['strongly-agree', 'agree'],
};

export const CONFIDENCE: Scale = {
  id: 'confidence',
  points: ['very-confident', 'quite-confident', 'somewhat-confident', 'not-very-confident', 'not-confident-at-all'],
  positive: ['very-confident', 'quite-confident'],
};

export const DIFFERENCE: Scale = {
  id: 'difference',
  points: ['much-better', 'a-little-better', 'no-difference', 'a-little-worse', 'much-worse'],
  positive: ['much-better', 'a-little-better'],
};

export const WELL: Scale = {
  id: 'well',
  points: ['very-well', 'quite-well', 'neither-well-nor-badly', 'quite-badly', 'very-badly'],
  positive: ['very-well', 'quite-well'],
};

export const EARLY: Scale = {
  id: 'early',
  points: ['very-early', 'quite-early', 'neither-early-nor-late', 'quite-late', 'very-late'],
  positive: ['very-early', 'quite-early'],
};

/** The one scale of three points: for young people, and for everybody who reads Easy Read. */
export const THREE_POINT: Scale = {
  id: 'three-point',
  points: ['yes', 'sort-of', 'no'],
  positive: ['yes'],
};

export const SCALES: readonly Scale[] = [QUALITY, EASE, HELPFUL, UNDERSTAND, AGREE, CONFIDENCE, DIFFERENCE, WELL, EARLY, THREE_POINT];
