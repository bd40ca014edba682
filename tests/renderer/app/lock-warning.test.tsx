import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { IdleCountdown } from '../../../renderer/app/idle-countdown.ts';
import { LockWarning } from '../../../renderer/app/lock-warning.tsx';
import { onScreen } from '../../support/on-screen.tsx';

const show = (hasProject: boolean) => {
  const countdown = new IdleCountdown();
  onScreen(
    <>
      <input aria-label="Memo" />
      <LockWarning countdown={countdown} hasProject={hasProject} />
    </>,
  );
  return (seconds: number | null) => act(() => countdown.show(seconds));
};
const live = () => document.querySelector('[aria-live=polite]')?.textContent;

it('counts down where it is seen, tells a screen reader once, and leaves the keyboard where it is', () => {
  const count = show(true);
  screen.getByLabelText('Memo').focus();
  expect(live()).toBe('');
  count(60);
  const told = live();
  expect(told).toMatch(/^Locks within a minute/);
  expect(screen.getByText('Locks in 60 s.')).toBeTruthy();
  count(59);
  expect(screen.getByText('Locks in 59 s.')).toBeTruthy();
  expect(live()).toBe(told);
  expect(document.activeElement).toBe(screen.getByLabelText('Memo'));
  count(null);
  expect([screen.queryByText(/^Locks in/), live()]).toEqual([null, '']);
});

it('says before a project is open where the window goes', () => {
  show(false)(30);
  expect(screen.getByText('Goes back to the list of projects in 30 s.')).toBeTruthy();
});
