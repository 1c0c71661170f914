const NAMES: Readonly<Record<string, string>> = {
  id: 'Name in the address',
  owner: 'Who does it',
  due: 'By when',
  themes: 'Themes',
  updates: 'Updates',
  sources: 'Sources',
  reviewed: 'Signed off',
  title: 'title',
  said: 'You said',
  doing: 'We are doing',
  why: 'why it cannot be done',
  changed: 'what has changed',
  promise: 'what was promised',
  note: 'the note',
  stateDay: 'Said on',
  from: 'First wave',
  to: 'Last wave',
  introduction: 'Introduction',
  copies: 'Copies',
};

/** What a field is called in a list of faults, such as "English, title" or "Sources 2". */
export function fieldName(path: string): string {
  const [group = '', second = '', third = ''] = path.split('.');
  if (group === 'words') return `${second === 'en' ? 'English' : second}, ${third === 'updates' ? 'an update' : (NAMES[third] ?? third)}`;
  const name = NAMES[group] ?? group;
  return /^\d+$/.test(second) ? `${name} ${Number(second) + 1}` : name;
}
