/** An instance whose addresses are made by two repetitions, one inside the other. @param count a multiple of 200 */
export function sequence(count: number): string {
  return `vrrp_instance gateway {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    ~SEQ(high, 1, ${count / 200}) ~SEQ(low, 1, 200) 10.0.\${high}.\${low}/32
  }
}
`;
}
