import { commandFeatures } from '../answers/commands.ts';
import { editingFeatures } from '../answers/editing.ts';
import { nameFeatures } from '../answers/names.ts';
import { showingFeatures } from '../answers/showing.ts';
import { structureFeatures } from '../answers/structure.ts';
import { writingFeatures } from '../answers/writing.ts';
import type { Feature } from '../server/feature.ts';

/**
 * Everything that the server answers: the request, what the server says of it at the start, and the function of this
 * folder that answers. Diagnostics are not here, as they are also sent unasked.
 */
export const features: readonly Feature[] = [
  ...writingFeatures,
  ...nameFeatures,
  ...structureFeatures,
  ...editingFeatures,
  ...showingFeatures,
  ...commandFeatures,
];
