// Loaded into the server that a test watches: on SIGUSR2 it collects garbage and tells how much of the heap is left.
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
