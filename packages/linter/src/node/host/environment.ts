import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../engine/host-facts.ts';

/** What firmware says of itself in each environment, by the files of /sys/class/dmi/id. All lines of one must hold. */
const SIGNS: readonly (readonly [Environment, Readonly<Record<string, RegExp>>])[] = [
  ['aws', { sys_vendor: /^Amazon EC2$/ }],
  ['gcp', { sys_vendor: /^Google$/, product_name: /^Google Compute Engine$/ }],
  // Every virtual machine of Hyper-V is of Microsoft; the tag is that of Azure.
  ['azure', { sys_vendor: /^Microsoft Corporation$/, chassis_asset_tag: /^7783-7084-3265-9085-8269-3286-77$/ }],
  ['hetzner', { sys_vendor: /^Hetzner$/ }],
];

/** The environment that a host runs in, where its firmware says so plainly. Never throws. */
export function environmentOf(root: string): Environment | undefined {
  const read = (name: string): string => {
    try {
      return readFileSync(join(root, 'sys/class/dmi/id', name), 'utf8').trim();
    } catch {
      return '';
    }
  };
  return SIGNS.find(([, signs]) => Object.entries(signs).every(([name, sign]) => sign.test(read(name))))?.[0];
}
