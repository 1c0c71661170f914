/** The parts of the plan, for those who read with pictures. OpenMoji. */
export const AREA_PICTURES: Readonly<Record<string, string>> = {
  PA1: '1F5FA',
  PA2: '1F50D',
  PA3: '1F3E5',
  PA4: '1F393',
  PA5: '1F3EB',
  PA6: '1F4C4',
  AI1: '1F4E3',
  AI2: '1F3E0',
};
