/**
 * The nodes of a cluster that shares virtual routers out among them: router r has its highest priority on node r, its
 * second highest on the next one, and so on. Each node has a health check and a link it tracks.
 * @param nodes at most 50
 * @param routers virtual routers, at most 200
 */
export function cluster(nodes: number, routers: number): readonly string[] {
  return Array.from({ length: nodes }, (_, node) => {
    const instances = Array.from({ length: routers }, (_, router) => instance(node, router, nodes));
    return `global_defs {
  router_id edge${node + 1}
}

vrrp_script check_proxy {
  script "/usr/local/bin/check-proxy"
  interval 3
  fall 2
  rise 2
}

${instances.join('\n')}`;
  });
}

function instance(node: number, router: number, nodes: number): string {
  const rank = (((node - router) % nodes) + nodes) % nodes;
  const peers = Array.from({ length: nodes }, (_, peer) => peer).filter((peer) => peer !== node);
  return `vrrp_instance edge_${router + 1} {
  state BACKUP
  interface eth0
  virtual_router_id ${router + 1}
  priority ${200 - rank * 10}
  advert_int 1
  unicast_src_ip 198.51.100.${node + 1}
  unicast_peer {
${peers.map((peer) => `    198.51.100.${peer + 1}\n`).join('')}  }
  virtual_ipaddress {
    203.0.113.${router + 1}/24 dev eth0
  }
  track_script {
    check_proxy
  }
  track_interface {
    eth1
  }
}
`;
}
