import { describe, expect, it } from 'vitest';
import { optionsFor } from '../../../src/domain/survey/optionsFor.ts';
import type { ScaleQuestion } from '../../../src/domain/survey/survey.ts';

const five = { id: 'five', points: ['very-good', 'good', 'neither', 'poor', 'very-poor'], positive: ['very-good', 'good'] };
const three = { id: 'three', points: ['yes', 'sort-of', 'no'], positive: ['yes'] };
const gp: ScaleQuestion = { kind: 'scale', id: 'gp', scale: five, easyRead: three, apart: ['dont-know'] };

const codes = (...given: Parameters<typeof optionsFor>) => optionsFor(...given).map(({ code }) => code);

describe('the options of a scale', () => {
  it('are five points in the standard form and three in Easy Read', () => {
    expect(codes(gp, 'standard', undefined)).toEqual(five.points);
    expect(codes(gp, 'easy-read', undefined)).toEqual(three.points);
  });

  it('stay the ones that were answered on when the person changes format', () => {
    expect(codes(gp, 'easy-read', { kind: 'one', code: 'poor' })).toEqual(five.points);
    expect(codes(gp, 'standard', { kind: 'one', code: 'sort-of' })).toEqual(three.points);
  });

  it('follow the format after an answer that is on no scale', () => {
    expect(codes(gp, 'easy-read', { kind: 'apart', apart: 'dont-know' })).toEqual(three.points);
    expect(codes(gp, 'standard', { kind: 'apart', apart: 'dont-know' })).toEqual(five.points);
  });

  it('are the same in both formats where the survey has one scale', () => {
    const { easyRead: _, ...only } = gp;
    expect(codes(only, 'easy-read', undefined)).toEqual(five.points);
  });
});

describe('the options of a choice', () => {
  it('are as the survey lists them, in every format', () => {
    const options = [{ code: 'a' }, { code: 'b', exclusive: true }];
    expect(optionsFor({ kind: 'choose-many', id: 'q', options }, 'easy-read', { kind: 'many', codes: ['a'] })).toEqual(options);
  });
});
