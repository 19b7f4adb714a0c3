/** Lines of a balancer as {@link balancer} writes it. */
export const LINES_PER_BALANCER = 45;

/**
 * The configuration of one of many balancers, 45 lines: an address by VRRP and a service behind it.
 * @param device the interface: keepalived looks at little of a configuration whose interfaces the machine does not have
 */
export function balancer(i: number, device = 'eth0'): string {
  const [high, low] = [(i >> 8) & 255, i & 255];
  return `# Balancer ${i}

global_defs {
  router_id balancer-${i}
}

vrrp_instance service_${i} {
  state BACKUP
  interface ${device}
  virtual_router_id ${(i % 255) + 1}
  priority ${100 + (i % 50)}
  advert_int 1
  garp_master_delay 5
  virtual_ipaddress {
    10.${high}.${low}.100/24 dev ${device}
  }
}

virtual_server 10.${high}.${low}.100 443 {
  delay_loop 10
  lb_algo wlc
  lb_kind NAT
  persistence_timeout 120
  protocol TCP
  quorum 1
  alpha
${[11, 12].map((host) => realServer(`10.${high}.${low}.${host}`)).join('')}}
`;
}

function realServer(address: string): string {
  return `
  real_server ${address} 443 {
    weight 10
    TCP_CHECK {
      connect_timeout 5
      retry 2
      delay_before_retry 2
    }
  }
`;
}
