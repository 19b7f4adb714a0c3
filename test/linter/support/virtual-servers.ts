/** A block: its head, and its lines indented inside of braces. */
export function block(head: string, ...lines: readonly string[]): string {
  return `${head} {\n${lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `  ${line}\n`)
    .join('')}}`;
}

/** A real server with lines inside. */
export function server(address: string, ...lines: readonly string[]): string {
  return block(`real_server ${address}`, ...lines);
}

/** A complete virtual server for TCP with NAT, with further lines inside: the first of them is line 5. */
export function tcpService(...lines: readonly string[]): string {
  return block('virtual_server 192.0.2.10 80', 'lb_algo rr', 'lb_kind NAT', 'protocol TCP', ...lines);
}
