import { checkLaws } from '../testing/check.laws.ts';
import { answersAreWellFormed } from './answers-are-well-formed.ts';

checkLaws(answersAreWellFormed, {
  letsPass: [
    { title: 'an answer', records: [{ operation: 'createRun', status: 201, json: {} }] },
    { title: 'a refusal', records: [{ operation: 'createRun', status: 422 }] },
    { title: 'a stream', records: [{ stream: 'streamRun', events: [] }] },
    { title: 'a stream that broke off', records: [{ stream: 'streamRun', events: [], end: 'reset' }] },
    { title: 'a broken connection', shows: 'nothing', records: [{ operation: 'createRun', failure: 'reset' }] },
    { title: 'no answer in time', shows: 'nothing', records: [{ operation: 'createRun', failure: 'timeout' }] },
    { title: 'more than we read', shows: 'nothing', records: [{ operation: 'createRun', failure: 'too-large' }] },
  ],
  catches: [
    {
      title: 'bytes that are no answer',
      kind: 'malformed-answer',
      records: [{ operation: 'createRun', failure: 'protocol' }],
      named: ['x1'],
    },
    {
      title: 'one among good ones',
      kind: 'malformed-answer',
      records: [
        { operation: 'createRun', status: 201, json: {} },
        { operation: 'getRun', failure: 'protocol' },
      ],
      named: ['x2'],
    },
    {
      title: 'a stream whose chunks are none',
      kind: 'malformed-answer',
      records: [{ stream: 'streamRun', events: [], end: 'reset', violation: 'Invalid character in chunk size' }],
      named: ['s1'],
    },
    {
      title: 'bytes behind the end',
      kind: 'malformed-answer',
      records: [{ operation: 'getRun', json: {}, excess: 'and more' }],
      named: ['x1'],
    },
  ],
});
