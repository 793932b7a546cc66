import { expect, it } from 'vitest';
import { exchange } from '../../fixtures/reports/index.ts';
import type { Exchange } from '../model/index.ts';
import { watchContact } from './watch-contact.ts';

const answered = (sentAt: number): Exchange => ({
  ...exchange({ id: `x${sentAt}`, case: 'a', operation: 'getRun', path: '/v1/runs/1' }),
  sentAt,
});
const inVain = (sentAt: number): Exchange => ({
  ...answered(sentAt),
  result: { kind: 'failed', failure: { kind: 'unreachable', message: 'connect ECONNREFUSED' }, endedAt: sentAt + 1 },
});
const lostIn = (...exchanges: readonly Exchange[]) => {
  const contact = watchContact();
  contact.story({ exchanges, streams: [] });
  return contact.lost();
};
const five = [10, 11, 12, 13, 14].map(inVain);

it('tells that nobody was there any more', () => {
  expect(lostIn(...five, answered(3))).toEqual({ count: 5, message: 'connect ECONNREFUSED' });
});

it('says nothing of a pause, of a few, and of a target that was never there', () => {
  expect(lostIn(...five, answered(20))).toBeUndefined();
  expect(lostIn(answered(3), ...five.slice(1))).toBeUndefined();
  expect(lostIn(...five)).toBeUndefined();
});
