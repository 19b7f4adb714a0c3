import { oneLine } from './one-line.ts';
import type { Reporter } from './reporter.ts';

/** A finding a line, as compilers print them: `lb01.conf:5:9: error: message [state-invalid]`. Nothing where there is none. */
export const compact: Reporter = ({ results }) =>
  results
    .flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, severity, message, ruleId }) =>
          `${oneLine(filePath)}:${line}:${column}: ${severity}: ${oneLine(message)} [${ruleId}]\n`,
      ),
    )
    .join('');
