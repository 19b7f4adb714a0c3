/** Names that everybody has, or that are reserved for examples: nothing is told by them. */
const OPEN_NAME = /^localhost$|(^|\.)(localhost|localdomain|example|test|invalid)$|(^|\.)example\.(com|net|org)$/i;

/** Replacements of the names of hosts and people: the same for the same name, counted in the order met. */
export class Names {
  readonly #hosts = new Map<string, string>();
  readonly #users = new Map<string, string>();

  /** `lb1.corp.net` → `host1.example`; a name without a point → `host2`. */
  host(name: string): string {
    if (OPEN_NAME.test(name)) return name;
    const key = name.toLowerCase();
    const known = this.#hosts.get(key) ?? `host${this.#hosts.size + 1}${key.includes('.') ? '.example' : ''}`;
    this.#hosts.set(key, known);
    return known;
  }

  /** The replacement of a host's name, where it has one. */
  knownHost(name: string): string | undefined {
    return this.#hosts.get(name.toLowerCase());
  }

  user(name: string): string {
    const known = this.#users.get(name) ?? `user${this.#users.size + 1}`;
    this.#users.set(name, known);
    return known;
  }

  /** `Jo <jo@corp.net>` → `user1 <user1@host1.example>` */
  mail(text: string): string {
    const [, display, address = text] = /^(.*?)<([^<>]*)>$/.exec(text) ?? [];
    const at = address.lastIndexOf('@');
    const user = this.user(at === -1 ? address : address.slice(0, at));
    const mail = at === -1 ? user : `${user}@${this.host(address.slice(at + 1))}`;
    return display === undefined ? mail : `${display.trim() === '' ? '' : `${user} `}<${mail}>`;
  }
}
