import type { Extensions, Json, Provenance } from '../../model/index.ts';
import { items, jsonOf, member, members, provenanceOf, type Spot } from '../tree/spot.ts';

/** Vendor extensions that speak of what the contract is about; all others are for other tools. */
const read =
  /^x-(speakeasy-(pagination|polling|sse-sentinel|stream-request-field|retries)|fern-(pagination|streaming|idempotent|idempotency-headers|async-config|availability|ignore)|stainless-(pagination-property|skip)|scalar-(pagination|streaming|ignore)|ms-(pageable|long-running-operation(-options)?|sse-terminal-event)|stability-level|sunset|internal)$/;

/** The known extensions of an object, as written. */
export function readExtensions(spot: Spot): { readonly extensions?: Extensions } {
  const found = members(spot).filter(([name]) => read.test(name));
  if (found.length === 0) return {};
  return {
    extensions: Object.fromEntries(
      found.map(([name, value]) => [name, { value: jsonOf(value), provenance: provenanceOf(value) }]),
    ),
  };
}

/** Where a fact is stated: here, or where `printOpenapi` found it when it wrote this document. */
export function provenancesOf(spot: Spot): readonly Provenance[] {
  const printed = member(spot, 'x-assay-provenance');
  const list = items(printed).flatMap((item) => asProvenance(jsonOf(item)));
  return list.length > 0 ? list : [provenanceOf(spot)];
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
