import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Timers } from './timers.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('calls once, again and again, or not at all', () => {
  const timers = new Timers();
  const calls: string[] = [];
  timers.after(10, () => calls.push('once'));
  timers.after(10, () => calls.push('never'))();
  const stop = timers.every(4, () => calls.push('every'));
  vi.advanceTimersByTime(10);
  stop();
  vi.advanceTimersByTime(100);
  expect(calls).toEqual(['every', 'every', 'once']);
});

it('takes nothing more once it is closed', () => {
  const timers = new Timers();
  const calls: string[] = [];
  timers.after(1, () => calls.push('before'));
  timers.close();
  timers.after(1, () => calls.push('after'));
  timers.every(1, () => calls.push('every'));
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10);
  expect(calls).toEqual([]);
});
