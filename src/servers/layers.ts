import type { ServerOptions } from './suite.ts';

/** Something that changes a behaviour in a few places: a variation, a fault. */
interface Layer<Behaviour> {
  readonly id: string;
  readonly apply: (behaviour: Behaviour) => Partial<Behaviour>;
}

/** Variations in the order given, then the fault: each sees what the ones before it made. */
export function layered<Behaviour>(
  honest: Behaviour,
  options: Pick<ServerOptions, 'fault' | 'variations'>,
  known: { readonly faults: readonly Layer<Behaviour>[]; readonly variations: readonly Layer<Behaviour>[] },
): Behaviour {
  const lay = (behaviour: Behaviour, layers: readonly Layer<Behaviour>[], id: string): Behaviour => ({
    ...behaviour,
    ...layers.find((layer) => layer.id === id)?.apply(behaviour),
  });
  let behaviour = honest;
  for (const id of options.variations ?? []) behaviour = lay(behaviour, known.variations, id);
  return options.fault === undefined ? behaviour : lay(behaviour, known.faults, options.fault);
}
