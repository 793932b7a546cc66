#!/usr/bin/env bash
# Test an implementation and, where a baseline is named, fail on regressions only.
# Reads ASSAY_SUBJECT, ASSAY_URL, ASSAY_CONFIG, ASSAY_BASELINE, ASSAY_OUTPUT; ASSAY_BIN names the program (default: assay).
set -euo pipefail

output="${ASSAY_OUTPUT:-assay-reports}"
bin="${ASSAY_BIN:-assay}"

arguments=(test "${ASSAY_SUBJECT:?name a suite or a document}" --url "${ASSAY_URL:?name the base URL}" --output "$output")
if [ -n "${ASSAY_CONFIG:-}" ]; then arguments+=(--config "$ASSAY_CONFIG"); fi

code=0
"$bin" "${arguments[@]}" || code=$?

# Without a baseline the run speaks for itself. With one, failures (1) and an incomplete measurement (3) are judged by the gate.
if [ -z "${ASSAY_BASELINE:-}" ] || [ "$code" -eq 2 ] || [ "$code" -eq 4 ]; then exit "$code"; fi
exec "$bin" gate "$output/report.json" --baseline "$ASSAY_BASELINE"
