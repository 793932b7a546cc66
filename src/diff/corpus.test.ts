import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Problem } from '../model/index.ts';
import { loadDocument, readDocuments } from '../sources/index.ts';
import { diffContracts } from './diff-contracts.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpora/oasdiff/', import.meta.url));
const there = existsSync(join(corpus, 'manifest.json'));

interface Pair {
  readonly id: string;
  readonly base: string;
  readonly revision: string;
  readonly verdict?: 'breaking' | 'warning' | 'non-breaking';
  readonly verdictScope?: 'rules' | 'global';
}

/** All pairs take half a minute: every fifth one, or all with ASSAY_WHOLE_CORPUS=1. */
const whole = process.env['ASSAY_WHOLE_CORPUS'] === '1';

const verdicts = { ERROR: 'breaking', WARNING: 'warning', INFO: 'non-breaking' } as const;

/**
 * Pairs of which ours is another verdict, and why. Levels there are one project's policy; ours is ERROR where a message shows the harm.
 * Each was looked at; one that comes to agree must leave the list.
 */
const waivers: Readonly<Record<string, readonly string[]>> = {
  'the change forbids and allows no message: alternatives that overlap, members of texts, what is contained in items of another type':
    [
      'TestBreaking_AnyOf#0',
      'TestBreaking_RequestPropertyAnyOfRemoved#0',
      'TestBreaking_RequestPropertyOneOfRemoved#0',
      'TestBreaking_RequestPropertyAllOfAdded#0',
      'TestBreaking_RequestPropertyAllOfRemoved#0',
      'TestRequestPropertyAllOfAdded#0',
      'TestRequestBodyMaxLengthIncreasedCheck#0',
      'TestResponseBodyMinContainsDecreased#0',
      'TestResponseBodyMaxContainsIncreased#0',
      'TestResponsePropertyOneOfAdded#0',
      'TestResponsePropertyTypeChangedCheck#0',
      'TestResponsePropertyFormatChangedCheck#0',
      'TestResponseSchemaTypeMultiCheck#0',
    ],
  'a text that stands for a number and the number are one text in a header: no message shows it, so it is a warning': [
    'TestResponseHeaderTypeChanged_StringToIntegerIsCompatible#0',
    'TestResponseHeaderTypeChanged_StringToIntegerIsCompatible#1',
  ],
  'an empty list of allowed values is no schema: it is left out, with a finding': [
    'TestBreaking_RequestBodyEnumRemoved#0',
  ],
  'a member that is required is required, described or not': ['TestBreaking_ReqBodyNewRequiredPropertyNew#0'],
  'a member that is described now was sent by nobody under that meaning': [
    'TestRequestPropertyAllOfAdded_WithSources_Inline#0',
  ],
  'a pattern of an answer is a promise, and a read-only member is none of a request': [
    'TestBreaking_DeletePatten#0',
    'TestBreaking_AddPattern#0',
    'TestBreaking_AddPatternRecursive#0',
    'TestBreaking_ModifyPattern#0',
    'TestBreaking_GeneralizedPattern#0',
    'TestBreaking_ModifyPatternToAnyString#0',
  ],
  'a default makes no message invalid: a warning': [
    'TestBreaking_ModifyRequiredOptionalParamDefaultValue#0',
    'TestBreaking_SettingOptionalParamDefaultValue#0',
    'TestBreaking_RemovingOptionalParamDefaultValue#0',
    'TestBreaking_ModifyRequiredRequiredParamDefaultValue#0',
  ],
  'a member that ceases to travel may be missed, one that begins to hurts nobody': [
    'TestBreaking_RequiredPropertyWriteOnlyEnabled#0',
    'TestBreaking_RequiredPropertyWriteOnlyDisabled#0',
  ],
  'an open list of values forbids none': ['TestRequestParameterXExtensibleEnumValueRemoved#0'],
};

describe.skipIf(!there)('the corpus of another differ (skipped where it does not lie beside the project)', () => {
  it('agrees but where it is said why not, and never crashes', { timeout: 120_000 }, async () => {
    const waived = new Set(Object.values(waivers).flat());
    const apart = new Set<string>();
    const pairs = (JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as readonly Pair[])
      .filter(({ verdictScope }) => verdictScope === 'global')
      .filter((_, i) => whole || i % 5 === 0);
    const score = { agreed: 0, all: 0, unread: 0 };
    const unproven: string[] = [];
    for (const { id, base, revision, verdict } of pairs) {
      const read = async (path: string) => await readDocuments([await loadDocument(join(corpus, path))]);
      const both = await Promise.all([read(base), read(revision)]).catch((error: unknown) => {
        if (error instanceof Problem) return undefined;
        throw error;
      });
      if (both === undefined) {
        score.unread++;
        continue;
      }
      const changes = diffContracts(both[0], both[1]);
      const [first] = changes;
      score.all++;
      if (verdict === (first === undefined ? 'non-breaking' : verdicts[first.level])) score.agreed++;
      else apart.add(id);
      for (const change of changes)
        if (change.level === 'ERROR' && change.witness === undefined) unproven.push(`${id} ${change.id}`);
      expect(diffContracts(both[0], both[0]), id).toEqual([]);
    }
    expect(unproven).toEqual([]);
    expect(score.unread).toBeLessThanOrEqual(1);
    expect(score.all).toBeGreaterThan(whole ? 130 : 25);
    expect([...apart].filter((id) => !waived.has(id))).toEqual([]);
    const held = new Set(pairs.map(({ id }) => id));
    expect([...waived].filter((id) => held.has(id) && !apart.has(id))).toEqual([]);
    expect(score.agreed / score.all).toBeGreaterThan(0.7);
  });
});
