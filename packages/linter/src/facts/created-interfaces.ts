import {
  type BoundStatement,
  compareVersions,
  keywordOf,
  parseIpAddress,
  type Version,
  type Word,
} from '@kalint/parser';
import type { InstanceReading } from './instance-reading.ts';

/** From this release on `name`, `group` and `netlink_notify_msg` are options, and more than two words are read. */
const OPTIONS_SINCE: Version = '2.3.0';
const MODES = ['bridge', 'private', 'vepa'];

/** A word of `use_vmac` or `use_ipvlan` that keepalived passes over. */
export interface PassedOver {
  readonly word: Word;
  readonly statement: BoundStatement;
  /** What it would have been. */
  readonly as: 'name' | 'address' | 'mode' | 'taken-name';
  /** What holds instead: the word before, or the instance that has the name. */
  readonly by: Word;
  readonly owner?: string;
}

/** What the `use_vmac` and `use_ipvlan` of an instance create (vrrp_parser.c: vrrp_vmac_handler, vrrp_ipvlan_handler). */
export interface CreatedInterface {
  readonly name: Word | undefined;
  readonly passedOver: readonly PassedOver[];
}

/** Reads them for all instances in order, since each name can be used once. */
export function createdInterfaces(
  readings: readonly InstanceReading[],
  target: Version,
): Map<InstanceReading, CreatedInterface> {
  const taken = new Map<string, { readonly word: Word; readonly owner: string }>();
  const found = new Map<InstanceReading, CreatedInterface>();
  for (const reading of readings) {
    const reader = new CreatedReader(taken, compareVersions(target, OPTIONS_SINCE) >= 0);
    for (const statement of reading.instance.statement.children) {
      const keyword = keywordOf(statement);
      if (keyword === 'use_vmac') reader.readVmac(statement);
      else if (keyword === 'use_ipvlan') reader.readIpvlan(statement);
    }
    found.set(reading, reader);
    if (reader.name !== undefined) taken.set(reader.name.text, { word: reader.name, owner: reading.name });
  }
  return found;
}

class CreatedReader implements CreatedInterface {
  name: Word | undefined;
  readonly passedOver: PassedOver[] = [];
  readonly #taken: ReadonlyMap<string, { readonly word: Word; readonly owner: string }>;
  readonly #hasOptions: boolean;
  #ipvlan = false;

  constructor(taken: ReadonlyMap<string, { readonly word: Word; readonly owner: string }>, hasOptions: boolean) {
    this.#taken = taken;
    this.#hasOptions = hasOptions;
  }

  readVmac(statement: BoundStatement): void {
    const words = this.#hasOptions ? statement.directive.args : statement.directive.args.slice(0, 2);
    let mac: Word | undefined;
    this.#eachValue(words, (word, isName) => {
      if (!isName && word.text.includes(':')) {
        if (mac !== undefined) this.#pass(statement, word, 'address', mac);
        mac ??= word;
      } else if (isName || !this.#hasOptions || word.text !== 'netlink_notify_msg') this.#readName(statement, word);
    });
  }

  /** The second `use_ipvlan` is not read. */
  readIpvlan(statement: BoundStatement): void {
    if (this.#ipvlan) return;
    this.#ipvlan = true;
    let mode: Word | undefined;
    let address: Word | undefined;
    this.#eachValue(statement.directive.args, (word, isName) => {
      if (!isName && MODES.includes(word.text)) {
        if (mode !== undefined) this.#pass(statement, word, 'mode', mode);
        mode ??= word;
      } else if (!isName && parseIpAddress(word.text) !== undefined) {
        if (address !== undefined) this.#pass(statement, word, 'address', address);
        address ??= word;
      } else this.#readName(statement, word);
    });
  }

  /** Calls for each word that is a value; `name X` makes X a name whatever it looks like, `group X` is passed over. */
  #eachValue(words: readonly Word[], read: (word: Word, isName: boolean) => void): void {
    for (let i = 0; i < words.length; i++) {
      const text = this.#hasOptions ? words[i]?.text : undefined;
      if (text === 'group') i++;
      else if (text === 'name') {
        const named = words[++i];
        if (named !== undefined) read(named, true);
      } else {
        const word = words[i];
        if (word !== undefined) read(word, false);
      }
    }
  }

  #readName(statement: BoundStatement, word: Word): void {
    if (this.name !== undefined) {
      this.#pass(statement, word, 'name', this.name);
      return;
    }
    if (!isDeviceName(word.text)) return;
    const other = this.#taken.get(word.text);
    if (other === undefined) this.name = word;
    else this.passedOver.push({ statement, word, as: 'taken-name', by: other.word, owner: other.owner });
  }

  #pass(statement: BoundStatement, word: Word, as: PassedOver['as'], by: Word): void {
    this.passedOver.push({ statement, word, as, by });
  }
}

/** Names that keepalived refuses are reported as such. */
function isDeviceName(text: string): boolean {
  return text !== '' && text.length <= 15 && text !== '.' && text !== '..' && !/[/:\s]/.test(text);
}
