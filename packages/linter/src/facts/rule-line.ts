import type { BoundStatement, Word } from '@kalint/parser';
import { isSince, type OptionSpec, type Version } from '@kalint/parser/catalogue';
import { familyOfValue, LineFamily } from './line-family.ts';
import { LINES_SINCE, type LineFault, OptionLine } from './option-line.ts';
import { wordsOf } from './statements.ts';

const KEEPALIVED_PROTOCOL = 18;

/** What is wrong with a line of `virtual_rules` or `static_rules` as a whole (vrrp_iprule.c:alloc_rule). */
export function ruleLineFaults(entry: BoundStatement, target: Version): readonly LineFault[] {
  return isSince(target, LINES_SINCE) ? readRule(entry, target).faults : [];
}

/** Whether keepalived looks for a word behind the end of the line, and ends there. */
export function ruleLineEnds(entry: BoundStatement, target: Version): boolean {
  return readRule(entry, target).ends;
}

function readRule(entry: BoundStatement, target: Version): RuleReader {
  const reader = new RuleReader(entry, target);
  reader.read();
  return reader;
}

/** Whether keepalived goes on with the line: `end` with what it has read so far. */
type Step = 'on' | 'end' | 'lost';

interface Given {
  readonly word: Word;
  readonly last: Word;
  readonly value: unknown;
}

class RuleReader {
  readonly faults: LineFault[] = [];
  ends = false;
  readonly #line: OptionLine;
  readonly #entry: BoundStatement;
  readonly #family = new LineFamily();
  readonly #given = new Map<string, Given>();
  #action: Word | undefined;

  constructor(entry: BoundStatement, target: Version) {
    this.#entry = entry;
    this.#line = new OptionLine(wordsOf(entry.directive), entry, target);
  }

  read(): void {
    for (let word = this.#line.take(); word !== undefined; word = this.#line.take()) {
      const kind = word.text === 'type' ? this.#line.take() : word;
      this.ends = kind === undefined;
      const spec = kind && this.#line.option(kind);
      if (kind === undefined || spec === undefined || (kind !== word && !TYPES.has(kind.text))) return;
      const step = this.#option(kind, spec);
      if (step === 'lost') return;
      if (step === 'end') break;
    }
    if (this.#checkAction() === 'on') this.#checkRest();
  }

  #option(word: Word, spec: OptionSpec): Step {
    const name = spec.aliasOf ?? word.text;
    if (name === 'inet' || name === 'inet6') {
      this.#line.take();
      return this.#settle(name === 'inet' ? 4 : 6, word);
    }
    const { outcome, values, last } = this.#line.arguments(spec.args, word);
    if (outcome === 'missing') {
      this.ends = true;
      return 'lost';
    }
    if (name === 'track_group' && this.#given.has(name)) {
      this.faults.push(secondGroup(word));
      return 'end';
    }
    if (outcome === 'bad') return KEEPS_RULE.has(name) ? 'on' : 'lost';
    this.#given.set(name, { word, last, value: Object.values(values)[0] });
    if (ACTIONS.has(name)) return this.#act(word);
    if (name === 'realms') return this.#realms(word);
    return name === 'from' || name === 'to' ? this.#address(last, values.network) : 'on';
  }

