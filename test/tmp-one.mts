// tsx tmp-one.mts NAME COUNT WAY : one way in process
import { createSourceFile, expand, nestingHints, bind, parseDocument, print } from '@kalint/parser';
import { lint, fixFiles, migrate } from '@kalint/linter';
import { formatTextSync } from 'prettier-plugin-keepalived';
import { redact } from '@kalint/parser/transform';
import { toData, fromData, lossesOf } from '@kalint/parser/convert';
import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
import { hostileInputs } from './hostile/inputs.ts';
const [name, count, way] = process.argv.slice(2);
const input = hostileInputs.find((i) => i.name.startsWith(name))!;
const text = input.text(count === 'full' ? input.full : Number(count));
const path = '/tmp/k.conf';
const ways: Record<string, () => unknown> = {
  parse: () => print(parseDocument(text)) === text,
  expand: () => expand(createSourceFile(path, text), { hints: nestingHints }).problems.length,
  lint: () => lint([{ path, text }], { preset: 'all' }).results.flatMap((r) => r.messages).length,
  fix: () => fixFiles([{ path, text }]).files.length,
  fmt: () => formatTextSync(text, {}).ok,
  migrate: () => migrate([{ path, text }], { from: '2.0.19', target: '2.4.3' } as never).ok,
  redact: () => { const r = redact(createSourceFile(path, text)); return r.ok || (r as {reason: string}).reason; },
  convert: () => { const e = expand(createSourceFile(path, text), { hints: nestingHints }); const b = bind(e.directives, {}); const l = lossesOf(e, b).length; const t = JSON.stringify(toData(b)); const back = fromData(JSON.parse(t)); return `${l} ${t.length} ${back.ok}`; },
};
const session = new Session(); if (process.env.PROF) { session.connect(); await session.post('Profiler.enable'); await session.post('Profiler.start'); }
for (const w of way === 'all' ? Object.keys(ways) : way.split(',')) {
  const s = performance.now();
  let r: unknown; try { r = ways[w]!(); } catch (e) { r = e; }
  console.log(`${((performance.now() - s) / 1000).toFixed(2)} ${w} ${String(r instanceof Error ? r.stack?.split('\n').slice(0,5).join(' | ') : r)}`);
}

if (process.env.PROF) { const { profile } = await session.post('Profiler.stop'); writeFileSync('/tmp/one.cpuprofile', JSON.stringify(profile)); }
