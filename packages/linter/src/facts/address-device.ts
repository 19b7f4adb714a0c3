import type { HeldAddress } from './instance-addresses.ts';
import type { InstanceReading } from './instance-reading.ts';

/**
 * The interface that leads to the segment of a virtual address: its `dev`, else that of the instance, also where
 * `use_vmac` puts the address on an interface of its own above it. Undefined where the text does not tell.
 */
export function deviceOf({ device }: Pick<HeldAddress, 'device'>, reading: InstanceReading): string | undefined {
  const name = device ?? reading.interfaceName;
  // A definition that is left over says nothing.
  return name?.includes('$') ? undefined : name;
}
