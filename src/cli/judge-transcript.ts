import { loadSuite } from '../behaviours/index.ts';
import type { FrozenSuite, JudgedRun, StatedLevels } from '../certify/index.ts';
import { requirementsOf } from '../checks/index.ts';
import { plainTarget } from '../config/index.ts';
import { Problem, type TranscriptHeader } from '../model/index.ts';
import { prepare, replay } from '../pipeline.ts';
import { contractHash, readTranscript } from '../run/index.ts';
import { readSubject } from './read-subject.ts';

/** Judge a transcript from its bytes alone. @throws {Problem} for one that was cut short or edited */
export async function judgeTranscript(bytes: Uint8Array, name = 'transcript.ndjson'): Promise<JudgedRun> {
  let header: TranscriptHeader | undefined;
  const cases = new Set<string>();
  const unended = new Set<string>();
  async function* lines() {
    for await (const line of readTranscript(bytes, name)) {
      if (line.kind === 'header') header = line;
      if (line.kind === 'case-start') {
        cases.add(line.case.id);
        unended.add(line.case.id);
      }
      if (line.kind === 'case-end') unended.delete(line.case);
      yield line;
    }
  }
  // Nothing is judged before the hash was seen to fit: what was edited may be no record at all.
  for await (const line of readTranscript(bytes, name)) if (line.kind === 'footer') break;
  const report = await replay(lines());
  if (header === undefined) throw new Error('a transcript reader gave no header');
  return { header, report, cases, unended };
}

/**
 * A suite (or document) as it is here and now. @returns undefined where there is none of that name
 * @param run the header of a run: where documents name no credential, what the run's target file called for is taken over from it
 */
export async function frozenSuite(name: string, run?: TranscriptHeader): Promise<FrozenSuite | undefined> {
  const found = await readSubject(name).catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  const { suite } = found;
  const isSilent = Object.keys(found.contract.securitySchemes).length === 0;
  const { securitySchemes } = isSilent && run !== undefined ? run.contract : found.contract;
  const contract = { ...found.contract, securitySchemes };
  const subject = { ...found, contract };
  return {
    name: suite.name,
    edition: suite.edition,
    contractHash: contractHash(contract),
    requirements: requirementsOf(contract),
    // A target file only adds to this plan, but for edges: those stand beside the values that it gives.
    cases: (seed) =>
      prepare(subject, plainTarget, seed).plan.cases.flatMap(({ id, purpose }) => (purpose === 'boundary' ? [] : [id])),
  };
}

/** The levels that a suite's profile states; none for a document. */
export async function statedLevels(name: string): Promise<StatedLevels | undefined> {
  return await loadSuite(name).then(
    ({ config }) => config.value.levels,
    (error: unknown) => {
      if (error instanceof Problem) return undefined;
      throw error;
    },
  );
}
