import type { Model, VrrpInstance } from '@kalint/parser';
import { hasUnknownWord } from './instance-family.ts';
import { isGlobalKnown } from './known-settings.ts';

/** Whether an instance keeps to the RFC (`strict_mode`, else `vrrp_strict`); undefined where only the host knows. */
export function isStrict(instance: VrrpInstance, model: Model): boolean | undefined {
  const own = instance.statement.children.filter(({ path }) => path === 'vrrp_instance/strict_mode');
  if (own.some(hasUnknownWord) || !isGlobalKnown(model, 'vrrp_strict')) return undefined;
  return instance.strictMode?.value ?? model.globalDefs?.vrrpStrict?.value ?? false;
}
