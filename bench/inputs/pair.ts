/** Lines of each node of the pair. */
export const LINES_OF_PAIR_NODE = 40;

/** A node of a pair that moves two addresses by VRRP, 40 lines, as tutorials have it. */
export function pairNode(node: 1 | 2): string {
  return `! Node ${node} of the pair that holds the addresses of the mail relay.

global_defs {
  router_id lb0${node}
  enable_script_security
  script_user keepalived_script
  vrrp_garp_master_refresh 60
}

vrrp_script check_relay {
  script "/usr/local/bin/check-relay --quiet"
  interval 2
  timeout 1
  fall 2
  rise 2
  weight -60
}

vrrp_instance relay {
  state BACKUP
  interface eth0
  virtual_router_id 51
  priority ${node === 1 ? 150 : 100}
  advert_int 1
  garp_master_delay 5
  unicast_src_ip 192.0.2.1${node}
  unicast_peer {
    192.0.2.1${3 - node}
  }
  virtual_ipaddress {
    192.0.2.100/24 dev eth0
    192.0.2.101/24 dev eth0
  }
  track_script {
    check_relay
  }
  # The relay is told which role it has now.
  notify_master "/usr/local/bin/tell-relay master"
  notify_backup "/usr/local/bin/tell-relay backup"
}
`;
}
