const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const hex = '0123456789abcdef';

/**
 * A well-formed wrong credential: as long as the right one and of its shape (letters for letters, digits for digits, punctuation kept), so that a
 * server refuses it for being unknown and not for being malformed. Deterministic; made from positions, not from the secret's characters, so it
 * tells nothing but the shape. Never equal to the right one.
 */
export function wrongCredential(right: string): string {
  if (right.length < 8) return 'assay-wrong-credential';
  const isHex = /^[0-9a-f-]+$/i.test(right);
  const wrong = [...right].map((character, index) => stand(character, index, isHex)).join('');
  return wrong === right ? 'assay-wrong-credential' : wrong;
}

/** A wrong one that begins like the right one: whoever compares the beginning only, or never looks at a signature, takes it for that. */
export function nearCredential(right: string): string {
  const half = Math.ceil(right.length / 2);
  const near = right.slice(0, half) + wrongCredential(right).slice(half);
  return right.length < 8 || near === right ? wrongCredential(right) : near;
}

function stand(character: string, index: number, isHex: boolean): string {
  const at = index * 7 + 3;
  if (isHex && /[0-9a-f]/.test(character)) return hex.charAt(at % 16);
  if (isHex && /[A-F]/.test(character)) return hex.charAt(at % 16).toUpperCase();
  if (/[a-z]/.test(character)) return lower.charAt(at % 26);
  if (/[A-Z]/.test(character)) return lower.charAt(at % 26).toUpperCase();
  if (/[0-9]/.test(character)) return digits.charAt(at % 10);
  return character;
}
