import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const PAGE = readFileSync(new URL('../../docs/transforming.md', import.meta.url), 'utf8');

/** An example of docs/transforming.md. */
function example(file: string): string {
  const [, text] = new RegExp(`\`\`\`conf file=${file}\\n(.*?)\`\`\``, 's').exec(PAGE) ?? [];
  if (text === undefined) throw new Error(`docs/transforming.md has no example ${file}`);
  return text;
}

describe('kalint print --redact', () => {
  it('prints what the page shows, below a line that says so', () => {
    const { status, stdout, stderr } = kalint(['print', '--redact', '-'], { input: example('secret.conf') });
    expect([status, stderr]).toEqual([0, '']);
    const [header, ...lines] = stdout.split('\n');
    expect(header).toMatch(/^# Redacted by kalint: .* Look it over before you show it/);
    expect(lines.join('\n')).toBe(example('redacted.conf'));
  });

  it.each(['lb01', 'lb02'])('finds the same in the split brain of %s as before, a line further down', (node) => {
    const path = `examples/split-brain/${node}.conf`;
    const found = (args: readonly string[], input: string): unknown =>
      JSON.parse(
        kalint(['lint', '--no-config', '--format', 'json', ...args], { input }).stdout,
      ).results[0].messages.map(({ ruleId, line }: { ruleId: string; line: number }) => `${ruleId} ${line}`);
    const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const redacted = kalint(['print', '--redact', path]).stdout;
    expect(redacted).not.toMatch(/192\.168\.222/);
    expect(found(['-'], redacted.slice(redacted.indexOf('\n') + 1))).toEqual(found(['-'], text));
  });

  it('names included files that it does not show; --expand shows what a node reads', () => {
    const cwd = folderWith({ 'k.conf': '# hi\na 10.1.2.3\ninclude more.conf\n', 'more.conf': '@x b 10.1.2.4 # ho\n' });
    const alone = kalint(['print', '--redact', 'k.conf'], { cwd });
    expect(alone.stdout.split('\n').slice(1)).toEqual(['# xx', 'a 10.0.1.3', 'include more.conf', '']);
    expect(alone.stderr).toMatch(/more\.conf, which k\.conf includes, is not shown; --expand --redact/);
    const expanded = kalint(['print', '--expand', '--redact', '--config-id', 'x', 'k.conf'], { cwd });
    expect(expanded.stdout.split('\n').slice(1)).toEqual(['a 10.0.1.3', 'b 10.0.1.4', '']);
  });

  it('works with the other forms', () => {
    const input =
      'vrrp_instance V {\n  authentication {\n    auth_pass hunter22\n  }\n  virtual_ipaddress {\n    10.1.2.3\n  }\n}\n';
    for (const form of ['--json', '--tokens', '--ast']) {
      const { status, stdout } = kalint(['print', form, '--redact', '-'], { input });
      expect(status).toBe(0);
      expect(stdout).toContain('10.0.1.3');
      expect(stdout).not.toMatch(/hunter22|10\.1\.2\.3/);
    }
  });

  it('prints nothing where an address would come out of definitions; --expand helps', () => {
    const input = '$A=10\n$B=1\nx ${A}.${B}.2.3\n';
    expect(kalint(['print', '--redact', '-'], { input })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/10\.1\.2\.3.*--expand --redact/),
    });
    expect(kalint(['print', '--expand', '--redact', '-'], { input }).stdout).toMatch(/\nx 10\.0\.1\.3\n$/);
  });

  it('refuses templates', () => {
    const { status, stderr } = kalint(['print', '--redact', '--template', 'jinja', '-'], { input: 'a {{ b }}\n' });
    expect(stderr).toMatch(/is a template/);
    expect(status).toBe(2);
  });
});
