import { createHash } from 'node:crypto';
import type { Place } from '../../model/index.ts';
import type { Change } from '../change.ts';
import { changeKinds } from '../rules/index.ts';
import { messageLines, operationsText, verdictOf } from './describe.ts';
import type { DiffFormat } from './format.ts';

const levels = { ERROR: 'error', WARNING: 'warning', INFO: 'note' } as const;

/** SARIF 2.1.0 (OASIS): each result stands at the new line, with the old one beside it. */
export const sarif: DiffFormat = {
  id: 'sarif',
  statement: 'SARIF 2.1.0, for code scanning: marks on the lines of the new document',
  render: ({ changes }) => {
    const used = new Set(changes.map(({ id }) => id));
    const rules = changeKinds.filter(({ id }) => used.has(id));
    const indices = new Map(rules.map(({ id }, i) => [id, i]));
    const run = {
      tool: {
        driver: {
          name: 'Assay diff',
          rules: rules.map(({ id, statement, level }) => ({
            id,
            shortDescription: { text: statement },
            defaultConfiguration: { level: levels[level] },
          })),
        },
      },
      automationDetails: { id: 'assay-diff/' },
      originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that document names are relative to.' } } },
      columnKind: 'utf16CodeUnits',
      results: changes.map((change) => result(change, indices.get(change.id) ?? -1)),
    };
    return `${JSON.stringify(
      {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [run],
      },
      null,
      2,
    )}\n`;
  },
};

function result(change: Change, ruleIndex: number): object {
  const { id, level, at, message, old, new: next, witness, eased } = change;
  const where = [operationsText(change), at].filter((text) => text !== '').join(', ');
  const why =
    witness === undefined
      ? ''
      : ` This message ${verdictOf[witness.kind]} (${witness.because}): ${messageLines(witness.message).join(' | ')}`;
  const [place, beside] = hasLine(next) ? [next, old] : [old, undefined];
  const identity = JSON.stringify([id, change.operations, at, message]);
  return {
    ruleId: id,
    ruleIndex,
    level: levels[level],
    message: { text: `${where}: ${message}.${why}${eased === undefined ? '' : ` (${eased})`}` },
    locations: hasLine(place) ? [location(place)] : [],
    ...(hasLine(beside) ? { relatedLocations: [{ id: 1, message: { text: 'as it was' }, ...location(beside) }] } : {}),
    partialFingerprints: { 'assayChange/v1': createHash('sha256').update(identity).digest('hex') },
  };
}

function hasLine(place: Place | undefined): place is Place {
  return place !== undefined && place.line > 0;
}

function location({ document, line, column, excerpt }: Place): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(document), uriBaseId: '%SRCROOT%' },
      region: {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
        snippet: { text: excerpt.slice(0, 300) },
      },
    },
  };
}

/** A document's name as a relative reference: no scheme can come of it. */
function uriOf(name: string): string {
  return encodeURI(name.replaceAll(/\p{Surrogate}/gu, '\ufffd').replaceAll('\\', '/'))
    .replaceAll(':', '%3A')
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
}
