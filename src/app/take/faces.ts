/** Three points get a face each: the picture supports the word and never replaces it. By code, OpenMoji. */
export const FACES: Readonly<Record<string, string>> = { yes: '1F600', 'sort-of': '1F610', no: '1F641' };
