/** The pictures of what the help and statement pages say in Easy Read, by the group of their words. OpenMoji. */
export const PART_PICTURES = {
  'help.answer': '1F446',
  'help.stop': '23F8',
  'help.offline': '1F4F6',
  'help.language': '1F310',
  'help.takeBack': '21A9',
  'help.someone': '1F9D1-200D-1F91D-200D-1F9D1',
  'help.call': '1F4DE',
  'helpFor.parent': '1F46A',
  'helpFor.young': '1F9D1',
  'helpFor.helper': '1F91D',
  'helpFor.professional': '1F9D1-200D-1F3EB',
  'helpFor.outreach': '1F6B6',
  'helpFor.contact': '2709',
  'helpFor.words': '1F4D6',
  'accessibility.can': '1F44D',
  'accessibility.how': '1F50D',
  'accessibility.feedback': '1F4AC',
  'accessibility.enforcement': '2696',
  'accessibility.technical': '1F4BB',
  'accessibility.status': '1F4CB',
  'accessibility.content': '26A0',
  'accessibility.improve': '1F4C8',
  'accessibility.prepared': '1F4C5',
} as const;

export type Part = keyof typeof PART_PICTURES;
