export { type Attestation, attestations, type Bundle, type Claims, type Statement } from './certificate.ts';
export { keyId } from './dsse.ts';
export type { FrozenSuite, JudgedRun, JudgeTranscript } from './judged-run.ts';
export { type CertificationLevel, levelsOf, type StatedLevels } from './levels.ts';
export { type CertifyInput, makeBundle } from './make-bundle.ts';
export { isWebAddress } from './read-statement.ts';
export {
  type RevocationList,
  type Revocations,
  readRevocations,
  sealRevocations,
  usualAge,
} from './revocations.ts';
export { type Refusal, type RefusalReason, type Verification, verifyBundle } from './verify-bundle.ts';
