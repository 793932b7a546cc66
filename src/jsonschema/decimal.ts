/** A number as the decimal that its shortest text states: `digits` × 10^-`scale`. Doubles lie about 0.1; documents mean the decimal. */
function decimalOf(number: number): { readonly digits: bigint; readonly scale: number } {
  const [mantissa = '0', exponent = '0'] = number.toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Whether a number is a multiple of a step, in decimal: 0.3 is a multiple of 0.1, which plain division denies. */
export function isMultiple(number: number, step: number): boolean {
  const [a, b] = [decimalOf(number), decimalOf(step)];
  const scale = Math.max(a.scale, b.scale);
  return (a.digits * 10n ** BigInt(scale - a.scale)) % (b.digits * 10n ** BigInt(scale - b.scale)) === 0n;
}

/**
 * The multiple of a step nearest to a number on one side of it (the number itself when it is one).
 * @returns a double; the caller checks that it is still a multiple, for a decimal of more than 17 digits is not a double.
 */
export function nearestMultiple(number: number, step: number, side: 'up' | 'down'): number {
  const [a, b] = [decimalOf(number), decimalOf(step)];
  const scale = Math.max(a.scale, b.scale);
  const [value, unit] = [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale)];
  let quotient = value / unit;
  if (side === 'up' && quotient * unit < value) quotient += 1n;
  if (side === 'down' && quotient * unit > value) quotient -= 1n;
  return Number(`${quotient * unit}e-${scale}`);
}

/** The least common multiple of two steps, so that several `multipleOf` become one. */
export function commonStep(first: number, second: number): number {
  const [a, b] = [decimalOf(first), decimalOf(second)];
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale)];
  let [high, low] = [x, y];
  while (low !== 0n) [high, low] = [low, high % low];
  return Number(`${(x / high) * y}e-${scale}`);
}

/** A fraction without the dust of binary arithmetic: 0.7 + 0.1 is 0.8. Whole numbers stay as they are. */
export function tidy(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(14));
}
