/** Documents in the shapes of large public APIs, by name; each takes a share of its full size. */
export const shapes: Readonly<Record<string, (share: number) => object>>;
/** The OpenAPI document of a shape, as bytes. */
export function documentOf(shape: string, share: number): Uint8Array<ArrayBuffer>;
