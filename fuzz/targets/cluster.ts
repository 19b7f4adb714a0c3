import assert from 'node:assert/strict';
import { findClusters, lintCluster } from '@kalint/linter';
import type { Target } from '../target.ts';

/** Two nodes that differ in numbers: the report is the same twice, and clusters are found. */
export const clusterTarget: Target = {
  name: 'cluster',
  check: (text) => {
    const other = text.replace(/\b1\d\d\b/g, '90').replace(/MASTER/g, 'BACKUP');
    const files = [
      { path: 'lb01.conf', text },
      { path: 'lb02.conf', text: other },
    ];
    const report = lintCluster(files, { preset: 'all' });
    assert.deepEqual(lintCluster(files, { preset: 'all' }), report);
    findClusters(files);
  },
};
