// Required before a program: when that ends, the most memory it had goes to the file that KALINT_BENCH_PEAK names, in KiB.
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) process.on('exit', () => fs.writeFileSync(process.env.KALINT_BENCH_PEAK, String(peak())));

function peak() {
  try {
    // What the kernel has for getrusage begins with the memory of whoever started the process.
    return Number(/VmHWM:\s*(\d+)/.exec(fs.readFileSync('/proc/self/status', 'latin1'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
