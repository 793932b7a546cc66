import type { Provenance } from '../../model/index.ts';
import { items, member, type Spot, textOf } from '../tree/spot.ts';
import { provenancesOf } from './extensions.ts';

/** Server URLs, with the defaults of their variables filled in. */
export function readServers(servers: Spot | undefined): readonly string[] {
  return items(servers).flatMap((server) => {
    const url = textOf(member(server, 'url'));
    if (url === undefined) return [];
    const variables = member(server, 'variables');
    return [
      url.replaceAll(/\{([^{}]+)\}/g, (whole, name) => textOf(member(member(variables, name), 'default')) ?? whole),
    ];
  });
}

/** Where `printOpenapi` found the version and the servers when it wrote this document. */
export function printedPlaces(root: Spot): { readonly places?: ReadonlyMap<string, readonly Provenance[]> } {
  const info = member(root, 'info');
  const written = [
    ...(info === undefined ? [] : [['version', info] as const]),
    ...items(member(root, 'servers')).flatMap((server) => {
      const url = textOf(member(server, 'url'));
      return url === undefined ? [] : [[url, server] as const];
    }),
  ].filter(([, spot]) => member(spot, 'x-assay-provenance') !== undefined);
  return written.length === 0 ? {} : { places: new Map(written.map(([fact, spot]) => [fact, provenancesOf(spot)])) };
}
