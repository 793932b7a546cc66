/** The style of the pictures. Meaning is never carried by colour alone: lines differ in weight and dash, marks in shape. */
export const pictureStyle = `
figure.walk, figure.timeline { margin: 1rem 0 1.75rem; }
figure.walk figcaption, figure.timeline figcaption { margin-bottom: .4rem; font-size: .875rem; }
figcaption .failed { color: var(--red); }
.drawn text { font: 11px var(--mono); fill: var(--ink); }
svg.graph { display: block; width: 100%; min-width: 46rem; height: auto; margin: .5rem 0; }
.move { fill: none; stroke-width: 1.6; stroke: var(--ink); }
.move.unmet { stroke: var(--rule); stroke-width: 1; stroke-dasharray: 2 3; } .move.sampled { stroke: var(--quiet); stroke-dasharray: 6 4; }
.move.wrong { stroke: var(--red); stroke-width: 2.4; }
marker path { fill: var(--ink); } marker.unmet path { fill: var(--faint); } marker.wrong path { fill: var(--red); }
.move.unmet { stroke: var(--faint); }
.state rect { fill: var(--card); stroke: var(--ink); stroke-width: 1.3; } .state .ring { fill: var(--paper); stroke-width: .8; }
.state text { text-anchor: middle; font-weight: 600; } .state .small { font: 10px var(--sans); fill: var(--quiet); font-weight: 400; }
.state.unmet rect { stroke: var(--faint); stroke-dasharray: 3 3; } .state.unmet text { fill: var(--quiet); font-weight: 400; }
.state.seen.initial rect { fill: var(--blue-wash); } .state.seen.terminal rect:last-of-type { fill: var(--green-wash); } .state.seen.waiting rect { fill: var(--amber-wash); }
.state.unnamed rect { stroke: var(--red); stroke-dasharray: 5 3; fill: var(--red-wash); }
.count rect { fill: var(--paper); stroke: var(--ink); stroke-width: .8; } .count text { text-anchor: middle; font-weight: 600; font-size: 10.5px; }
.count.wrong rect { stroke: var(--red); fill: var(--red-wash); } .count.wrong text { fill: var(--red); } .count.sampled rect { stroke: var(--quiet); stroke-dasharray: 2 2; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: .2rem 0 .8rem; font-size: .8125rem; color: var(--quiet); }
.key::before { content: ""; display: inline-block; width: 1.6rem; margin-right: .5rem; vertical-align: .25em; border-top: 2px solid var(--ink); }
.key.sampled::before { border-top: 2px dashed var(--quiet); } .key.unmet::before { border-top: 1px dotted var(--quiet); } .key.wrong::before { border-top: 3px solid var(--red); }
details.plain { border: 0; } details.plain > summary { padding-left: 0; font-size: .8125rem; color: var(--quiet); }
.facts-table { border-collapse: collapse; font-size: .8125rem; } .facts-table th, .facts-table td { padding: .25rem 1.5rem .25rem 0; text-align: left; border-bottom: 1px solid var(--rule); }
.facts-table .number { text-align: right; }

svg.strip { display: block; width: 100%; min-width: 40rem; max-width: 60rem; height: auto; }
.drawn .row { font-size: 10.5px; fill: var(--quiet); white-space: pre; } .drawn .row.lost { fill: var(--red); }
.item.once { fill: var(--bar); } .item.again { fill: var(--amber); } .item.nameless { fill: none; stroke: var(--quiet); stroke-dasharray: 2 2; }
.item.twice { fill: var(--red); } .item.misplaced { fill: var(--red-wash); stroke: var(--red); stroke-width: 1.2; } .item.lost { fill: var(--red-wash); stroke: var(--red); stroke-width: 1.2; stroke-dasharray: 3 2; }

svg.lanes { display: block; max-width: none; height: auto; }
.guide { stroke: var(--rule); stroke-width: 1; } .drawn .axis { font-size: 10px; fill: var(--quiet); text-anchor: middle; } .drawn .axis.first { text-anchor: start; }
.drawn .lane { font: 600 11.5px var(--sans); } .drawn .lane.small { font: 10px var(--mono); fill: var(--quiet); }
.line { stroke: var(--quiet); stroke-width: 1.5; } .line.reads { stroke-dasharray: 2 4; } .line.acts { stroke: none; }
.mark text { font-size: 10px; text-anchor: middle; } .drawn .mark .shown { font-weight: 600; fill: var(--blue); }
.mark circle, .mark rect, .mark path { fill: var(--ink); stroke: var(--card); stroke-width: 1; }
.mark.opens circle { fill: var(--card); stroke: var(--ink); stroke-width: 2; } .mark.heartbeat circle, .mark.read circle { fill: var(--quiet); }
.mark.closes rect { fill: var(--green); } .mark.unknown circle { fill: var(--amber); } .mark.act path { fill: var(--blue); }
.end path { fill: none; stroke: var(--ink); stroke-width: 2; } .end.reset path, .end.timeout path, .end.limit path { stroke: var(--red); }

table.map { border-collapse: separate; border-spacing: 3px; margin-bottom: 2.5rem; }
.map th { font-size: .8125rem; text-align: left; font-weight: 600; padding: .25rem .75rem .25rem 0; } .map thead th { font-weight: 400; color: var(--quiet); padding: 0 .5rem .2rem; text-align: center; }
.map td { min-width: 4.6rem; height: 2rem; text-align: center; font-size: .8125rem; font-variant-numeric: tabular-nums; border-radius: 4px; background: var(--sunk); }
.map td.passed { background: var(--green-wash); color: var(--green); } .map td.failed, .map td.unstable, .map td.error { background: var(--red-wash); color: var(--red); font-weight: 600; }
.map td.inconclusive { background: var(--amber-wash); color: var(--amber); } .map td.observed { background: var(--blue-wash); color: var(--blue); } .map td.not-applicable { background: var(--grey-wash); color: var(--quiet); }
svg.latency { display: block; width: 13.75rem; height: 1.625rem; } .latency rect { fill: var(--bar); } .latency .base { stroke: var(--rule); fill: none; }
.latency .p50, .latency .p95 { stroke: var(--ink); stroke-width: 1.4; fill: none; } .latency .p95 { stroke-dasharray: 2 2; }
.octets { padding: .75rem 1rem; background: var(--sunk); border-radius: 5px; white-space: pre; overflow-x: auto; } .octets mark { display: inline; min-width: 0; box-shadow: none; outline: 1px solid var(--red); }
`;
