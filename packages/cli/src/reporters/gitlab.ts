import type { Severity } from '@kalint/linter';
import { fingerprintsOf } from './fingerprints.ts';
import { pathInProject } from './project-path.ts';
import type { Reporter } from './reporter.ts';
import { wellFormedJson } from './well-formed.ts';

/** GitLab knows info, minor, major, critical and blocker; the last two are for what may not be merged at all. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A code quality report of GitLab: a JSON array with an object for each finding. */
export const gitlab: Reporter = (report, context) => {
  const fingerprintOf = fingerprintsOf(report, context);
  const issues = report.results.flatMap(({ filePath, messages }) =>
    messages.map((message) => ({
      description: message.message,
      check_name: message.ruleId,
      fingerprint: fingerprintOf(message),
      severity: SEVERITIES[message.severity],
      location: {
        path: pathInProject(filePath),
        lines: { begin: message.line, end: message.endLine },
      },
    })),
  );
  return wellFormedJson(issues);
};
