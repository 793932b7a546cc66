import { describe, expect, it } from 'vitest';
import { place, runStream } from '../checks/testing/runs-contract.ts';
import {
  eventRole,
  eventState,
  eventType,
  headerOf,
  nestsTooDeep,
  parseJson,
  payloadJson,
  type StreamEvent,
} from './index.ts';

const event = (type: string, data: string): StreamEvent => ({ at: 0, type, data, offset: 0 });

describe('payloadJson', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['null', null],
    ['', undefined],
    ['<html>', undefined],
  ])('reads %j', (text, value) => expect(payloadJson({ text, encoding: 'utf8', bytes: text.length })).toEqual(value));

  it('reads nothing that was cut short or is not text', () => {
    expect(payloadJson({ text: '1', encoding: 'utf8', bytes: 20, cut: { sha256: '00' } })).toBeUndefined();
    expect(payloadJson({ text: 'MQ==', encoding: 'base64', bytes: 1 })).toBeUndefined();
    expect(payloadJson(undefined)).toBeUndefined();
  });
});

it('finds headers whatever their case', () => {
  expect(
    headerOf(
      [
        ['Content-Type', 'a'],
        ['content-type', 'b'],
      ],
      'CONTENT-TYPE',
    ),
  ).toBe('a');
});

describe('events', () => {
  it.each([
    ['start', '{}', 'opens'],
    ['end', '{}', 'closes'],
    ['step', '{}', 'any'],
    ['keepalive', 'null', 'heartbeat'],
    ['title', '{}', 'unknown'],
  ])('%s is known as what it is', (type, data, role) => expect(eventRole(runStream, event(type, data))).toBe(role));

  it('are data on a stream that declares no types, and ends by a sentinel', () => {
    const stream = { ...runStream, events: [], sentinel: { value: '[DONE]', provenance: place() } };
    expect([eventRole(stream, event('message', '{}')), eventRole(stream, event('message', '[DONE]'))]).toEqual([
      'any',
      'sentinel',
    ]);
  });

  it('say their type in the data, where the envelope has it there', () => {
    const stream = { ...runStream, envelope: { type: 'data:type' as const } };
    expect([
      eventType(stream, event('message', '{"type":"run.end"}')),
      eventType(stream, event('message', 'text')),
    ]).toEqual(['run.end', 'message']);
  });

  it('show a state in the data, or by a type that means one state only', () => {
    expect(eventState(runStream, event('step', '{"runStatus":"PAUSED"}'))).toBe('PAUSED');
    expect(eventState(runStream, event('start', '{}'))).toBe('RUNNING');
    expect(eventState(runStream, event('end', '{}'))).toBeUndefined();
  });
});

it.each([
  ['arrays', `${'['.repeat(1_001)}${']'.repeat(1_001)}`, true],
  ['objects', `${'{"a":'.repeat(1_001)}1${'}'.repeat(1_001)}`, true],
  ['as deep as it may be', `${'['.repeat(1_000)}${']'.repeat(1_000)}`, false],
  ['one behind the other', `[${'[],'.repeat(3_000)}[]]`, false],
  ['in a text', JSON.stringify(`"\\${'['.repeat(3_000)}`), false],
])('JSON that nests too deep is not read: %s', (_, text, isTooDeep) => {
  expect(nestsTooDeep(text)).toBe(isTooDeep);
  expect(parseJson(text) === undefined).toBe(isTooDeep);
});
