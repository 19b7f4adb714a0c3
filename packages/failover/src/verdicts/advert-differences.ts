import { compareVersions, type Version } from '@kalint/parser';
import type { InstanceModel } from '../model/cluster-model.ts';

/** From this release on, adverts with other addresses are accepted. */
const IGNORES_ADDRESSES: Version = '2.3.3';

/** What makes two instances drop each other's adverts at a release, in the words of the configuration. */
export function advertDifferences(first: InstanceModel, second: InstanceModel, target: Version): string[] {
  const found: string[] = [];
  const differ = (name: string, a: string | number, b: string | number) => {
    if (a !== b) found.push(`${name} ${a} and ${b}`);
  };
  differ('virtual_router_id', first.virtualRouterId, second.virtualRouterId);
  differ('VRRP version', first.version, second.version);
  differ('family', `IPv${first.family}`, `IPv${second.family}`);
  differ('transport', first.transport.mode, second.transport.mode);
  if (first.transport.mode === 'multicast' && second.transport.mode === 'multicast') {
    differ('multicast group', first.transport.group, second.transport.group);
  }
  if (first.version === 2 && second.version === 2) {
    differ('advert_int', first.advertInterval, second.advertInterval);
    differ('auth_type', first.authentication?.type ?? 'none', second.authentication?.type ?? 'none');
    if (found.length === 0 && !sameSecret(first, second)) found.push('the authentication');
  }
  if (compareVersions(target, IGNORES_ADDRESSES) < 0 && advertised(first) !== advertised(second)) {
    found.push('the addresses in virtual_ipaddress');
  }
  return found;
}

function sameSecret(first: InstanceModel, second: InstanceModel): boolean {
  return JSON.stringify(first.authentication) === JSON.stringify(second.authentication);
}

/** The addresses in adverts, as a set. */
function advertised({ addresses }: InstanceModel): string {
  return addresses
    .flatMap((one) => (one.advertised ? [one.address] : []))
    .sort()
    .join();
}
