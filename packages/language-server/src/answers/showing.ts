import { CodeLensRequest, InlayHintRequest } from 'vscode-languageserver';
import { codeLenses } from '../features/code-lens.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { toOffset } from '../language/positions.ts';
import { documentFeature, type Feature } from '../server/feature.ts';
import type { Settings } from '../workspace/settings.ts';

/** What is shown between the lines, and can be switched off. */
export const showingFeatures: readonly Feature[] = [
  documentFeature(
    InlayHintRequest.type,
    { inlayHintProvider: true },
    async ({ document, source, target, nodes, path }, { range }, { workspace }) => {
      const settings = await workspace.settingsOf(path);
      const [start, end] = [range.start, range.end].map((one) => toOffset(source.lines, source.text, one));
      return inlayHints(document, { start: start ?? 0, end: end ?? 0 }, { target, nodes, settings: shown(settings) });
    },
  ),
  documentFeature(
    CodeLensRequest.type,
    { codeLensProvider: {} },
    async ({ document, target, nodes, clusters, uri, path }, _, { workspace, showsAnswers }) => {
      const settings = await workspace.settingsOf(path);
      return isOn(settings, 'codeLens', 'enabled')
        ? codeLenses(document, { target, uri, nodes, cluster: clusters[0], canShowReferences: showsAnswers })
        : [];
    },
  ),
];

function shown(settings: Settings) {
  return {
    definitions: isOn(settings, 'inlayHints', 'definitions'),
    priorities: isOn(settings, 'inlayHints', 'priorities'),
    defaults: isOn(settings, 'inlayHints', 'defaults'),
  };
}

/** Everything is shown unless somebody has switched it off. */
function isOn({ own }: Settings, group: string, name: string): boolean {
  const settings = own[group];
  return !(typeof settings === 'object' && settings !== null && (settings as Record<string, unknown>)[name] === false);
}
