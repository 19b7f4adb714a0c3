import { writeFileSync, mkdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { hostileInputs } from './hostile/inputs.ts';
const [cli, out, ways, pattern = '', factor = '1', limit='20'] = process.argv.slice(2);
mkdirSync('/tmp/hh', { recursive: true });
const WAYS: Record<string, string[]> = {
  lint: ['lint', '--no-config', '--preset', 'all', '--format', 'pretty'],
  json: ['lint', '--no-config', '--format', 'json'],
  fmt: ['fmt', '--check'], print: ['print', '--expand'], pjson: ['print','--json'], ast: ['print','--ast'], redact: ['print', '--redact'],
  convert: ['convert', '--to', 'json'], yaml: ['convert','--to','yaml'], migrate: ['migrate', '--check', '--from','2.0', '--target', '2.4', '--no-config'],
  fix: ['lint','--no-config','--fix','--diff'], cluster: ['cluster','--no-config'], simulate: ['simulate'], unicast: ['unicast'],
};
hostileInputs.forEach((input, i) => {
  if (!new RegExp(pattern).test(input.name)) return;
  const path = `/tmp/hh/${i}-${process.pid}.conf`;
  const text = input.text(Math.round(input.full * Number(factor)));
  writeFileSync(path, text);
  for (const way of ways.split(',')) {
    const started = performance.now();
    const r = spawnSync('node', [`${cli}/packages/cli/bin/kalint.js`, ...WAYS[way], path], { timeout: Number(limit)*1000, maxBuffer: 1 << 30, encoding: 'utf8', killSignal: 'SIGKILL' });
    const s = (performance.now() - started) / 1000;
    const note = r.error ? r.error.code : r.status;
    const err = /internal|defect|at .*pack/.test(r.stderr) || r.status! > 2 ? r.stderr.slice(0, 200) : '';
    const line = `${s.toFixed(1).padStart(6)} ${way.padEnd(8)} ${String(note).padEnd(9)} ${input.name} (${text.length}) out=${r.stdout?.length} ${err.replace(/\n/g,' ')}\n`;
    writeFileSync(out, line, { flag: 'a' });
  }
});
