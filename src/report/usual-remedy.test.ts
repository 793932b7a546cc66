import { expect, test } from 'vitest';
import { type OpenCause, usualRemedy } from './usual-remedy.ts';

const causes: readonly OpenCause[] = ['open', 'lost', 'silence', 'left-out', 'unreached', 'halted'];

test('every cause has a remedy of its own', () => {
  expect(new Set(causes.map((cause) => usualRemedy({ claim: 'core' }, cause))).size).toBe(causes.length);
});

test('names the case to look at', () => {
  expect(usualRemedy({}, 'open', 'getRun.valid')).toContain('assay explain getRun.valid');
});

test('says how to deny what a target need not have, and nothing of what each must', () => {
  expect(usualRemedy({ claim: 'cancel' }, 'open')).toContain('claims: { cancel: false }');
  for (const claim of ['core', 'read-only']) expect(usualRemedy({ claim }, 'open')).not.toContain('claims:');
});
