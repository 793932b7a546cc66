import fc from 'fast-check';

/**
 * Try inputs, and smaller ones where one does not hold, until nothing smaller does.
 * @throws what a try throws: that a request could not be made says nothing about its input, and must not pass for an input that does not hold
 */
export async function tryInputs<T>(
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => Promise<boolean>,
  parameters: fc.Parameters<[T]>,
): Promise<void> {
  let thrown: { readonly error: unknown } | undefined;
  const attempt = async (input: T): Promise<boolean> => {
    if (thrown !== undefined) return true;
    try {
      return await holds(input);
    } catch (error) {
      thrown = { error };
      return true;
    }
  };
  await fc.check(fc.asyncProperty(inputs, attempt), parameters);
  if (thrown !== undefined) throw thrown.error;
}
