/** The path of a key inside of what stands at `path`: `global_defs.router_id`, `virtual_ipaddress[0]["-nodad"]`. */
export function keyPath(path: string, key: string): string {
  if (!/^\w+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The path of an element of the array at `path`, counted from 0. */
export function indexPath(path: string, index: number): string {
  return `${path}[${index}]`;
}
