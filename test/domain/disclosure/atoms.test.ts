import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRM_BASE, publishable } from '../../../src/domain/disclosure/publishable.ts';
import { publishReach } from '../../../src/domain/disclosure/publishReach.ts';
import { publishSheet } from '../../../src/domain/disclosure/publishSheet.ts';
import { LEAST_THRESHOLDS as LEAST } from '../../../src/domain/disclosure/thresholds.ts';
import { unseenGroups } from '../../../src/domain/disclosure/unseenGroups.ts';
import { type Known, range } from './range.ts';

/*
 * Somebody who has all that is published of the same people at once: who answered, by need (several can be ticked) and by town, and a
 * figure with the same tables. Shown numbers are known exactly, which is more than their rounded values tell. The unknowns are atoms:
 * people of the same needs and town who answered alike. What may not be seen cannot be brought nearer than to a spread of as many as a
 * cell has to have.
 */

const NEEDS = ['speech', 'learning', 'physical'];
const NEED_SETS = [...[1, 2, 3, 4, 5, 6, 7].map((bits) => NEEDS.filter((_, at) => (bits >> at) & 1)), ['prefer-not-to-say'], ['not-said']];
const TOWNS = ['bury', 'radcliffe', 'tottington'];
const TABLES = { need: [...NEEDS, 'prefer-not-to-say', 'not-said'], town: TOWNS };
type By = keyof typeof TABLES;
const ANSWERS = ['positive', 'other', 'none'] as const;

interface Atom {
  readonly name: string;
  readonly need: readonly string[];
  readonly town: readonly string[];
  readonly answer: (typeof ANSWERS)[number];
  readonly people: number;
}
type Kind = (atom: Atom) => boolean;

/** Most people are alike, and of the others there are few: that is where it is dangerous. */
const weight = fc.constantFrom(0, 0.3, 1, 1, 3);
const weights = (length: number) => fc.array(weight, { minLength: length, maxLength: length });
const KINDS = NEED_SETS.length * TOWNS.length * ANSWERS.length;
const population = fc
  .record({
    needs: weights(NEED_SETS.length),
    towns: weights(TOWNS.length),
    answers: fc.tuple(fc.constant(1), weight, fc.constantFrom(0, 0.1, 0.5, 1)),
    each: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: KINDS, maxLength: KINDS }),
    scale: fc.constantFrom(2, 4, 8, 16),
  })
  .map(({ needs, towns, answers, each, scale }): readonly Atom[] =>
    NEED_SETS.flatMap((need, n) =>
      TOWNS.flatMap((town, t) =>
        ANSWERS.map((answer, a) => {
          const at = (n * TOWNS.length + t) * ANSWERS.length + a;
          const most = (needs[n] ?? 0) * (towns[t] ?? 0) * (answers[a] ?? 0) * scale;
          return {
            name: `${need.join('+')} ${town} ${answer}`,
            need,
            town: [town],
            answer,
            people: Math.round((each[at] ?? 0) ** 2 * most),
          };
        }),
      ),
    ),
  );

