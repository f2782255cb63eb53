/** The page's own style. Colours have a contrast of at least 4.5 to their ground, in the light and in the dark. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1f24; --faint: #57606a; --line: #d0d7de; --panel: #f6f8fa;
  --accent: #0b5cad; --error: #b3261e; --warning: #a15c00; --note: #3b6ea5;
  --line-1: #0b5cad; --line-2: #b3261e; --line-3: #1b7338; --line-4: #8a4b00; --line-5: #6a3fb5; --line-6: #00666f; --line-7: #a3195b; --line-8: #4d5a66; }
@media (prefers-color-scheme: dark) { :root { --ground: #12161b; --ink: #e6edf3; --faint: #a0aab4; --line: #39424d;
  --panel: #1b2128; --accent: #7cb7ff; --error: #ff8a80; --warning: #f2b25c; --note: #8fb8e8;
  --line-1: #7cb7ff; --line-2: #ff8a80; --line-3: #6fd08c; --line-4: #f2b25c; --line-5: #c3a6ff; --line-6: #5fd3de; --line-7: #ff8fc4; --line-8: #b7c3ce; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header, main { max-width: 75rem; margin: 0 auto; padding: 0 1.25rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--panel); padding: .5rem 1rem; }
h1 { font-size: 1.7rem; margin: 1.5rem 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1rem; margin: 1rem 0 .4rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: .5rem 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1rem 0; padding: 0; }
.tiles > div { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .7rem .9rem; }
.tiles dt { color: var(--faint); font-size: .88rem; } .tiles dd { margin: 0; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
.tiles > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem 2rem; }
.scroll { overflow-x: auto; max-height: 32rem; overflow-y: auto; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; max-width: 30rem; }
td details { margin: 0; }
.scroll th { position: sticky; top: 0; background: var(--panel); vertical-align: bottom; z-index: 1; }
.bars th, .bars td { border: 0; padding: .2rem .5rem .2rem 0; font-weight: 400; } .bars td:last-child { white-space: nowrap; }
.bars svg { display: block; width: 100%; min-width: 6rem; height: 1.1rem; } .bars th { width: 45%; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.error { color: var(--error); fill: var(--error); } .warning { color: var(--warning); fill: var(--warning); } .note { color: var(--note); fill: var(--note); }
.severity { font-weight: 600; white-space: nowrap; }
.key span { margin-right: 1rem; } .key svg { width: .8em; height: .8em; margin-right: .35em; } .period { white-space: nowrap; }
th.number { text-align: right; }
.faint { color: var(--faint); font-size: .9rem; }
.controls { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: .5rem 0; align-items: end; }
.controls label { display: flex; flex-direction: column; font-size: .88rem; color: var(--faint); max-width: 100%; }
select { font: inherit; padding: .35rem .5rem; background: var(--ground); color: var(--ink); border: 1px solid var(--faint); border-radius: 4px; max-width: 100%; }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; padding: .25rem .75rem; min-width: 0; }
legend { font-size: .88rem; color: var(--faint); } fieldset p { margin: .25rem 0; }
#series-boxes { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; max-height: 9rem; overflow-y: auto; }
#series-boxes label { display: flex; gap: .4rem; align-items: baseline; font-size: .92rem; max-width: 100%; }
.sort { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; text-align: inherit; cursor: pointer; }
.sort::after { content: " ↕"; color: var(--faint); } [aria-sort="ascending"] .sort::after { content: " ↑"; } [aria-sort="descending"] .sort::after { content: " ↓"; }
.scroll td:not(.number, .period, .severity), .sortable tbody th { min-width: 8rem; } .sortable tbody th { min-width: 12rem; }
.scroll thead th::first-letter, .sort::first-letter { text-transform: uppercase; }
.sortable tbody th { font-weight: 400; position: static; background: none; } .places { margin: 0; padding-left: 1.1rem; }
details { margin: .5rem 0; } summary { cursor: pointer; }
blockquote { margin: .25rem 0 .5rem; padding-left: .75rem; border-left: 3px solid var(--line); }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; }
tr.chosen td, tr.chosen th { background: var(--panel); } tr:target td, tr:target th { background: var(--panel); }
#chart { min-height: 1px; max-width: 100%; overflow: hidden; } .u-legend { color: var(--ink); width: auto; } .u-legend th, .u-legend td { border: 0; padding: .2rem .4rem; max-width: none; }
.network { width: 100%; height: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; }
.network line { stroke: var(--faint); stroke-opacity: .35; } .network circle { fill: var(--accent); } .network rect { fill: var(--faint); }
.network a:focus-visible :is(circle, rect), .network a:hover :is(circle, rect) { stroke: var(--ink); stroke-width: 3; }
.network text { font-size: 11px; fill: var(--ink); paint-order: stroke; stroke: var(--panel); stroke-width: 3px; }
@media print { nav, .controls, .skip { display: none; } .scroll { max-height: none; } }
`;
