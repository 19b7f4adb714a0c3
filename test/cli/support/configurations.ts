/** A node without a mistake: as the first node of examples/healthy. */
export function node({ state = 'BACKUP', id = '51', priority = '100', more = '' } = {}): string {
  return `global_defs {
  router_id node
}
vrrp_instance VI_1 {
  state ${state}
  interface eth0
  virtual_router_id ${id}
  priority ${priority}
  virtual_ipaddress {
    192.0.2.10/24
  }
  track_interface {
    eth1
  }
}
${more}`;
}

/** `kalint lint` finds an error in it: rule, line, column, and the column behind it. */
export const WRONG_STATE = node({ state: 'MASTR' });
export const WRONG_STATE_FINDING = {
  ruleId: 'state-invalid',
  severity: 'error',
  line: 5,
  column: 9,
  endLine: 5,
  endColumn: 14,
  reportedByKeepalived: true,
};
