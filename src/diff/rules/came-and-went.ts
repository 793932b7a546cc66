/**
 * What only one of two descriptions names: first what went, in the order of the old one, then what came, in the order of the new one.
 * @param was names in the old description
 * @param is names in the new one
 * @param tell what to say of a name that went, and of one that came
 */
export function* namesThatDiffer<T>(
  was: Iterable<string>,
  is: Iterable<string>,
  tell: { readonly went: (name: string) => T; readonly came: (name: string) => T },
): Iterable<T> {
  const [before, now] = [new Set(was), new Set(is)];
  for (const name of before) if (!now.has(name)) yield tell.went(name);
  for (const name of now) if (!before.has(name)) yield tell.came(name);
}

/**
 * How one fact differs that either description may leave out, in words.
 * @param was the fact in the old description, `undefined` where it says nothing
 * @param is the fact in the new one
 * @param tell what to say where it came, went, or is another; a kind that is left out is not told
 */
export function* factThatDiffers<T>(
  was: string | undefined,
  is: string | undefined,
  tell: {
    readonly came?: (is: string) => T;
    readonly went: (was: string) => T;
    readonly changed: (was: string, is: string) => T;
  },
): Iterable<T> {
  if (was === is) return;
  if (was !== undefined && is !== undefined) yield tell.changed(was, is);
  else if (was !== undefined) yield tell.went(was);
  else if (is !== undefined && tell.came !== undefined) yield tell.came(is);
}