  #act(word: Word): Step {
    const first = this.#action;
    this.#action = word;
    if (first === undefined) return 'on';
    const what = first.text === word.text ? `${word.text} twice` : `${first.text} and ${word.text}`;
    return this.#lose(word, `A rule does one thing, but this one has ${what}.`, 'Leave one of them.');
  }

  #realms(word: Word): Step {
    if (this.#family.accept(4, word)) return 'on';
    return this.#lose(word, `realms are for IPv4 only, and the rule is ${this.#family.describe()}.`, 'Delete realms.');
  }

  /** `default` is of no family: it may only stand where none is settled. */
  #address(place: Word, value: unknown): Step {
    const family = familyOfValue(value);
    if (family !== undefined) return this.#settle(family, place);
    if (this.#family.family === undefined) return 'on';
    return this.#lose(
      place,
      `${place.text} stands behind what makes the rule ${this.#family.describe()}, and keepalived takes that for a mix of families.`,
      `Write ${place.text} before it, or leave ${place.text} out: it holds for all addresses anyway.`,
    );
  }

  #settle(family: 4 | 6, word: Word): Step {
    if (this.#family.accept(family, word)) return 'on';
    return this.#lose(
      word,
      `${word.text} is IPv${family}, but the rule is ${this.#family.describe()}.`,
      'Write one rule for each family.',
    );
  }

  #checkAction(): Step {
    const action = this.#action;
    if (action === undefined) {
      return this.#lose(
        this.#entry.word,
        'The rule says which packets it is for, but not what to do with them.',
        'Add table and the routing table to ask.',
      );
    }
    if (action.text === 'goto' && this.#checkGoto(action) === 'lost') return 'lost';
    if (asksTable(action)) return 'on';
    const useless = TABLE_ONLY.flatMap((name) => this.#given.get(name) ?? [])[0];
    if (useless === undefined) return 'on';
    return this.#lose(
      useless.word,
      `${useless.word.text} is of use only where the rule asks a table, and this one says ${action.text}.`,
      `Delete ${useless.word.text}, or write table and the routing table.`,
    );
  }

  #checkGoto(action: Word): Step {
    const target = this.#given.get('goto');
    const own = this.#given.get('preference');
    if (own === undefined) {
      return this.#lose(
        action,
        'A rule with goto needs a preference of its own.',
        'Add preference and a number below the target.',
      );
    }
    if (typeof own.value !== 'number' || typeof target?.value !== 'number' || own.value < target.value) return 'on';
    return this.#lose(
      own.last,
      `goto leads forward only, but the preference ${own.value} is not below its target ${target.value}.`,
      `Write a preference below ${target.value}.`,
    );
  }

  #checkRest(): void {
    const protocol = this.#given.get('protocol');
    if (protocol !== undefined && protocol.value !== KEEPALIVED_PROTOCOL && !this.#given.has('no_track')) {
      this.faults.push(protocolReset(protocol.last));
    }
    const group = this.#given.get('track_group');
    if (group !== undefined && !this.#given.has('iif')) this.faults.push(groupWithoutInterface(group.word));
    if (!this.#given.has('preference')) this.faults.push(withoutPreference(this.#entry.word));
  }

  #lose(word: Word, what: string, advice: string): Step {
    this.faults.push({ word, what, effect: 'drops the whole rule', advice, severity: 'error' });
    return 'lost';
  }
}

const ACTIONS = new Set(['table', 'l3mdev', 'goto', 'nop', 'blackhole', 'unreachable', 'prohibit']);
/** What may stand behind `type`. */
const TYPES = new Set(['goto', 'nop', 'blackhole', 'unreachable', 'prohibit']);
/** Options that need a table to be asked. */
const TABLE_ONLY = ['realms', 'suppress_prefixlength', 'suppress_ifgroup'];
/** Options whose bad value costs only themselves. */
const KEEPS_RULE = new Set(['protocol', 'ipproto', 'sport', 'dport', 'track_group']);

function asksTable({ text }: Word): boolean {
  return text === 'table' || text === 'lookup' || text === 'l3mdev';
}

function protocolReset(word: Word): LineFault {
  return {
    word,
    what: `A rule with protocol ${word.text} cannot be watched: keepalived knows its own rules by protocol ${KEEPALIVED_PROTOCOL}.`,
    effect: `uses ${KEEPALIVED_PROTOCOL}`,
    advice: 'Add no_track to keep the protocol, or delete it.',
    severity: 'warning',
  };
}

function groupWithoutInterface(word: Word): LineFault {
  return {
    word,
    what: 'A rule can be in a track_group only if it names the interface that packets come in by.',
    effect: 'ignores the track_group: no instance goes to FAULT when the rule is lost',
    advice: 'Add iif and the interface.',
    severity: 'error',
  };
}

function withoutPreference(word: Word): LineFault {
  return {
    word,
    what: 'The rule has no preference, so its place among the rules of this host is left to chance.',
    effect: 'takes the next number counting down from 16384',
    advice: 'Add preference and a number.',
    severity: 'warning',
  };
}

function secondGroup(word: Word): LineFault {
  return {
    word,
    what: 'track_group stands twice on this line.',
    effect: 'goes on with the first one, without what stands behind the second',
    advice: 'Leave one.',
    severity: 'warning',
  };
}
