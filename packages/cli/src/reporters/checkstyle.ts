import type { Reporter } from './reporter.ts';
import { xmlDocument } from './xml.ts';

/** Checkstyle's XML: an element for each file, in it one for each finding. `source` is `kalint.` and the rule. */
export const checkstyle: Reporter = ({ results }) =>
  xmlDocument({
    name: 'checkstyle',
    attributes: { version: '10.0' },
    content: results.map(({ filePath, messages }) => ({
      name: 'file',
      attributes: { name: filePath },
      content: messages.map(({ line, column, severity, message, ruleId }) => ({
        name: 'error',
        attributes: { line, column, severity, message, source: `kalint.${ruleId}` },
        content: [],
      })),
    })),
  });
