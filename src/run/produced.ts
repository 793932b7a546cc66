import type { Case, CaseId, Exchange } from '../model/index.ts';

/** The answers that later cases need, kept only as long as one of these has not ended. */
export interface Produced {
  /** An exchange was recorded. */
  note(exchange: Exchange): void;
  /** The first answered exchange of an earlier case. */
  first(reader: CaseId, caseId: CaseId): Exchange | undefined;
  /** The first exchange of an earlier case that was answered with 2xx. */
  success(reader: CaseId, caseId: CaseId): Exchange | undefined;
  /** Why a request of an earlier case that has no success got no answer, where one got none. */
  lost(reader: CaseId, caseId: CaseId): string | undefined;
  /** The successful creations of a case that the reader revisits. */
  made(reader: CaseId, caseId: CaseId): readonly Exchange[];
  /** A case has ended: what only it needed is forgotten. */
  release(reader: CaseId): void;
}

/**
 * @param cases the plan: a case may read what the cases in its `after`, and in theirs, have produced.
 * @param creators operations that make things: their answers are kept where a case revisits what another made
 */
export function createProduced(cases: readonly Case[], creators: ReadonlySet<string> = new Set()): Produced {
  const earlier = ancestorsOf(cases);
  const readers = new Map<CaseId, number>();
  for (const ids of earlier.values()) for (const id of ids) readers.set(id, (readers.get(id) ?? 0) + 1);
  const kept = new Map<CaseId, { first?: Exchange; success?: Exchange; lost?: string }>();

  const revisits = new Map(cases.map((one) => [one.id, new Set(one.kind === 'scenario' ? one.revisits : [])]));
  const looking = new Set(
    cases.flatMap((one) => (one.kind === 'scenario' && one.revisits !== undefined ? [one.id] : [])),
  );
  const revisited = new Set([...revisits.values()].flatMap((ids) => [...ids]));
  const things = new Map<CaseId, Exchange[]>();

  const read = (reader: CaseId, caseId: CaseId) => {
    // Reading a case that need not have ended would give another result each time: a bug of the plan.
    if (earlier.get(reader)?.has(caseId) !== true)
      throw new Error(`${reader} reads from ${caseId}, which is not in its after`);
    return kept.get(caseId);
  };
  return {
    note: (exchange) => {
      const { result, case: caseId, operation } = exchange;
      if (result.kind !== 'answered') {
        if (readers.has(caseId)) kept.set(caseId, { ...kept.get(caseId), lost: result.failure.message });
        return;
      }
      const isSuccess = result.response.status >= 200 && result.response.status < 300;
      if (isSuccess && revisited.has(caseId) && creators.has(operation))
        things.set(caseId, [...(things.get(caseId) ?? []), exchange]);
      if (!readers.has(caseId)) return;
      const entry = kept.get(caseId) ?? {};
      kept.set(caseId, {
        ...entry,
        first: entry.first ?? exchange,
        ...(entry.success === undefined && isSuccess && { success: exchange }),
      });
    },
    first: (reader, caseId) => read(reader, caseId)?.first,
    success: (reader, caseId) => read(reader, caseId)?.success,
    lost: (reader, caseId) => read(reader, caseId)?.lost,
    made: (reader, caseId) => {
      if (revisits.get(reader)?.has(caseId) !== true)
        throw new Error(`${reader} looks at ${caseId}, which it does not revisit`);
      return things.get(caseId) ?? [];
    },
    release: (reader) => {
      looking.delete(reader);
      if (looking.size === 0) things.clear();
      for (const id of earlier.get(reader) ?? []) {
        const left = (readers.get(id) ?? 1) - 1;
        readers.set(id, left);
        if (left === 0) kept.delete(id);
      }
    },
  };
}

/** Every case with all cases that end before it starts. @throws a plain Error (our bug) when `after` goes in a circle. */
export function ancestorsOf(cases: readonly Case[]): ReadonlyMap<CaseId, ReadonlySet<CaseId>> {
  const byId = new Map(cases.map((one) => [one.id, one]));
  const done = new Map<CaseId, Set<CaseId>>();
  const visiting = new Set<CaseId>();
  const visit = (id: CaseId): Set<CaseId> => {
    const known = done.get(id);
    if (known !== undefined) return known;
    if (visiting.has(id)) throw new Error(`the plan's after goes in a circle at ${id}`);
    visiting.add(id);
    const ancestors = new Set<CaseId>();
    for (const parent of byId.get(id)?.after ?? []) {
      ancestors.add(parent);
      for (const ancestor of visit(parent)) ancestors.add(ancestor);
    }
    visiting.delete(id);
    done.set(id, ancestors);
    return ancestors;
  };
  for (const one of cases) visit(one.id);
  return done;
}
