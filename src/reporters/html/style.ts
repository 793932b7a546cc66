import { pictureStyle } from './picture-style.ts';

/** The page's style. Colours are AA on their ground in both schemes; outcome is never shown by colour alone. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --card: #fff; --sunk: #f4f2ec; --ink: #1e1d1a; --quiet: #67635a; --rule: #e3dfd5;
  --green: #1d6b41; --red: #a8281e; --amber: #855600; --blue: #1f4f8f;
  --green-wash: #e3f1e8; --red-wash: #fae7e4; --amber-wash: #f8eed8; --blue-wash: #e6eef8; --grey-wash: #eeece6; --faint: #b4aea2; --bar: #7d93ad;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15161a; --card: #1b1d21; --sunk: #202227; --ink: #e7e4dd; --quiet: #a29d92; --rule: #31343a;
    --green: #74cb9a; --red: #f2938a; --amber: #e2b864; --blue: #8db8f2;
    --green-wash: #1b3327; --red-wash: #3d2220; --amber-wash: #3a2f19; --blue-wash: #1f2d40; --grey-wash: #2a2c31; --faint: #5b5f68; --bar: #6f88a8;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 var(--sans); }
main { max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.5rem 6rem; }
h1, h2 { font-family: var(--serif); font-weight: 500; }
h2 { font-size: 1.5rem; margin: 4rem 0 1rem; }
h2 span, h3 span { font: 400 .875rem var(--sans); color: var(--quiet); margin-left: .4rem; }
h3 { font-size: 1rem; margin: 2rem 0 .4rem; }
h3 { overflow-wrap: anywhere; }
h3 span b { font-weight: 600; font-size: .75rem; letter-spacing: .04em; }
p.h5 { margin: 0 0 .35rem; font-size: .75rem; font-weight: 600; color: var(--quiet); }
.h5 span { font-weight: 400; }
a { color: var(--blue); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: .8125rem; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 28rem; overflow: auto; }
.quiet { color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; }
[hidden] { display: none !important; }

header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between; }
header p { margin: 0; }
.mark { font: 500 1.125rem var(--serif); letter-spacing: .01em; }
.mark svg { width: 1.4em; height: 1.4em; vertical-align: -.32em; margin-right: .45em; fill: none; stroke: currentColor; stroke-width: 1.3; }
.subject { overflow-wrap: anywhere; }
.subject span { color: var(--quiet); }

.verdict { margin-top: 3.25rem; padding-top: 1.5rem; border-top: 3px solid var(--tone); }
.verdict h1 { margin: 0; font-size: clamp(2.2rem, 6vw, 3.5rem); line-height: 1.1; letter-spacing: .01em; color: var(--tone); }
.verdict .because { margin: .9rem 0 .4rem; max-width: 46rem; font: 1.1875rem/1.5 var(--serif); overflow-wrap: anywhere; }
.conformant { --tone: var(--green); } .not-conformant { --tone: var(--red); } .not-measured { --tone: var(--amber); }
.levels { margin-top: 1.75rem; border-spacing: 0; width: 100%; }
.levels th { text-align: left; font-size: .8125rem; font-weight: 600; width: 5rem; padding: .3rem 0; }
.levels td { padding: .3rem 0; }
.levels td:last-child { width: 31rem; padding-left: 1.25rem; }
.levels svg { display: block; width: 100%; height: .5rem; border-radius: 2px; }
.levels td span { margin-right: .75rem; white-space: nowrap; }
.areas { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.4rem 0 0; padding: 0; list-style: none; }
.areas a { display: block; padding: .4rem .8rem .45rem; border: 1px solid var(--rule); border-top-width: 2px; border-radius: 4px; color: var(--ink); text-decoration: none; font-size: .8125rem; line-height: 1.35; }
.areas a:hover { background: var(--sunk); }
.areas a.failed { border-top-color: var(--red); } .areas a.passed { border-top-color: var(--green); } .areas a.inconclusive { border-top-color: var(--amber); }
.areas b { display: block; font-weight: 600; text-transform: capitalize; }
rect.passed { fill: var(--green); } rect.failed, rect.unstable, rect.error { fill: var(--red); } rect.inconclusive { fill: var(--amber); }
rect.observed { fill: var(--blue); } rect.not-applicable { fill: var(--rule); }
span.passed { color: var(--green); } span.failed, span.unstable, span.error { color: var(--red); }
span.inconclusive, span.warning { color: var(--amber); } span.observed { color: var(--blue); } span.not-applicable, span.note { color: var(--quiet); }

nav { position: sticky; top: 0; z-index: 1; display: flex; gap: 1.4rem; margin: 2.5rem -1.5rem 0; padding: .7rem 1.5rem; background: var(--paper); border-bottom: 1px solid var(--rule); overflow-x: auto; }
nav a { color: var(--ink); text-decoration: none; text-transform: capitalize; }
nav a:hover { color: var(--blue); text-decoration: underline; }
section[id], .body, details { scroll-margin-top: 4rem; }

details { border-bottom: 1px solid var(--rule); }
summary { display: flex; gap: .9rem; align-items: baseline; padding: .55rem .5rem; cursor: pointer; list-style: none; border-radius: 4px; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; flex: none; width: .36em; height: .36em; border: solid var(--quiet); border-width: 0 1.5px 1.5px 0; transform: translateY(-.15em) rotate(-45deg); }
details[open] > summary::before { transform: translateY(-.25em) rotate(45deg); }
summary:hover { background: var(--sunk); }
.what { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.id { color: var(--quiet); font-size: .75rem; text-align: right; max-width: 22rem; overflow-wrap: anywhere; }
.level { flex: none; width: 4.2rem; font-size: .75rem; font-weight: 600; letter-spacing: .03em; color: var(--quiet); }
.tag { flex: none; width: 7rem; padding: .06rem .5rem; border-radius: 3px; font-size: .8125rem; font-weight: 500; text-align: center; background: var(--grey-wash); }
.tag.passed { background: var(--green-wash); } .tag.failed, .tag.unstable, .tag.error { background: var(--red-wash); }
.tag.inconclusive, .tag.warning { background: var(--amber-wash); } .tag.observed { background: var(--blue-wash); }
.body { padding: .5rem 0 1.75rem 1.75rem; overflow-wrap: anywhere; }
.requirement { content-visibility: auto; contain-intrinsic-size: auto 2.6rem; }
.what small { display: block; color: var(--quiet); font-size: .8125rem; }
.label { margin: 1.4rem 0 .4rem; font-size: .75rem; font-weight: 600; }
.reason { margin: .25rem 0 1rem; max-width: 46rem; }
.case { margin: .3rem 0 .1rem; }

.problem .tag { width: 4.6rem; font-size: .75rem; font-weight: 600; letter-spacing: .03em; }
.problem > summary { padding-block: .85rem; }
.problem .what b { display: block; font-weight: 600; }
.problem .what span { color: var(--quiet); }
.problem .what { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 5; overflow: hidden; }

.compare, .exchange { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin: .75rem 0; }
.compare > div, .side { min-width: 0; padding: .75rem 1rem; border-radius: 5px; background: var(--sunk); }
.expected { box-shadow: inset 3px 0 var(--green); } .actual { box-shadow: inset 3px 0 var(--red); }
.side { background: none; border: 1px solid var(--rule); }
.side .line { margin: 0 0 .6rem; font: .8125rem var(--mono); font-weight: 600; }
.headers { margin: 0 0 .75rem; font: .78rem/1.5 var(--mono); color: var(--quiet); }
.headers div { display: flex; gap: .6em; }
.headers dt { flex: none; } .headers dt::after { content: ":"; }
.headers dd { margin: 0; color: var(--ink); min-width: 0; }
mark { background: var(--red-wash); color: var(--red); font-weight: 600; box-shadow: inset 2px 0 var(--red); display: inline-block; min-width: 100%; }
pre i { color: var(--quiet); font-style: normal; }
.details { padding: .75rem 1rem; background: var(--sunk); border-radius: 5px; }
.curl { display: flex; gap: 1rem; align-items: flex-start; justify-content: space-between; padding: .6rem 1rem; border: 1px solid var(--rule); border-radius: 5px; background: var(--card); }
.curl code { min-width: 0; }
.curl button { flex: none; border: 0; background: none; color: var(--blue); font: .8125rem var(--sans); cursor: pointer; padding: 0; }
.source { margin: .3rem 0 .9rem; }
.source blockquote { margin: 0; padding: .15rem 0 .15rem .9rem; border-left: 2px solid var(--amber); font: .8125rem/1.55 var(--mono); white-space: pre-wrap; max-width: 60rem; }
.source figcaption { padding: .15rem 0 0 1rem; font-size: .8125rem; color: var(--quiet); }
.source b { font-weight: 500; color: var(--ink); }
.source u { text-decoration: underline wavy var(--amber); text-underline-offset: .25em; text-decoration-skip-ink: none; font-weight: 600; }
.lines { padding: .45rem 0; border-left: 2px solid var(--rule); background: var(--sunk); border-radius: 0 5px 5px 0; }
.lines .line { display: block; padding-left: 4.2rem; text-indent: -4.2rem; color: var(--quiet); }
.lines .line i { display: inline-block; width: 3.2rem; margin-right: 1rem; text-align: right; text-indent: 0; user-select: none; }
.lines .here { color: var(--ink); background: var(--amber-wash); box-shadow: inset 3px 0 var(--amber); }
.cause { margin: .75rem 0 1rem; max-width: 60rem; } .cause b { margin-right: .5rem; font-size: .75rem; font-weight: 600; color: var(--quiet); }
.diff { margin: .75rem 0; padding: .75rem 1rem; border-radius: 5px; background: var(--sunk); }
.diff table { border-collapse: collapse; width: 100%; font: .8125rem/1.55 var(--mono); }
.diff th { padding: .15rem 1.5rem .15rem 0; text-align: left; vertical-align: top; font-weight: 400; color: var(--quiet); white-space: nowrap; width: 1%; }
.diff td { padding: .15rem 0; overflow-wrap: anywhere; } .diff td span { display: block; } .diff td b { font-weight: 600; }
.minus { color: var(--green); } .plus { color: var(--red); }
.brief { margin: 1rem 0 0; padding: 0; list-style: none; font-size: .875rem; }
.records { margin: .2rem 0 .6rem; padding: 0; list-style: none; font: .8125rem/1.6 var(--mono); }
.failure { margin-bottom: 1.5rem; } .failure p { margin: 0; }

#filter { display: flex; flex-wrap: wrap; gap: .6rem .9rem; align-items: center; margin-bottom: .75rem; }
fieldset { display: flex; flex-wrap: wrap; gap: .25rem; border: 0; margin: 0; padding: 0; flex-basis: 100%; min-width: 0; }
fieldset input { position: absolute; opacity: 0; }
fieldset span { display: block; padding: .22rem .7rem; border-radius: 99px; cursor: pointer; border: 1px solid transparent; }
fieldset small { color: var(--quiet); margin-left: .1rem; font-size: .8125rem; }
fieldset span:hover { background: var(--sunk); }
fieldset input:checked + span { background: var(--card); border-color: var(--quiet); }
fieldset input:focus-visible + span { outline: 2px solid var(--blue); outline-offset: 2px; }
select, input[type=search] { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--rule); border-radius: 5px; padding: .28rem .6rem; }
input[type=search] { width: 13rem; }
::placeholder { color: var(--quiet); opacity: 1; }

.scroll { overflow-x: auto; position: relative; }
table.coverage, table.events { width: 100%; border-collapse: collapse; }
.coverage th, .coverage td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: baseline; font-weight: 400; }
.coverage thead th, .events th { font-size: .8125rem; color: var(--quiet); white-space: nowrap; }
.coverage tbody th { font-weight: 600; }
.coverage th span { display: block; font-weight: 400; color: var(--quiet); font-size: .8125rem; }
.coverage th b { font-size: .75rem; letter-spacing: .04em; font-weight: 600; }
.coverage .number, td.number { text-align: right; font-variant-numeric: tabular-nums; padding-right: 1.75rem; }
.coverage em { font-style: normal; color: var(--amber); }
.status { font: .8125rem var(--mono); margin-right: .6rem; white-space: nowrap; }
.status small { color: var(--quiet); } .s4 { color: var(--amber); } .s5, .sx { color: var(--red); }
.events th, .events td { text-align: left; padding: .2rem .8rem .2rem 0; font: .78rem/1.5 var(--mono); vertical-align: top; }
.events td { white-space: nowrap; } .events .data { white-space: normal; overflow-wrap: anywhere; min-width: 16rem; } .events td.number { text-align: right; white-space: nowrap; color: var(--quiet); } .events tr.named td { background: var(--red-wash); }
.record summary .quiet { font-size: .8125rem; }
.record .id { flex: none; width: 3.2rem; text-align: left; }
.facts { margin: 0; } .facts > div { display: flex; gap: 1rem; padding: .35rem 0; border-bottom: 1px solid var(--rule); }
.facts dt { flex: none; width: 7rem; color: var(--quiet); } .facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.facts ul { margin: 0; padding: 0; list-style: none; }

${pictureStyle}
@media (max-width: 46rem) {
  main { padding: 1.5rem 1rem 4rem; }
  nav { margin-inline: -1rem; padding-inline: 1rem; }
  .verdict { margin-top: 2rem; }
  .compare, .exchange { grid-template-columns: minmax(0, 1fr); }
  summary { flex-wrap: wrap; gap: .2rem .7rem; padding-block: .8rem; }
  .what { flex-basis: 100%; order: 3; } .id { order: 4; text-align: left; max-width: none; flex-basis: 100%; }
  .record .id { order: 0; } .level { width: auto; }
  .body { padding-left: 0; }
  .levels tr { display: grid; grid-template-columns: 4.5rem 1fr; align-items: center; }
  .levels td:last-child { grid-column: 1 / -1; width: auto; padding: 0 0 .6rem; }
  input[type=search] { flex: 1; min-width: 9rem; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; }
  body { font-size: 10pt; } main { max-width: none; padding: 0; }
  nav, #filter, .curl button, #exchanges { display: none; }
  pre { max-height: none; } details { break-inside: avoid-page; } .problem { break-inside: auto; }
  .requirement { content-visibility: visible; }
}
`;
