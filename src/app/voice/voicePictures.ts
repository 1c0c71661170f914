/** The pictures beside what speaking says of itself, for every reader: whoever would rather speak may not read easily. OpenMoji. */
export const VOICE_PICTURES = {
  write: '270F',
  speak: '1F3A4',
  who: '1F442',
  known: '1F5E3',
  names: '1F6AB',
  long: '1F4C5',
  help: '1F6DF',
  limit: '23F3',
  ask: '1F446',
  cannot: '1F507',
  kept: '1F4F1',
} as const;
