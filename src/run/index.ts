export { canonicalJson, sha256 } from './canonical-json.ts';
export { EventReader } from './event-stream/event-reader.ts';
export * from './options.ts';
export { payloadBytes } from './payload.ts';
export { preflight } from './preflight.ts';
export { createRedactor, type Redactor, type Secret } from './redact.ts';
export type { Credential, Credentials } from './request/place-credentials.ts';
export {
  type RenderedRequest,
  type RenderOptions,
  type ResolvedDraft,
  renderRequest,
} from './request/render-request.ts';
export { isSlotHolder, resolveDraft } from './request/resolve-draft.ts';
export { run } from './run.ts';
export { mergeTranscripts, type TranscriptPart } from './transcript/merge-transcripts.ts';
export { contractHash, readTranscript } from './transcript/read-transcript.ts';
export { createTranscriptWriter, type TranscriptWriter } from './transcript/transcript-writer.ts';
