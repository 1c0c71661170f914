/** The wave that a day belongs to: a quarter of a calendar year, such as `2026-Q4`. */
export function waveOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
