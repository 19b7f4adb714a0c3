import { defineRule } from '../engine/rule.ts';
import { mentionedScripts } from '../facts/mentioned-scripts.ts';
import { groupByName, namedBlocks } from '../facts/named-blocks.ts';
import { trackInOnlyInstance } from '../facts/track-in-instance.ts';

export default defineRule({
  meta: {
    id: 'unused-script',
    summary: 'A `vrrp_script` that nothing tracks.',
    severity: 'warning',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), VRRP script(s)', 'vrrp.c:vrrp_complete_init', 'acassen/keepalived#2108'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      const { model } = node.binding;
      // A file of scripts alone is a part of a configuration; what was not read may track them.
      if (!node.expansion.complete || model.vrrpInstances.length === 0) return;
      const mentioned = mentionedScripts(node, target);
      if (mentioned === undefined) return;
      for (const [script] of groupByName(namedBlocks(node).filter(({ kind }) => kind === 'vrrp_script'))) {
        if (script === undefined || mentioned.has(script.name) || script.name.includes('$')) continue;
        const edits = trackInOnlyInstance(node, script);
        report({
          message: `Nothing tracks vrrp_script ${script.name}: keepalived never runs it, and its failure moves nothing. Name it in a track_script block of the vrrp_instance that should follow it, or delete it.`,
          origin: script.word.origin,
          ...(edits && { fix: { kind: 'suggestion', title: `Track ${script.name}`, edits } }),
        });
      }
    },
  }),
});
