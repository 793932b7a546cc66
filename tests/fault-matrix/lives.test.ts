import { holdFaults } from './hold-faults.ts';

/** Lies about lives are told by stories; the hundreds of single requests beside them would only take time. */
const scenarios = [
  'act-while-waiting',
  'cancel-while-running',
  'follow-to-the-end',
  'look-again',
  'make-many-at-once',
  'repeat-by-key',
  'use-value-twice',
];

holdFaults('toolregistry', ['lifecycle'], { scenarios, completion: 5_000 });
