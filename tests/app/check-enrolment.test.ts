import { expect, test } from 'vitest';
import { checkEnrolment, fieldOfProblem } from '../../src/features/enrol/check-enrolment.ts';
import { waitAfterWrong } from '../../src/features/unlock/wait-after-wrong.ts';

const filled = {
  address: 'http://10.0.0.8:8080',
  code: 'QH-7K2M',
  deviceName: '前台电脑',
  password: '枫桥边的老槐树',
  again: '枫桥边的老槐树',
};

test('what is left empty is told at its own field', () => {
  const nothing = { address: ' ', code: '', deviceName: '', password: '', again: '' };
  expect(Object.keys(checkEnrolment(nothing)).sort()).toEqual(['address', 'code', 'deviceName', 'password']);
});

test('a form that is filled in right has nothing to say', () => {
  expect(checkEnrolment({ ...filled, password: '枫桥边的老槐树一', again: '枫桥边的老槐树一' })).toEqual({});
});

test('seven characters are too short for a password, counted as a person counts', () => {
  expect(Object.keys(checkEnrolment(filled))).toEqual(['password']);
});

test('two different passwords are told at the second', () => {
  expect(Object.keys(checkEnrolment({ ...filled, password: 'abcdefgh', again: 'abcdefgi' }))).toEqual(['again']);
});

test('a refusal of the county stands at the field that caused it', () => {
  expect(fieldOfProblem('code-used')).toBe('code');
  expect(fieldOfProblem('not-our-server')).toBe('address');
  expect(fieldOfProblem('save-failed')).toBe('form');
});

test('the first two wrong passwords cost nothing, later ones ever more, never more than a minute', () => {
  expect([1, 2, 3, 4, 5, 9, 40].map(waitAfterWrong)).toEqual([0, 0, 2, 4, 8, 60, 60]);
});
