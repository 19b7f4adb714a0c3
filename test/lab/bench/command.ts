import { spawn } from 'node:child_process';

/** Runs a program and gives what it prints; an error says what it complained of. */
export function command(program: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    // A program that ends without reading its input is judged by its exit status.
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(output);
      else reject(new Error(`${program} ${args.join(' ')}: ${complaint.trim()}\n${input}`));
    });
    child.stdin.end(input);
  });
}

/** Lets `ip` do several things in a network namespace. */
export async function ipBatch(namespace: string, lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await command('ip', ['-n', namespace, '-batch', '-'], `${lines.join('\n')}\n`);
}