function attack(atoms: readonly Atom[]) {
  const people = (kind: Kind): number => atoms.filter(kind).reduce((sum, each) => sum + each.people, 0);
  const answered =
    (...answers: readonly Atom['answer'][]): Kind =>
    ({ answer }) =>
      answers.includes(answer);
  const both =
    (one: Kind, other: Kind): Kind =>
    (atom) =>
      one(atom) && other(atom);
  const rated = (kind: Kind) => ({
    positive: people(both(kind, answered('positive'))),
    base: people(both(kind, answered('positive', 'other'))),
  });
  const groups = (by: By) =>
    TABLES[by].map((value) => ({ value, of: (atom: Atom) => atom[by].includes(value) })).filter(({ of }) => people(of) > 0);

  const counted = (by: By) => groups(by).map(({ value, of }) => ({ value, count: people(of) }));
  const reachSheet = { responses: people(() => true), population: {}, tables: { need: counted('need'), town: counted('town') } };
  const reach = publishReach(reachSheet, LEAST);
  const divided = (by: By) => groups(by).map(({ value, of }) => ({ value, ...rated(of) }));
  const beside = { 'dont-know': 0, 'does-not-apply': 0, 'prefer-not-to-say': 0, skipped: people(answered('none')) };
  const figure = { all: rated(() => true), beside, tables: { need: divided('need'), town: divided('town') } };
  const sheet = publishSheet(figure, LEAST, unseenGroups(reachSheet, reach));

  /**
   * That all of many answered alike may be said: of everybody, of a row that is shown, or of what the shown rows leave. Then it is said of
   * a group, each of whom is among such.
   */
  const alike = (by: By, group: Kind): boolean =>
    (['positive', 'other'] as const).some((answer) => {
      const seen = groups(by).filter(({ value }) => sheet.tables[by]?.find((row) => row.value === value)?.share.shown);
      const left: Kind = (atom) => seen.every(({ of }) => !of(atom));
      const said = [() => true, left, ...seen.map(({ of }) => of)].filter(
        (kind) => rated(kind).base >= FIRM_BASE && people(both(kind, answered(answer))) === 0,
      );
      return rated(both(group, (atom) => said.every((kind) => !kind(atom)))).base === 0;
    });

  const sum = (kind: Kind) => new Map(atoms.filter(kind).map(({ name }) => [name, 1]));
  const known: Known[] = [];
  const wanted: { readonly name: string; readonly kind: Kind }[] = [];
  const exactly = (kind: Kind) => known.push({ of: sum(kind), equal: people(kind) });
  const some = (kind: Kind) => known.push({ of: sum(kind), min: 1 });
  // Of a figure that is not shown somebody knows that there is one, and nothing more.
  if (sheet.all.shown) for (const answer of ANSWERS) exactly(answered(answer));
  else exactly(() => true);
  for (const by of ['need', 'town'] as const) {
    for (const { value, of } of groups(by)) {
      const heard = reach.tables[by]?.find((row) => row.value === value)?.figure;
      if (heard?.shown) exactly(of);
      else {
        // Nought is shown.
        if (heard) some(of);
        if (people(of) < LEAST.cell) wanted.push({ name: `how many are of ${value}`, kind: of });
      }
      if (!sheet.all.shown) continue;
      const share = sheet.tables[by]?.find((row) => row.value === value)?.share;
      const sides = (['positive', 'other'] as const).map((answer) => both(of, answered(answer)));
      if (share?.shown) for (const side of sides) exactly(side);
      else if (share?.why === 'nobody') for (const side of sides) exactly(side);
      else {
        if (share && heard?.shown) some(both(of, answered('positive', 'other')));
        // Of those who gave no rating there is no answer to find.
        if (rated(of).base > 0 && !alike(by, of) && !publishable(rated(of), LEAST))
          for (const [at, kind] of sides.entries()) wanted.push({ name: `${ANSWERS[at]} of ${value}`, kind });
      }
    }
  }
  const near = wanted.flatMap(({ name, kind }) => {
    const all = { of: new Map([...sum(kind), ['wanted', -1]]), equal: 0 };
    const { least, most } = range([...atoms.map((each) => each.name), 'wanted'], [...known, all], 'wanted');
    return most - least >= LEAST.cell ? [] : [`${name}: ${people(kind)}, from ${least} to ${most}`];
  });
  return { shown: sheet.all.shown || Object.keys(reach.tables).length > 0, wanted: wanted.length, near, sheet, reach };
}

describe('all that is published of the same people', () => {
  const RUNS = process.env['HEARD_PROVE'] === '1' ? 5_000 : 60;

  it('lets nobody come near a hidden number who solves over needs that overlap, towns, and the answers of a figure together', () => {
    let [tried, hidden] = [0, 0];
    fc.assert(
      fc.property(population, (atoms) => {
        const { shown, wanted, near } = attack(atoms);
        fc.pre(shown);
        [tried, hidden] = [tried + 1, hidden + wanted];
        expect(near).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(hidden).toBeGreaterThan(tried);
  }, 600_000);

  /** @param counts of positive, other, none, by needs and town. */
  const people = (counts: Readonly<Record<string, readonly [number, number, number]>>): readonly Atom[] =>
    NEED_SETS.flatMap((need) =>
      TOWNS.flatMap((town) =>
        ANSWERS.map((answer, at) => {
          const name = `${need.join('+')} ${town}`;
          return { name: `${name} ${answer}`, need, town: [town], answer, people: counts[name]?.[at] ?? 0 };
        }),
      ),
    );

  it('shows no base in a figure of a town that is hidden among those who answered', () => {
    // Of Radcliffe (20) and Tottington (4) only the sum is known, until a figure shows that 19 of Radcliffe gave a rating.
    const { sheet, reach, near } = attack(
      people({ 'speech bury': [13, 12, 4], 'learning bury': [10, 11, 4], 'speech radcliffe': [7, 12, 1], 'speech tottington': [0, 3, 1] }),
    );
    expect(reach.tables.town?.map(({ figure }) => figure.shown)).toEqual([true, false, false]);
    expect(sheet.tables.town?.map(({ share }) => share.shown)).toEqual([true, false, false]);
    expect(near).toEqual([]);
  });

  it('hides with a town that too few answered from that none of them gave a rating', () => {
    const { sheet } = attack(people({ 'speech bury': [20, 20, 0], 'speech radcliffe': [10, 10, 0], 'speech tottington': [0, 0, 3] }));
    expect(sheet.tables.town?.find(({ value }) => value === 'tottington')?.share).toEqual({ shown: false, why: 'too-few' });
  });

  it('does not let those who did not say be what shown needs leave of all', () => {
    const { sheet, near } = attack(
      people({ 'speech bury': [29, 15, 4], 'learning bury': [11, 6, 1], 'prefer-not-to-say bury': [4, 3, 1], 'not-said bury': [5, 14, 1] }),
    );
    expect(near).toEqual([]);
    expect(sheet.tables.need?.filter(({ share }) => share.shown).length ?? 0).toBeLessThan(2);
  });
});
