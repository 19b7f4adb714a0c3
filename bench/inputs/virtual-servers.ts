/** Lines of a virtual server as {@link virtualServers} writes it. */
export const LINES_PER_SERVER = 38;

/** Virtual servers with four checked real servers each, 38 lines a virtual server. @param count at most 2^20 */
export function virtualServers(count: number): string {
  return Array.from({ length: count }, (_, i) => virtualServer(i)).join('');
}

function virtualServer(i: number): string {
  const [high, middle, low] = [(i >> 16) & 15, (i >> 8) & 255, i & 255];
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
