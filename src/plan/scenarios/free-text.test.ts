import { expect, it } from 'vitest';
import { runsContract } from '../../checks/testing/runs-contract.ts';
import { refTo } from '../../model/index.ts';
import { takesFreeText } from './free-text.ts';

const contract = {
  ...runsContract,
  schemas: {
    Short: { type: 'string', maxLength: 5 },
    Body: {
      type: 'object',
      properties: {
        free: { type: 'string' },
        id: { type: 'string', format: 'uuid' },
        mode: { type: 'string', enum: ['a'] },
        code: { type: 'string', pattern: '^x' },
        count: { type: 'integer' },
        short: refTo('Short'),
        loop: refTo('Loop'),
        inner: { type: 'object', properties: { text: { type: 'string' } } },
      },
    },
    Loop: refTo('Loop'),
  },
};

it.each([
  ['free', true],
  ['inner.text', true],
  ['id', false],
  ['mode', false],
  ['code', false],
  ['count', false],
  ['short', false],
  ['loop', false],
  ['absent', false],
  ['free.deeper', false],
])('knows whether %s takes any text: %s', (path, expected) => {
  expect(takesFreeText(contract, 'Body', path, 10)).toBe(expected);
});

it('knows short members by the length of the text', () => {
  expect(takesFreeText(contract, 'Body', 'short', 5)).toBe(true);
  expect(takesFreeText(contract, 'Nowhere', 'short', 5)).toBe(false);
});
