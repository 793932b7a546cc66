import type { Extensions, Json, Provenance } from '../../model/index.ts';
import { flagOf, items, jsonOf, member, members, provenanceOf, type Spot, textOf } from '../tree/spot.ts';

/** Vendor extensions that speak of what the contract is about; all others are for other tools. `docs/parsers.md` says what becomes of each. */
const read =
  /^x-(speakeasy-(pagination|polling|sse-sentinel|stream-request-field|retries)|fern-(pagination|streaming|retries|idempotent|idempotency-headers|async-config|availability|ignore)|stainless-(pagination-property|skip)|scalar-(pagination|streaming|ignore)|ms-(pageable|long-running-operation(-options)?|sse-terminal-event)|google-(backend|endpoints|issuer|management|quota)|stability-level|sunset|internal)$/;

/** The known extensions of an object, as written. @param root the document, which may hold what an operation refers to. */
export function readExtensions(spot: Spot, root?: Spot): { readonly extensions?: Extensions } {
  const found = members(spot).filter(([name]) => read.test(name));
  if (found.length === 0) return {};
  const printed = member(spot, 'x-assay-extension-provenance');
  return {
    extensions: Object.fromEntries(
      found.map(([name, value]) => {
        const meant = atRoot(name, value, root) ?? value;
        const place = member(printed, name);
        const [provenance = provenanceOf(meant)] = place === undefined ? [] : asProvenance(jsonOf(place));
        return [name, { value: jsonOf(meant), provenance }];
      }),
    ),
  };
}

/** `x-fern-pagination: true` means the one at the root, and `x-scalar-pagination: pages` the one of that name there. */
function atRoot(name: string, value: Spot, root: Spot | undefined): Spot | undefined {
  const shared = member(root, name);
  if (name === 'x-fern-pagination') return flagOf(value) === true ? shared : undefined;
  const wanted = name === 'x-scalar-pagination' ? textOf(value) : undefined;
  return wanted === undefined ? undefined : items(shared).find((entry) => textOf(member(entry, 'name')) === wanted);
}

/** Where a fact is stated: here, or where `printOpenapi` found it when it wrote this document. */
export function provenancesOf(spot: Spot): readonly Provenance[] {
  const printed = member(spot, 'x-assay-provenance');
  const list = items(printed).flatMap((item) => asProvenance(jsonOf(item)));
  return list.length > 0 ? list : [provenanceOf(spot)];
}

/** Members of an entry that were guesses when `printOpenapi` wrote them. */
export function guessesOf<T extends string>(spot: Spot, name: T): { readonly inferred?: readonly T[] } {
  return items(member(spot, 'x-assay-inferred')).some((one) => textOf(one) === name) ? { inferred: [name] } : {};
}

/** A printed place; nothing where it is malformed. */
export function asProvenance(value: Json): readonly Provenance[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const { document, line, column, pointer, excerpt, known } = value as { readonly [member: string]: Json };
  if (typeof document !== 'string' || typeof line !== 'number' || typeof excerpt !== 'string') return [];
  if (known !== 'stated' && known !== 'standard' && known !== 'inferred') return [];
  return [
    {
      document,
      line,
      ...(typeof column === 'number' ? { column } : {}),
      ...(typeof pointer === 'string' ? { pointer } : {}),
      excerpt,
      known,
    },
  ];
}
