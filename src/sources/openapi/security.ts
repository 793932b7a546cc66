import { fromPointer, type SecurityAlternative, type SecurityScheme } from '../../model/index.ts';
import { items, jsonOf, member, members, provenanceOf, type Spot, textOf } from '../tree/spot.ts';
import { asProvenance, guessesOf, provenancesOf } from './extensions.ts';
import type { Desk } from './read-openapi.ts';
import { follow } from './references.ts';

/** The schemes that the document defines (OpenAPI 3.1 "Security Scheme Object"). */
export function readSecuritySchemes({ root, findings }: Desk): ReadonlyMap<string, SecurityScheme> {
  const schemes = new Map<string, SecurityScheme>();
  for (const [name, written] of members(member(member(root, 'components'), 'securitySchemes'))) {
    const spot = follow(written, findings);
    if (spot !== undefined) schemes.set(name, readScheme(spot));
  }
  return schemes;
}

function readScheme(spot: Spot): SecurityScheme {
  const provenance = provenancesOf(spot);
  const type = textOf(member(spot, 'type')) ?? 'unknown';
  const name = textOf(member(spot, 'name'));
  const place = textOf(member(spot, 'in'));
  const scheme = textOf(member(spot, 'scheme'));
  if (type === 'apiKey' && name !== undefined && (place === 'header' || place === 'query' || place === 'cookie'))
    return { kind: 'apiKey', in: place, name, ...guessesOf(spot, 'in'), provenance };
  if (type === 'http' && scheme !== undefined) return { kind: 'http', scheme: scheme.toLowerCase(), provenance };
  return { kind: 'other', type, provenance };
}

/** The name of a scheme that a reference means (OpenAPI 3.2 "Security Requirement Object"): names come first, then references to here. */
function schemeName(written: string, defined: Spot | undefined): string {
  if (member(defined, written) !== undefined) return written;
  const [, name] = /^#\/components\/securitySchemes\/([^/]+)$/.exec(written) ?? [];
  return name === undefined ? written : (fromPointer(`/${name}`)[0] ?? written);
}

/**
 * Read a `security` member.
 * @returns undefined when there is none, so that what stands further out applies; an empty list means: nobody says anything.
 */
export function readSecurity(
  spot: Spot | undefined,
  { root, findings }: Desk,
  printed?: Spot,
): readonly SecurityAlternative[] | undefined {
  if (spot === undefined) return undefined;
  const defined = member(member(root, 'components'), 'securitySchemes');
  const alternatives = items(spot).flatMap((alternative, index): SecurityAlternative[] => {
    const places = items(items(printed)[index]).flatMap((place) => asProvenance(jsonOf(place)));
    const schemes = members(alternative);
    const nameIn = (written: string) => schemeName(written, defined);
    const unknown = schemes.find(([name]) => member(defined, nameIn(name)) === undefined);
    if (unknown !== undefined) {
      findings.error(
        'unknown-security-scheme',
        unknown[1],
        `security names the scheme "${unknown[0]}", which components.securitySchemes does not define.`,
        `Define ${unknown[0]} under components.securitySchemes, or name a defined scheme.`,
      );
      return [];
    }
    return [
      {
        schemes: schemes.map(([name]) => nameIn(name)),
        provenance: places.length > 0 ? places : [provenanceOf(alternative)],
      },
    ];
  });
  // An empty list takes the security of the document away (OpenAPI 3.1 "Operation Object", security).
  if (items(spot).length === 0) return [{ schemes: [], provenance: [provenanceOf(spot)] }];
  if (alternatives.length > 0 && alternatives.every(({ schemes }) => schemes.length === 0))
    findings.warn(
      'security-empty',
      spot,
      'security holds only {}, which says that no credential is needed.',
      'Name the scheme that requests need, or delete security if the document does not want to speak of it.',
    );
  return alternatives;
}
