import {
  contractStatements,
  judges,
  loadSuite,
  type PageLine,
  readStatements,
  type Statement,
} from '../../behaviours/index.ts';
import { plainTarget } from '../../config/index.ts';
import type { Requirement } from '../../model/index.ts';
import { prepare, subjectOfSuite } from '../../pipeline.ts';
import { loadDocument } from '../../sources/index.ts';

/** What a suite's documents say, and what is judged of it, held against each other both ways. */
export interface Trace {
  readonly name: string;
  readonly title: string;
  readonly statements: readonly Statement[];
  readonly requirements: readonly Requirement[];
  /** Lines of the suite's pages that no statement cites. */
  readonly uncited: readonly PageLine[];
  /** Requirements that no statement names, other than those that are inferred from usual practice. */
  readonly unasked: readonly Requirement[];
  /** Requirements beyond the documents: inferred, so they never decide anything. */
  readonly beyond: readonly Requirement[];
  /** Words of target files that the cases of the suite can use. */
  readonly claims: readonly string[];
}

/**
 * Read a built-in suite's statements.
 * @throws {Problem} where `requirements.yaml` cites words that stand nowhere, or checks that judge nothing
 */
export async function traceSuite(name: string): Promise<Trace> {
  const [suite, subject] = await Promise.all([loadSuite(name), subjectOfSuite(name)]);
  const { plan, requirements, claims } = prepare(subject, plainTarget, 1);
  const pages = await Promise.all(
    [...suite.pages].map(
      async ([key, file]) => [key, { ...(await loadDocument(file.path)), name: file.name }] as const,
    ),
  );
  const written = await readStatements(suite, new Map(pages), requirements);
  const statements = [
    ...written.statements,
    ...contractStatements(subject.contract, { requirements, cases: plan.cases }),
  ];
  const named = requirements.filter((one) =>
    statements.some(({ judgedBy }) => judgedBy.some((name) => judges(name, one))),
  );
  const rest = requirements.filter((one) => !named.includes(one));
  const inferred = ({ provenance }: Requirement) => provenance.every(({ known }) => known === 'inferred');
  return {
    name,
    title: suite.title,
    statements,
    requirements,
    uncited: written.uncited,
    unasked: rest.filter((one) => !inferred(one)),
    beyond: requirements.filter(inferred),
    claims: claims.map(({ id }) => id),
  };
}
