#!/usr/bin/env bash
# Test an implementation and, where a baseline is named, fail on regressions only.
# Reads ASSAY_SUBJECT, ASSAY_URL, ASSAY_CONFIG, ASSAY_BASELINE, ASSAY_OUTPUT; ASSAY_BIN names the program (default: assay).
# Several machines: ASSAY_SHARD is this machine's part, such as 2/4; then, once, ASSAY_PARTS is the folder that holds the folders of all parts.
set -euo pipefail

output="${ASSAY_OUTPUT:-assay-reports}"
bin="${ASSAY_BIN:-assay}"

if [ -n "${ASSAY_PARTS:-}" ]; then
  arguments=(merge "$ASSAY_PARTS"/*/ --any-target --output "$output")
else
  arguments=(test "${ASSAY_SUBJECT:?name a suite or a document}" --url "${ASSAY_URL:?name the base URL}" --output "$output")
  if [ -n "${ASSAY_CONFIG:-}" ]; then arguments+=(--config "$ASSAY_CONFIG"); fi
  if [ -n "${ASSAY_SHARD:-}" ]; then arguments+=(--shard "$ASSAY_SHARD"); fi
fi

code=0
"$bin" "${arguments[@]}" || code=$?

# Wrong usage and faults of the program itself are never anybody's to judge.
if [ "$code" -eq 2 ] || [ "$code" -eq 4 ]; then exit "$code"; fi
# A part is judged with the others, when they are joined.
if [ -n "${ASSAY_SHARD:-}" ] && [ -z "${ASSAY_PARTS:-}" ]; then exit 0; fi
# Without a baseline the run speaks for itself. With one, failures (1) and an incomplete measurement (3) are judged by the gate.
if [ -z "${ASSAY_BASELINE:-}" ]; then exit "$code"; fi
exec "$bin" gate "$output/report.json" --baseline "$ASSAY_BASELINE"
