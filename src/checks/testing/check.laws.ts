import { describe, expect, it } from 'vitest';
import type { Check, Contract, NonEmpty, Story, Verdict } from '../../model/index.ts';
import { runsContract } from './runs-contract.ts';
import { type StorySketch, tell } from './story-builder.ts';
import { tellExamples } from './tell-examples.ts';

/** A recording that a check must let pass. */
export interface LetsPass extends StorySketch {
  readonly title: string;
  /** `pass`: it must be a pass with a witness. `nothing`: it shows too little for a pass. Default: `pass`. */
  readonly shows?: 'pass' | 'nothing';
}

/** A recording that a check must catch. */
export interface Catches extends StorySketch {
  readonly title: string;
  /** The evidence's kind. */
  readonly kind: string;
  readonly pointer?: string;
  /** All records that the evidence names, in order. */
  readonly named?: readonly string[];
}

/**
 * The laws that every check keeps. A check's own test calls this with its two tables.
 * @param contract used where a recording gives none of its own.
 */
export function checkLaws(
  check: Check,
  tables: { readonly letsPass: NonEmpty<LetsPass>; readonly catches: NonEmpty<Catches> },
  contract: Contract = runsContract,
): void {
  const told = (sketch: StorySketch): { readonly story: Story; readonly contract: Contract } => {
    const own = sketch.contract ?? contract;
    return { story: asking(check, own, tell({ ...sketch, contract: own })), contract: own };
  };

  const folder = process.env.ASSAY_EXAMPLES;
  if (folder !== undefined) {
    const example = (recording: LetsPass | Catches) => ({ title: recording.title, ...told(recording) });
    tellExamples(folder, check, example(tables.letsPass[0]), example(tables.catches[0]));
  }

  describe(`${check.id} lets pass`, () => {
    it.each(tables.letsPass)('$title', (recording) => {
      const { story, contract: own } = told(recording);
      const verdicts = judged(check, story, own);
      expect(verdicts.filter((verdict) => verdict.outcome === 'failed')).toEqual([]);
      const passes = verdicts.filter((verdict) => verdict.outcome === 'passed').length;
      if (recording.shows === 'nothing') expect(passes).toBe(0);
      else expect(passes).toBeGreaterThan(0);
    });
  });

  describe(`${check.id} catches`, () => {
    it.each(tables.catches)('$title', (recording) => {
      const { story, contract: own } = told(recording);
      const failures = judged(check, story, own).flatMap((verdict) =>
        verdict.outcome === 'failed' ? [verdict.evidence] : [],
      );
      expect(failures.map((evidence) => evidence.kind)).toContain(recording.kind);
      if (recording.pointer !== undefined)
        expect(failures.map((evidence) => evidence.pointer)).toContain(recording.pointer);
      if (recording.named !== undefined)
        expect(failures.map((evidence) => evidence.records)).toContainEqual(recording.named);
    });
  });

  describe(`${check.id} keeps the laws of checks`, () => {
    const stories = [...tables.letsPass, ...tables.catches].map(told);

    it('states requirements of its own, each with a place and a level that the place can carry', () => {
      for (const { contract: own } of stories) {
        const requirements = check.requirements(own);
        expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
        for (const requirement of requirements) {
          expect(requirement.id.startsWith(`${check.id}:`)).toBe(true);
          expect(requirement).toMatchObject({ check: check.id, area: check.area });
          expect(requirement.statement).toMatch(/\.$/);
          if (requirement.level === 'MUST')
            expect(requirement.provenance.every(({ known }) => known !== 'inferred')).toBe(true);
        }
      }
    });

    it('says the same twice and changes nothing', () => {
      for (const { story, contract: own } of stories) {
        const before = JSON.stringify(story);
        expect(judged(check, story, own)).toEqual(judged(check, story, own));
        expect(JSON.stringify(story)).toBe(before);
      }
    });

    it('judges only what the case asks', () => {
      for (const { story, contract: own } of stories) {
        const silent: Story = { ...story, case: { ...story.case, requirements: [] } };
        expect(judged(check, silent, own)).toEqual([]);
        expect(judged(check, { ...silent, case: { ...silent.case, requirements: ['other:thing'] } }, own)).toEqual([]);
      }
    });

    it('neither throws nor decides on an empty story', () => {
      for (const { story, contract: own } of stories) {
        const { control: _, ...rest } = story;
        const verdicts = judged(check, { ...rest, exchanges: [], streams: [] }, own);
        expect(verdicts.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed')).toEqual([]);
      }
    });

    it('never throws on a story cut short or on bodies that are no JSON', () => {
      for (const { story, contract: own } of stories) {
        for (let kept = 0; kept < story.exchanges.length; kept++)
          judged(check, { ...story, exchanges: story.exchanges.slice(0, kept), streams: [] }, own);
        for (const text of ['', 'null', '[]', '{}', '[null]', '"text"', '<html>'])
          judged(check, withBodies(story, text), own);
      }
    });
  });
}

/** All verdicts of a check on a story, after the laws that hold for every verdict. */
export function judged(check: Check, story: Story, contract: Contract): readonly Verdict[] {
  const requirements = new Map(check.requirements(contract).map((requirement) => [requirement.id, requirement]));
  const verdicts = [...check.judge(story, { contract, claims: [], requirements })];
  const records = new Set(recordIds(story));
  for (const verdict of verdicts) {
    expect(requirements.has(verdict.requirement)).toBe(true);
    expect(story.case.requirements).toContain(verdict.requirement);
    expect(verdict).toMatchObject({ case: story.case.id, attempt: story.attempt });
    if (verdict.outcome === 'passed') expect(verdict.witness.filter((id) => !records.has(id))).toEqual([]);
    if (verdict.outcome === 'failed') {
      const { evidence } = verdict;
      expect(evidence.kind).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(evidence.records.length).toBeGreaterThan(0);
      expect(evidence.records.filter((id) => !records.has(id))).toEqual([]);
      expect(evidence.message.length).toBeGreaterThan(0);
      expect(evidence.expected).not.toBeUndefined();
      expect(evidence.actual).not.toBeUndefined();
    }
  }
  return verdicts;
}

function asking(check: Check, contract: Contract, story: Story): Story {
  const requirements = check.requirements(contract).map(({ id }) => id);
  return { ...story, case: { ...story.case, requirements: [...story.case.requirements, ...requirements] } };
}

function recordIds(story: Story): readonly string[] {
  const own = [...story.exchanges, ...story.streams].map(({ id }) => id);
  const others = [...(story.control === undefined ? [] : [story.control]), ...(story.earlier ?? [])];
  return [...own, ...others.flatMap(recordIds)];
}

function withBodies(story: Story, text: string): Story {
  return {
    ...story,
    exchanges: story.exchanges.map((exchange) => {
      if (exchange.result.kind !== 'answered') return exchange;
      const body = { text, encoding: 'utf8', bytes: text.length } as const;
      const response = { ...exchange.result.response, body };
      return { ...exchange, result: { ...exchange.result, response } };
    }),
    streams: story.streams.map((stream) => ({
      ...stream,
      events: stream.events.map((event) => ({ ...event, data: text })),
    })),
  };
}
