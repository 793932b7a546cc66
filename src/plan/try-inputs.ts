import fc from 'fast-check';

/**
 * Try inputs, and smaller ones where one does not hold, until nothing smaller does.
 * @param mayGoOn asked before each try. Once it says no, nothing more is tried and no smaller input is looked for: of a long text there are more than anybody can wait for
 * @throws what a try throws: that a request could not be made says nothing about its input, and must not pass for an input that does not hold
 */
export async function tryInputs<T>(
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => Promise<boolean>,
  parameters: fc.Parameters<[T]>,
  mayGoOn: () => boolean = () => true,
): Promise<void> {
  let thrown: { readonly error: unknown } | undefined;
  const goesOn = () => thrown === undefined && mayGoOn();
  const attempt = async (input: T): Promise<boolean> => {
    if (!goesOn()) return true;
    try {
      return await holds(input);
    } catch (error) {
      thrown = { error };
      return true;
    }
  };
  await fc.check(fc.asyncProperty(new ShrinksWhile(inputs, goesOn), attempt), parameters);
  if (thrown !== undefined) throw thrown.error;
}

/** The same values; smaller ones are made only as long as somebody wants them. */
class ShrinksWhile<T> extends fc.Arbitrary<T> {
  private readonly inner: fc.Arbitrary<T>;
  private readonly isWanted: () => boolean;

  constructor(inner: fc.Arbitrary<T>, isWanted: () => boolean) {
    super();
    this.inner = inner;
    this.isWanted = isWanted;
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<T> {
    return this.inner.generate(random, bias);
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.inner.canShrinkWithoutContext(value);
  }

  override shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.inner.shrink(value, context).takeWhile(() => this.isWanted());
  }
}
