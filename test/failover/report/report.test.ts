import {
  dotReport,
  htmlReport,
  jsonReport,
  mermaidReport,
  type Paint,
  simulate,
  terminalReport,
} from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { cluster, instance } from '../support/clusters.ts';
import { once } from '../support/once.ts';

const same = (text: string) => text;
const plain: Paint = { bold: same, dim: same, red: same, yellow: same, blue: same, green: same };

const split = once(() => simulate(cluster({ lb01: instance({ vrid: 55, priority: 110 }), lb02: instance({}) })));
const healthy = once(() => simulate(cluster({ lb01: instance({ priority: 110 }), lb02: instance({}) })));
const nasty = once(() =>
  simulate(cluster({ '<b>"\u001b[31m': instance({ vrid: 55, priority: 110 }), 'b`|\\': instance({}) })),
);

describe('the terminal', () => {
  it('shows what fails and who holds the address', () => {
    const text = terminalReport(healthy(), plain);
    expect(text).toMatch(/^what fails +192\.0\.2\.100\nnothing +lb01\n/);
    expect(text).toMatch(/^lb01 crashes +lb02 after 3\.\d s$/m);
    expect(text).toContain('Every combination of up to 2 failures and repairs');
  });

  it('tells the way to a verdict', () => {
    expect(terminalReport(split(), plain)).toMatch(/error {2}split brain\n[\s\S]*1\. all nodes start\n/);
  });

  it('says where not everything was played, and how to narrow it', () => {
    const cut = simulate(cluster({ a: instance({ priority: 110 }), b: instance({}) }), { maxStates: 3 });
    const text = terminalReport(cut, plain);
    expect(text).toContain('Not complete: the limit of 3 states was reached');
    expect(text).toContain('--max-states');
  });

  it('never passes on control characters of a name', () => {
    expect(terminalReport(nasty(), plain)).not.toContain('\u001b');
  });
});

describe('HTML', () => {
  const html = once(() => htmlReport(split()));

  it('is one file that loads nothing and runs nothing', () => {
    expect(html()).not.toMatch(/<script|<link|<img|url\(|@import|(?:src|href)=/);
  });

  it('has topology, matrix and the way to each verdict', () => {
    expect(html()).toContain('<svg role="img"');
    expect(html()).toContain('<th scope="row">lb01 crashes</th>');
    expect(html()).toContain('1. all nodes start');
    expect(html()).toContain('<span class="badge">error</span> split brain');
  });

  it('escapes names', () => {
    expect(htmlReport(nasty())).not.toContain('<b>');
  });
});

describe('graphs', () => {
  it('Mermaid', () => {
    const text = mermaidReport(healthy());
    expect(text).toMatch(/^flowchart LR\n {2}s0\["192\.0\.2\.100: lb01"\]\n/);
    expect(text).toMatch(/s0 -->\|"[^"]*lb01 crashes[^"]*"\| s1/);
    expect(mermaidReport(nasty())).not.toContain('<b>');
  });

  it('Graphviz', () => {
    const text = dotReport(nasty());
    expect(text).toMatch(/^digraph failover \{\n/);
    expect(text).toContain('<b>\\"');
  });
});

it('JSON has the whole report', () => {
  expect(JSON.parse(jsonReport(split()))).toMatchObject({ version: 1, verdicts: [{ kind: 'split-brain' }] });
});
