import type { Config } from '../config/index.ts';
import { type Contract, type Document, nearestName, type Provenance } from '../model/index.ts';
import type { Profile, Source } from './profile.ts';

/** Turns a profile's `source:` into a provenance, or refuses it: a quote that stands nowhere is a problem of the profile. */
export interface Citations {
  /** @param pointer place of the fact in the profile; @param source its `source`, if any: without one the fact is `inferred` */
  cite(pointer: string, source: Source | undefined): Provenance;
}

/**
 * @param pages prose pages by the name the profile uses for them
 * @param contract for citations of contract facts
 */
export function createCitations(
  config: Config<Profile>,
  pages: ReadonlyMap<string, Document>,
  contract: Contract,
): Citations {
  const lines = new Map<string, { readonly name: string; readonly lines: readonly string[] }>();
  for (const [key, page] of pages)
    lines.set(key, { name: page.name, lines: new TextDecoder().decode(page.bytes).split(/\r\n|\r|\n/) });

  const citePage = (pointer: string, page: string, says: string): Provenance => {
    const text = lines.get(page);
    if (text === undefined) {
      const near = nearestName(page, [...lines.keys()]);
      throw config.problem(
        `${pointer}/source/page`,
        `no page '${page}' among documents and guides`,
        near === undefined ? 'list it under guides' : `did you mean '${near}'?`,
      );
    }
    const wanted = squeeze(says);
    const index = text.lines.findIndex((line) => squeeze(line).includes(wanted));
    if (index < 0)
      throw config.problem(
        `${pointer}/source/says`,
        `${page} has no line with the words '${says}'`,
        'quote words that stand on one line',
      );
    return {
      document: text.name,
      line: index + 1,
      excerpt: (text.lines[index] ?? '').trim().slice(0, 200),
      known: 'stated',
    };
  };

  const citeContract = (pointer: string, fact: string): Provenance => {
    const operation = contract.operations.find((candidate) => candidate.id === fact);
    const found = operation?.provenance[0] ?? contract.origins[fact]?.[0];
    if (found !== undefined) return found;
    const near = nearestName(fact, [...Object.keys(contract.origins), ...contract.operations.map(({ id }) => id)]);
    throw config.problem(
      `${pointer}/source/contract`,
      `the contract has no fact '${fact}'`,
      near === undefined ? 'write SchemaId#/pointer or an operation' : `did you mean '${near}'?`,
    );
  };

  return {
    cite(pointer, source) {
      if (source === undefined)
        return {
          document: config.name,
          line: config.lineOf(pointer),
          excerpt: 'not stated in the documents: usual practice',
          known: 'inferred',
        };
      return 'page' in source ? citePage(pointer, source.page, source.says) : citeContract(pointer, source.contract);
    },
  };
}

/** Markdown's backslashes, emphasis and runs of blanks do not change what a line says. */
function squeeze(text: string): string {
  return text
    .replaceAll(/[*_`\\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
