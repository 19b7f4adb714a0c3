import { createSourceFile, expand, nestingHints, bind, parseDocument, print } from '@kalint/parser';
import { lint, fixFiles, migrate } from '@kalint/linter';
import { formatTextSync } from 'prettier-plugin-keepalived';
import { redact } from '@kalint/parser/transform';
import { toData, fromData, lossesOf } from '@kalint/parser/convert';
import { hostileInputs } from './hostile/inputs.ts';
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
const [out, pattern = '', waysArg = '', big = '0.2', index] = process.argv.slice(2);
const path = '/tmp/k.conf';
const ways: Record<string, (text: string) => unknown> = {
  lint: (text) => lint([{ path, text }], { preset: 'all' }).results.flatMap((r) => r.messages).length,
  fmt: (text) => formatTextSync(text, {}).ok,
  redact: (text) => { const r = redact(createSourceFile(path, text)); return r.ok || (r as {reason: string}).reason; },
  convert: (text) => { const e = expand(createSourceFile(path, text), { hints: nestingHints }); const b = bind(e.directives, {}); const l = lossesOf(e, b).length; const t = JSON.stringify(toData(b)); const back = fromData(JSON.parse(t)); return `${l} ${t.length} ${back.ok}`; },
  fix: (text) => fixFiles([{ path, text }]).files.length,
  migrate: (text) => migrate([{ path, text }], { from: '2.0.19', target: '2.4.3' } as never).ok,
  parse: (text) => print(parseDocument(text)) === text,
};
if (index === undefined) {
  hostileInputs.forEach((input, i) => {
    if (!new RegExp(pattern).test(input.name)) return;
    for (const way of waysArg === '' ? Object.keys(ways) : waysArg.split(',')) {
      const r = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, out!, '', way, big, String(i)], { timeout: 60_000, killSignal: 'SIGKILL', encoding: 'utf8' });
      if (r.error) appendFileSync(out!, `TIMEOUT ${way.padEnd(8)} ${input.name}\n`);
      else if (r.status !== 0) appendFileSync(out!, `CRASH ${way} ${input.name} ${r.stderr.slice(0, 400)}\n`);
    }
  });
} else {
  const input = hostileInputs[Number(index)]!;
  const n = Math.round(input.full * Number(big));
  ways[waysArg]!(input.text(Math.round(input.small / 2)));
  const t = [n / 2, n].map((c) => { const text = input.text(Math.round(c)); const s = performance.now(); const r = ways[waysArg]!(text); return { s: (performance.now() - s) / 1000, r }; });
  const ratio = t[1]!.s / t[0]!.s;
  appendFileSync(out!, `${ratio > 2.6 && t[1]!.s > 0.2 ? 'BAD ' : 'ok  '} ${waysArg.padEnd(8)} ${t.map((x) => x.s.toFixed(2)).join(' -> ')} x${ratio.toFixed(1)} ${input.name} ${String(t[1]!.r).slice(0, 100)}\n`);
}
