const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;
const GURMUKHI_ZERO = 0x0a66;

/** People type numbers with the digits of their own keyboard: Arabic-Indic, extended Arabic-Indic, Gurmukhi. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹੦-੯]/g, (digit) => {
    const point = digit.charCodeAt(0);
    return String(point - (point >= GURMUKHI_ZERO ? GURMUKHI_ZERO : point >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });
}
