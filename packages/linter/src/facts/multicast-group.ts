import type { Field, IpAddress } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import type { InstanceReading } from './instance-reading.ts';
import { familyOf } from './instance-values.ts';

/** Where the multicast group of an instance is set: in itself, else for all of its family; undefined: it is the usual one. */
export function multicastGroupSetting(reading: InstanceReading, node: ConfigurationNode): Field<IpAddress> | undefined {
  const global = node.binding.model.globalDefs;
  const ofFamily = familyOf(reading) === 4 ? global?.vrrpMcastGroup4 : global?.vrrpMcastGroup6;
  return reading.instance.mcastDstIp ?? ofFamily;
}
