/** English comes in Easy Read to groups of young people, unless another way to read was asked for. */
const FIRST: Readonly<Record<string, string>> = { en: 'en-x-easyread' };

export const firstReading = (tag: string): string => FIRST[tag] ?? tag;
