/** What a translator reads first, in plain words. A heading, and what follows from it. */
export function instructions(name: string, tag: string): readonly (readonly [string, string])[] {
  return [
    [
      'What this is',
      `Every text of the app in one list, to be put into ${name} (${tag}). Parents, carers and young people will read your words.`,
    ],
    [
      'What to do',
      'Go to the sheet “Words”. Write in the yellow columns only. The other columns are locked, so that nothing breaks by accident.',
    ],
    [
      'How to write',
      'Write as you would speak to a tired parent: short sentences, everyday words, polite and warm. Do not add anything to the English and leave nothing out.',
    ],
    ['Easy Read', 'The column “Easy Read English” says the same in simpler words. It often shows best what is meant.'],
    [
      'Words in brackets',
      'Keep {{words in double curly brackets}} exactly as they are, in English letters. The app puts a number or a name there. You may move them to where they fit. Do not inflect or translate them.',
    ],
    [
      'Rows with numbers',
      'Some texts have several rows, because languages change with the number: 1 minute, 5 minutes. The column “What it is” says for which numbers each row is. Fill in all of them, even where they are the same.',
    ],
    ['Length', 'The column “What it is” says how many characters fit. On a small phone longer texts push the answers off the screen.'],
    [
      'Please avoid',
      'Colours, bold, line breaks inside a text, formulas and HTML: they are refused, because they would reach the reader as odd signs.',
    ],
    ['Names', 'Childline, SENDIASS, Bury2Gether and the names of towns stay as they are, or as people who read your language know them.'],
    [
      'Draft or reviewed',
      'Leave the status on “draft” while you work. When a second person who reads the language well has checked a text, choose “reviewed” and write who and when (such as 2026-11-30). The app tells readers that the words are a draft until every text of a page is reviewed.',
    ],
    [
      'Not sure?',
      'Leave the row empty, or leave it as it is, and tell us in your message. An empty row is shown in English until you fill it in.',
    ],
    [
      'When you are done',
      'Send the file back as it is (XLSX). We check it row by row. If something does not fit you get a list with the number of each row and what to change.',
    ],
  ];
}
