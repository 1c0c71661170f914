/** North American ASCII braille: the character of each of the 64 cells, in the order of their dots as Unicode counts them (U+2800 on). */
const CHARACTERS = ' A1B\'K2L@CIF/MSP"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=';

/** Pages as a BRF file: ASCII braille, a carriage return and line feed after each line, a form feed after each page. */
export function brf(pages: readonly (readonly string[])[]): string {
  return pages.map((page) => `${page.map((line) => `${inAscii(line)}\r\n`).join('')}\f`).join('');
}

function inAscii(line: string): string {
  return [...line].map((cell) => (cell === ' ' ? cell : characterOf(cell))).join('');
}

function characterOf(cell: string): string {
  const character = CHARACTERS[(cell.codePointAt(0) ?? 0) - 0x2800];
  if (character === undefined) throw new RangeError(`${cell} is no cell of six dots`);
  return character;
}
