import { type BoundStatement, childrenOf, compareVersions, type Model, type Version } from '@kalint/parser';
import type { InstanceReading } from './instance-reading.ts';
import { familyOf, versionOf } from './instance-values.ts';
import { isStrict } from './strictness.ts';

/** From this release on adverts can be signed. */
const HMAC_SINCE: Version = '2.4.0';

/** Why keepalived drops the authentication of an instance (vrrp.c:vrrp_complete_instance, in this order). */
export type AuthenticationLoss = 'strict' | 'version-3' | 'no-password' | 'ah-and-ipv6' | 'hmac';

/** Authentication that keepalived drops. */
export interface LostAuthentication {
  readonly why: AuthenticationLoss;
  /** The `authentication` block. */
  readonly block: BoundStatement;
  /** The `auth_type` that counts. */
  readonly type: BoundStatement;
}

/** The authentication of an instance that keepalived drops; undefined where it stays, or where there is none. */
export function lostAuthentication(
  reading: InstanceReading,
  model: Model,
  target: Version,
): LostAuthentication | undefined {
  const { instance } = reading;
  const type = instance.authentication?.authType;
  const block = type?.statement.parent;
  const strict = isStrict(instance, model);
  const version = versionOf(reading, model);
  if (type === undefined || block === undefined || strict === undefined || version === undefined) return undefined;
  const why = (): AuthenticationLoss | undefined => {
    if (strict) return 'strict';
    if (version === 3) return 'version-3';
    if ((instance.authentication?.authPass?.value ?? '') === '') return 'no-password';
    if (familyOf(reading) === 6 && type.value === 'AH') return 'ah-and-ipv6';
    const isSigned = childrenOf(instance.statement, 'auth_hmac').length > 0 && compareVersions(target, HMAC_SINCE) >= 0;
    return isSigned ? 'hmac' : undefined;
  };
  const reason = why();
  return reason && { why: reason, block, type: type.statement };
}
