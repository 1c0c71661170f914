import { describe, expect, it } from 'vitest';
import { passwordFault } from '../../../src/domain/staff/passwordFault.ts';

const ABOUT = ['Amina Shah-Robinson', 'amina.shah-robinson@example.org'];

describe('a password', () => {
  it.each(['lantern under the willow', 'kd83-Zq!w0rm', 'چراغ بید کے نیچے', '      tea      and    toast'])('may be %s', (password) => {
    expect(passwordFault(password, ABOUT)).toBeUndefined();
  });

  it.each([
    ['elevenchars', 'too-short'],
    ['🔑🔑🔑🔑🔑🔑', 'too-short'],
    ['x y'.repeat(100), 'too-long'],
    ['password1234', 'too-common'],
    ['PasswordPassword', 'too-common'],
    ['BuryCouncil2026!', 'too-common'],
    ['123456789012', 'too-common'],
    ['abcdefghijklmnop', 'too-common'],
    ['aaaaaaaaaaaa1', 'too-common'],
    ['Amina Shah-Robinson', 'too-common'],
    ['amina.shah-robinson', 'too-common'],
  ] as const)('may not be %s: %s', (password, fault) => {
    expect(passwordFault(password, ABOUT)).toBe(fault);
  });
});
