import type { BoundStatement } from '@kalint/parser';
import { isAvailable } from '@kalint/parser/catalogue';
import type { Finding } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type BuildOption, buildOptionsOf, lacks, mayLack } from '../facts/build-options.ts';
import { causeAt } from '../facts/causes.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isRead } from '../facts/reportable.ts';

export default defineRule({
  meta: {
    id: 'build-option-needed',
    summary: 'A keyword that only a keepalived built with some option knows.',
    severity: 'info',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: ['configure.ac', 'keepalived(8), --version', 'acassen/keepalived#1114'],
  },
  check: (context) => {
    const report = oncePerPlace(context.report);
    const missing = new Set<BoundStatement>();
    return {
      statements: {
        '**': (statement) => {
          if (isInside(statement, missing)) return;
          const finding = describe(statement, context);
          if (finding === undefined) return;
          missing.add(statement);
          report(finding);
        },
      },
    };
  },
});

/** In a block that is not known either: one finding says it all. */
function isInside({ parent }: BoundStatement, missing: ReadonlySet<BoundStatement>): boolean {
  for (let block = parent; block !== undefined; block = block.parent) if (missing.has(block)) return true;
  return false;
}

function describe(statement: BoundStatement, { node, target, distribution }: FileRuleContext): Finding | undefined {
  const { spec, word } = statement;
  if (statement.kind === 'entry' || ('shape' in spec && !isAvailable(spec, target))) return undefined;
  const needed = buildOptionsOf(statement);
  if (needed.length === 0 || causeAt(node, word.origin) !== undefined) return undefined;
  const facts = node.hostFacts;
  if (facts?.buildOptions !== undefined && facts.buildOptions.length > 0) {
    const { name, buildOptions } = facts;
    const lacking = needed.find((one) => lacks(buildOptions, one));
    return lacking && known(statement, lacking, name, isRead(node, statement.parent));
  }
  const doubtful = distribution === undefined ? undefined : needed.find((one) => mayLack(distribution, one));
  return doubtful && distribution !== undefined ? maybe(statement, doubtful, distribution) : undefined;
}

function known(
  { word }: BoundStatement,
  { word: part, configure }: BuildOption,
  host: string,
  reported: boolean,
): Finding {
  return {
    message: `${word.text} needs a keepalived with ${part}, and that of ${host} is built without: it reports an unknown keyword and ignores it. Use a package that is built with ${configure}, or delete it.`,
    origin: word.origin,
    severity: 'error',
    reportedByKeepalived: reported,
  };
}

function maybe({ word }: BoundStatement, { word: part }: BuildOption, distribution: string): Finding {
  return {
    message: `${word.text} needs a keepalived with ${part}, and packages for ${distribution} may be built without: the keyword is then unknown and ignored. Look for ${part} in the Config options of keepalived -v.`,
    origin: word.origin,
  };
}
