import { type BoundStatement, childrenOf, keywordOf } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { usableChecks } from '../facts/checks.ts';
import { isComplete } from '../facts/incomplete-block.ts';
import { insertBelow } from '../facts/insert-below.ts';
import { oncePerPlace } from '../facts/once.ts';
import { keptServices } from '../facts/services.ts';
import { mayHoldMore } from '../facts/validation.ts';

/** Any of these says what a good answer is. */
const EXPECTATIONS = ['status_code', 'digest', 'regex'];

export default defineRule({
  meta: {
    id: 'http-get-without-expectation',
    summary: 'A url of HTTP_GET or SSL_GET does not say what a good answer is.',
    severity: 'info',
    strictSeverity: 'warning',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'check_http.c: url_check, http_handle_response',
      'acassen/keepalived#362',
      'acassen/keepalived#373',
      'acassen/keepalived#2115',
    ],
  },
  check: ({ node, report }) => ({
    end: () => {
      const once = oncePerPlace(report);
      const servers = keptServices(node).flatMap(({ realServers }) => realServers);
      for (const check of servers.flatMap((server) => usableChecks(server, node))) {
        for (const url of childrenOf(check, 'url')) {
          if (!isComplete(url, node) || mayHoldMore(node, url)) continue;
          if (url.children.some((child) => EXPECTATIONS.includes(keywordOf(child)))) continue;
          once(describe(check, url));
        }
      }
    },
  }),
});

function describe(check: BoundStatement, url: BoundStatement): Finding {
  const path = childrenOf(url, 'path').at(-1);
  const edit = path && insertBelow(path, 'status_code 200');
  return {
    message: `This url of ${keywordOf(check)} does not say what a good answer is: any status from 200 to 299 passes, whatever the page says. Write status_code 200, and a digest or regex where errors come with 200, too.`,
    origin: url.word.origin,
    ...(edit && { fix: { kind: 'suggestion', title: 'Write status_code 200', edits: [edit] } }),
  };
}
