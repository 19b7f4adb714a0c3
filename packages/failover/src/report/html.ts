import type { MatrixRow, ReportedHolders, SimulationReport, Verdict } from '../verdicts/simulation-report.ts';
import { STYLE } from './html-style.ts';
import { escapeHtml } from './html-text.ts';
import { timelineHtml } from './html-timeline.ts';
import { topologySvg } from './html-topology.ts';
import {
  isBad,
  KIND_NAMES,
  serviceNames,
  shownExplored,
  shownHolders,
  shownMove,
  shownSummary,
  shownTakeOver,
} from './shown.ts';

/** One file that needs nothing else, and no script: the topology, the matrix, and the way to each verdict. */
export function htmlReport(report: SimulationReport): string {
  const nodes = report.nodes.map(({ name }) => name).join(', ');
  const title = escapeHtml(`Failover of ${nodes}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
<p><strong class="${worst(report)}">${escapeHtml(shownSummary(report))}</strong> with keepalived ${escapeHtml(report.target)}.
${escapeHtml(shownExplored(report.explored))}</p>
</header>
<section>
<h2>Topology</h2>
<div class="wide">${topologySvg(report)}</div>
</section>
<section>
<h2>What fails, and who holds the address</h2>
<div class="wide">${matrixHtml(report)}</div>
${takeOversHtml(report)}
</section>
<section>
<h2>Verdicts</h2>
${report.verdicts.length === 0 ? '<p>Nothing is wrong in what was played.</p>' : report.verdicts.map(verdictHtml).join('\n')}
</section>
<footer>Made by kalint simulate.</footer>
</main>
</body>
</html>
`;
}

function worst({ verdicts }: SimulationReport): string {
  return verdicts[0] === undefined || verdicts[0].severity === 'info' ? 'good' : verdicts[0].severity;
}

function matrixHtml(report: SimulationReport): string {
  const head = ['What fails', ...serviceNames(report)].map((name) => `<th scope="col">${escapeHtml(name)}</th>`);
  const rows = [row('nothing', report.boot, report.boot), ...report.matrix.map((one) => matrixRow(one, report.boot))];
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function matrixRow({ failure, holders }: MatrixRow, boot: readonly ReportedHolders[]): string {
  return row(failure, holders, boot);
}

/** Where somebody else than after boot holds an address, that is marked. */
function row(name: string, holders: readonly ReportedHolders[], boot: readonly ReportedHolders[]): string {
  const cells = holders.map((one, i) => {
    const usual = boot[i];
    const moved = usual !== undefined && shownHolders(one) !== shownHolders(usual);
    const state = isBad(one) ? 'bad' : moved ? 'moved' : 'same';
    return `<td class="${state}">${escapeHtml(shownMove(one))}</td>`;
  });
  return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join('')}</tr>`;
}

function takeOversHtml(report: SimulationReport): string {
  const names = serviceNames(report);
  const items = report.services.flatMap((service, i) => {
    const shown = shownTakeOver(service);
    return shown === undefined ? [] : [`<li>${escapeHtml(`${names[i]}: ${shown}`)}</li>`];
  });
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function verdictHtml(verdict: Verdict): string {
  const { kind, severity, message, advice, timeline, count } = verdict;
  const more =
    count > 1 ? `<p class="quiet">${count} of the events that were played end in it; this is a shortest way.</p>` : '';
  return `<article class="${severity}">
<h3><span class="badge">${severity}</span> ${KIND_NAMES[kind]}</h3>
<p>${escapeHtml(message)}</p>
<p>${escapeHtml(advice)}</p>
<div class="wide">${timelineHtml(timeline)}</div>
${more}
</article>`;
}
