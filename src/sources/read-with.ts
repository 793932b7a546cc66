import { type Contract, type Document, type Finding, Problem } from '../model/index.ts';
import { decodeDocument } from './decode-document.ts';
import { withoutAnswered } from './reconcile/answered-findings.ts';
import { mergeFindings } from './reconcile/merge-findings.ts';
import { mergeReadings } from './reconcile/merge-readings.ts';
import { refuseGiantBytes, refuseGiantPage } from './refuse-giants.ts';
import { remarks } from './remarks/index.ts';
import { confirmMerged } from './remnant/confirm-merged.ts';
import { remnant } from './remnant/index.ts';
import type { Reading, Source, TextDocument } from './source.ts';

export interface ReadOptions {
  /** From operation alias to `GET /v1/runs`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Whether references to other hosts may be fetched. */
  readonly allowRemote?: boolean;
  /** Whether references to files outside a document's folder may be followed. */
  readonly allowOutside?: boolean;
  /**
   * Whether to hold OpenAPI documents to the official schemas too, for findings about what is malformed but loses no fact.
   * Costs some 100 ms for each document or fragment; default false.
   */
  readonly checkStructure?: boolean;
}

interface Outcome {
  readonly document: TextDocument;
  readonly kind: string;
  readonly readings: readonly Reading[];
}

/** `readDocuments` with the sources given. */
export async function readWith(
  sources: readonly Source[],
  documents: readonly Document[],
  options: ReadOptions,
): Promise<Contract> {
  const { allowRemote = false, allowOutside = false, checkStructure = false } = options;
  const context = { allowRemote, allowOutside, checkStructure };
  const read = async (document: Document): Promise<Outcome> => {
    refuseGiantBytes(document.name, document.bytes.length);
    const text = decodeDocument(document);
    refuseGiantPage(text);
    const source =
      sources.find(({ recognise }) => recognise(text) === 'certain') ??
      sources.find(({ recognise }) => recognise(text) === 'possible');
    return { document: text, kind: source?.id ?? 'unrecognised', readings: (await source?.read(text, context)) ?? [] };
  };
  const outcomes: Outcome[] = [];
  for (const document of documents) outcomes.push(await read(document));
  const readings = outcomes.flatMap((outcome) => outcome.readings);
  if (readings.every(({ operations }) => operations.length === 0)) throw nothingRead(sources, outcomes);
  const descriptions = readings.flatMap((reading) => reading.descriptions ?? []);
  const remnants = outcomes.filter(({ kind }) => kind === remnant.id);
  const merged = remnants.reduce(
    (known, { document }) => confirmMerged(known, document, descriptions),
    mergeReadings(readings, options.aliases ?? {}),
  );
  return {
    ...merged,
    documents: outcomes.map(({ document, kind }) => ({ name: document.name, kind, sha256: document.sha256 })),
    resources: [],
    pagination: [],
    lifecycles: [],
    streams: [],
    actions: [],
    findings: mergeFindings([
      ...withoutAnswered(merged),
      ...remarks.flatMap((remark) => remark(merged)),
      ...outcomes.filter(({ document }) => !mentioned(merged, document.name)).flatMap(unread),
    ]),
  };
}

/** Whether a finding says already what became of a document. */
function mentioned({ findings }: { readonly findings: readonly Finding[] }, document: string): boolean {
  return findings.some(({ id, places }) => id === 'lossy-page' && places[0]?.document === document);
}

/** A page without operations among others is no mistake: profiles quote prose. */
function unread({ document, readings }: Outcome): readonly Finding[] {
  if (readings.length > 0) return [];
  return [
    {
      id: 'nothing-understood',
      severity: 'note',
      message: `${document.name} describes no operation in a form that is read.`,
      places: [{ document: document.name, line: 1, excerpt: firstWords(document.text) }],
      remedy: 'Nothing, if it is prose that a suite profile quotes; else embed OpenAPI in it.',
    },
  ];
}

function nothingRead(sources: readonly Source[], outcomes: readonly Outcome[]): Problem {
  const [finding] = outcomes
    .flatMap(({ readings }) => readings.flatMap(({ findings }) => findings))
    .filter(({ severity }) => severity === 'error');
  const [place] = finding?.places ?? [];
  if (finding !== undefined && place !== undefined) {
    const { document, line, column } = place;
    return new Problem(finding.message, {
      place: { document, line, ...(column === undefined ? {} : { column }) },
      remedy: finding.remedy,
    });
  }
  const [outcome] = outcomes;
  if (outcome !== undefined && outcomes.every(({ kind }) => kind === remnant.id))
    return new Problem(
      `${outcome.document.name} is what is left of a rendered page: descriptions, defaults and examples without names, methods and paths. It gives no contract alone.`,
      {
        place: { document: outcome.document.name, line: 1 },
        remedy: 'Give another document of the same API with it, or save the page so that fields and paths are kept.',
      },
    );
  if (outcome === undefined) return new Problem('No document was given.', { remedy: 'Name at least one document.' });
  return new Problem(`No operation was found in ${outcomes.map(({ document }) => document.name).join(', ')}.`, {
    place: { document: outcome.document.name, line: 1 },
    remedy: `Give a document of one of these kinds: ${sources.map(({ title }) => title).join('; ')}.`,
  });
}

function firstWords(text: string): string {
  return (text.split(/\r\n|\n|\r/, 1)[0] ?? '').slice(0, 160);
}
