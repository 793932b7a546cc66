import { items, member, type Spot, textOf } from '../tree/spot.ts';

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
