import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Problem } from '../model/index.ts';

const remedy =
  'make one with: openssl genpkey -algorithm ed25519 -out key.pem && openssl pkey -in key.pem -pubout -out key.pub';

/** Read an Ed25519 key in PEM. The text of a private key never stands in a message. @throws {Problem} */
export async function readKey(
  kind: 'private' | 'public',
  source: { readonly path?: string; readonly text?: string },
): Promise<KeyObject> {
  const name = source.path ?? 'ASSAY_SIGNING_KEY';
  const text =
    source.path === undefined
      ? (source.text ?? '')
      : await readFile(source.path, 'utf8').catch(() => {
          throw new Problem(`cannot read the key ${name}`, { remedy });
        });
  const key = parsed(kind, text);
  if (key?.asymmetricKeyType !== 'ed25519') throw new Problem(`${name} is no ${kind} Ed25519 key in PEM`, { remedy });
  return key;
}

function parsed(kind: 'private' | 'public', text: string): KeyObject | undefined {
  try {
    return kind === 'private' ? createPrivateKey(text) : createPublicKey(text);
  } catch {
    // The cause may quote the key.
    return undefined;
  }
}
