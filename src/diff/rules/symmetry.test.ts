import { describe, expect, it } from 'vitest';
import type { Action } from '../change.ts';
import { changeKinds, rules, schemaRules } from './index.ts';

const opposites: Readonly<Record<Action, Action | undefined>> = {
  added: 'removed',
  removed: 'added',
  narrowed: 'widened',
  widened: 'narrowed',
  required: 'optional',
  optional: 'required',
  deprecated: 'reactivated',
  reactivated: 'deprecated',
  changed: undefined,
};

/** Holes that are meant: rule and action that has no opposite in its rule, and why. */
const waivers: Readonly<Record<string, string>> = {};

/** What hurts one side, and so must hurt the other turned round; exceptions with their reason. */
const sameHarm: Readonly<Record<string, string>> = {
  'value-list': 'new values in answers are what growing APIs add most: a warning',
  'other-members': 'a reader passes over members that it does not know',
  'default-value': 'a default in an answer is a remark',
  'object-member': 'a member that is described but optional was never promised',
  'read-write-only': 'a member that begins to travel hurts nobody',
};

describe('rules', () => {
  it('have ids of their own', () => {
    const ids = changeKinds.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('have the opposite of every action, or a waiver', () => {
    const holes = [...rules, ...schemaRules].flatMap(({ id, kinds }) =>
      kinds.flatMap(({ direction, area, action }) => {
        const opposite = opposites[action];
        const there =
          opposite === undefined ||
          kinds.some((kind) => kind.direction === direction && kind.area === area && kind.action === opposite);
        return there || `${id} ${direction} ${action}` in waivers ? [] : [`${id} ${direction} ${action}`];
      }),
    );
    expect(holes).toEqual([]);
  });

  it('speak of schemas in both directions', () => {
    const holes = schemaRules.flatMap(({ id, kinds }) =>
      kinds.flatMap(({ direction, action }) => {
        const other = direction === 'request' ? 'response' : 'request';
        return kinds.some((kind) => kind.direction === other && kind.action === action)
          ? []
          : [`${id} ${other} ${action}`];
      }),
    );
    expect(holes).toEqual([]);
  });

  it('take narrowing of requests as hard as widening of answers, or say why not', () => {
    const uneven = schemaRules.filter(({ kinds }) => {
      const level = (direction: string, action: Action) =>
        kinds.find((kind) => kind.direction === direction && kind.action === action)?.level;
      return (
        level('request', 'narrowed') !== level('response', 'widened') ||
        level('request', 'widened') !== level('response', 'narrowed') ||
        level('request', 'removed') !== level('response', 'added')
      );
    });
    expect(uneven.map(({ id }) => id).filter((id) => !(id in sameHarm))).toEqual([]);
    expect(Object.keys(sameHarm).filter((id) => !uneven.some((rule) => rule.id === id))).toEqual([]);
  });
});
