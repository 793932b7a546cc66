import { expect, it } from 'vitest';
import { runsContract } from '../checks/testing/runs-contract.ts';
import { inferClaims } from './infer-claims.ts';

it('takes the word of the documents, and that of the target file before theirs', () => {
  const claimed = (stated: Record<string, boolean>) =>
    Object.fromEntries(inferClaims(runsContract, stated).map(({ id, claimed, by }) => [id, `${claimed} ${by}`]));
  expect(claimed({})).toMatchObject({ core: 'true contract', streaming: 'true contract' });
  expect(claimed({ core: false })).toMatchObject({ core: 'false target', 'read-only': 'true contract' });
  expect(claimed({ streaming: false, 'streaming.resume': true })).toMatchObject({
    streaming: 'false target',
    'streaming.resume': 'false target',
  });
});

it('knows no other names', () => {
  expect(() => inferClaims(runsContract, { 'stream-resume': true })).toThrow(
    'claims.stream-resume: there is no such claim',
  );
});
