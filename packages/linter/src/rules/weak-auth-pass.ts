import { defineRule } from '../engine/rule.ts';
import { lostAuthentication } from '../facts/authentication.ts';
import { causeAt } from '../facts/causes.ts';
import { isCut } from '../facts/cut-values.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { oncePerPlace } from '../facts/once.ts';
import { weaknessOf } from '../facts/weak-passwords.ts';

export default defineRule({
  meta: {
    id: 'weak-auth-pass',
    summary: 'A password such as 1111 that anybody guesses.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    options: {
      minLength: {
        type: 'integer',
        default: 4,
        minimum: 1,
        maximum: 8,
        description: 'Fewest characters of a password that is not called weak.',
      },
    },
    sources: ['RFC 2338, 5.3.6.2', 'RFC 3768, 10', 'acassen/keepalived#1895', 'acassen/keepalived#1512'],
  },
  check: ({ node, target, options, report: reportAny }) => {
    const report = oncePerPlace(reportAny);
    return {
      end: () => {
        for (const reading of sureReadings(node, target)) {
          const { authentication } = reading.instance;
          const password = authentication?.authPass;
          // Without a type, and where keepalived drops it, no password is in use, and that is said elsewhere.
          if (password === undefined || authentication?.authType === undefined) continue;
          if (lostAuthentication(reading, node.binding.model, target) !== undefined) continue;
          if (isCut(node, password.statement) || causeAt(node, password.origin) !== undefined) continue;
          const weakness = weaknessOf(password.value, options.minLength);
          if (weakness === undefined) continue;
          report({
            message: `This password ${weakness}: any machine on the network can send adverts with it and become master. Write 8 characters that nobody guesses, on all nodes at once.`,
            origin: password.origin,
          });
        }
      },
    };
  },
});
