import { screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { AfterPanel } from '../../../src/app/after/AfterPanel.tsx';
import { surveyOf } from '../../../src/content/surveys.ts';
import { published } from '../../store/aLoop.ts';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const reply = surveyOf('reply');

it('leads somebody who has replied back to what they replied to, and to that once', () => {
  const entries = [published('speech', { title: 'Speech therapy' }), published('college', { title: 'College' })];
  if (!reply) throw new Error('there is no survey of replies');
  render(<AfterPanel t={t} tag="en" survey={reply} answers={{}} entries={entries} about="speech" />);
  const back = screen.getByRole('link', { name: t('replyTo.about', { title: 'Speech therapy' }) });
  expect(back.getAttribute('href')).toBe('/said?lang=en#speech');
  expect(screen.getAllByRole('link').filter((link) => link.getAttribute('href') === '/said?lang=en#speech')).toEqual([back]);
  expect(screen.getByRole('link', { name: 'College' })).toBeTruthy();
});
