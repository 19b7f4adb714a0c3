/** A pair's VRRP configuration of 40 lines, as tutorials have it. */
export function smallConfiguration(node = 1): string {
  return `! node ${node} of the pair that holds the address of the mail relay
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
  notify_master "/usr/local/bin/tell master"
  notify_backup "/usr/local/bin/tell backup"
}
`;
}

/** Lines of a virtual server as `virtualServers` writes it. */
export const LINES_PER_SERVER = 38;

/** Virtual servers with four real servers each, 38 lines a virtual server. */
export function virtualServers(count: number): string {
  return Array.from({ length: count }, (_, i) => virtualServer(i)).join('');
}

function virtualServer(i: number): string {
  const [high, middle, low] = [(i >> 16) & 255, (i >> 8) & 255, i & 255];
  const reals = [1, 2, 3, 4].map(
    (host) => `  real_server 172.${16 + high}.${middle}.${low} ${8000 + host} {
    weight 1
    TCP_CHECK {
      connect_timeout 3
      connect_port ${8000 + host}
    }
  }
`,
  );
  return `virtual_server 10.${high}.${middle}.${low} 80 {
  delay_loop 6
  lb_algo rr
  lb_kind NAT
  protocol TCP
${reals.join('')}  # pool ${i}
  quorum 1
  alpha
}

`;
}

/** A repetition that makes this many addresses. */
export function sequence(count: number): string {
  return `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    ~SEQ(high, 0, ${Math.ceil(count / 250) - 1}) ~SEQ(low, 1, 250) 10.0.\${high}.\${low}/32
  }
}
`;
}
