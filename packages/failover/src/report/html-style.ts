/** Style of the HTML report: readable in light and dark, on paper and on a small screen. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2329; --quiet: #5b6670; --paper: #fff; --line: #d5dbe1; --soft: #f4f6f8;
  --error: #b3261e; --error-soft: #fdeceb; --warning: #8a5a00; --warning-soft: #fff4dc; --info: #1f5fa8; --info-soft: #eaf2fb;
  --good: #1b6e3c; --good-soft: #e7f5ec; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --quiet: #9aa5b0; --paper: #16191d; --line: #343b43; --soft: #1f242a;
  --error: #ff8a80; --error-soft: #3a1c1a; --warning: #f2c14e; --warning-soft: #352a10; --info: #8ab8f0; --info-soft: #17273a;
  --good: #7fd6a0; --good-soft: #14301f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .75rem; } h3 { font-size: 1rem; margin: 0 0 .5rem; }
p { margin: .35rem 0; } .quiet, footer { color: var(--quiet); font-size: .875rem; } footer { margin-top: 2.5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; } th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--soft); white-space: nowrap; } tbody th { font-weight: normal; }
td.moved { background: var(--info-soft); } td.bad { background: var(--error-soft); color: var(--error); font-weight: 600; }
strong.error { color: var(--error); } strong.warning { color: var(--warning); } strong.good { color: var(--good); }
article { border: 1px solid var(--line); border-left-width: 5px; border-radius: 4px; padding: .9rem 1.1rem; margin: 0 0 1rem; break-inside: avoid; }
article.error { border-left-color: var(--error); } article.warning { border-left-color: var(--warning); } article.info { border-left-color: var(--info); }
.badge { display: inline-block; border-radius: 3px; padding: 0 .45rem; font-size: .8rem; margin-right: .3rem; }
.error .badge { background: var(--error-soft); color: var(--error); } .warning .badge { background: var(--warning-soft); color: var(--warning); }
.info .badge { background: var(--info-soft); color: var(--info); }
.timeline { margin: .6rem 0; } .timeline td.when { white-space: nowrap; color: var(--quiet); text-align: right; }
.status { display: inline-block; border-radius: 3px; padding: 0 .4rem; font-size: .8rem; font-weight: 600; }
.status.MASTER { background: var(--good-soft); color: var(--good); } .status.BACKUP { background: var(--soft); color: var(--quiet); }
.status.FAULT, .status.DOWN, .status.EXITED, .status.FLAPPING { background: var(--error-soft); color: var(--error); }
tr.event th { background: var(--soft); font-weight: 600; }
svg text { font: 13px system-ui, sans-serif; fill: var(--ink); } svg .small { font-size: 11px; fill: var(--quiet); }
svg .node { fill: var(--soft); stroke: var(--quiet); } svg .wire { stroke: var(--info); stroke-width: 4; stroke-linecap: round; }
svg .plug { stroke: var(--info); stroke-width: 2; } svg .address { fill: var(--good); font-weight: 600; }
svg .address.bad { fill: var(--error); }
@media print { article { break-inside: avoid; } }
`;
