// Runs kalint over examples/, the split brain last.
import { bundle } from './build.mjs';
import { run } from './tools.mjs';

const scenes = [
  { title: 'A healthy pair', files: ['healthy/lb01.conf', 'healthy/lb02.conf'] },
  { title: 'Both nodes in one file', files: ['one-file/keepalived.conf'] },
  { title: 'A pair as the web teaches it', files: ['tutorial/lb01.conf', 'tutorial/lb02.conf'] },
  { title: 'A split brain', files: ['split-brain/lb01.conf', 'split-brain/lb02.conf'], mustFind: true },
];

/** Returns 1 if kalint could not do its work or found nothing in the split brain. */
export async function demo() {
  if (await bundle(['cli'])) return 1;
  for (const { title, files, mustFind } of scenes) {
    const paths = files.map((file) => `examples/${file}`);
    console.log(`\n=== ${title}\n$ kalint cluster ${paths.join(' ')}\n`);
    const status = run(process.execPath, ['packages/cli/bin/kalint.js', 'cluster', ...paths]);
    if (status !== 0 && status !== 1) {
      console.error(`kalint failed with exit status ${status}.`);
      return 1;
    }
    if (mustFind && status === 0) {
      console.error('kalint should have found something here.');
      return 1;
    }
  }
  return 0;
}
