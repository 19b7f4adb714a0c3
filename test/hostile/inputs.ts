/** A kind of text that is made to be slow or to break something, at any size. */
export interface HostileInput {
  readonly name: string;
  /** How many of the thing the table of docs/performance.md has: about 1 MB, or what the name says. */
  readonly full: number;
  /** How many the test has; it tries twice as many, too. */
  readonly small: number;
  /** @param count how many of the thing that the name says */
  readonly text: (count: number) => string;
  /** Rules that find something in it at any size. */
  readonly finds?: readonly string[];
}

const MILLION = 1_000_000;

/** `count` times what is made of a number from 0. */
function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');
}

/** A different address of 10.0.0.0/8 for each number. */
function address(i: number): string {
  return `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`;
}

function instance(name: string, vrid: number, ...inner: string[]): string {
  const settings = ['interface eth0', `virtual_router_id ${vrid}`, 'priority 100', ...inner];
  return `vrrp_instance ${name} {\n  ${settings.join('\n  ')}\n}`;
}

function addresses(...list: string[]): string {
  return `virtual_ipaddress {\n    ${list.join('\n    ')}\n  }`;
}

function virtualServer(i: number): string {
  const real = [1, 2, 3, 4].map(
    (host) =>
      `  real_server 192.168.${i & 255}.${host} 80 {\n    weight 1\n    TCP_CHECK {\n      connect_timeout 3\n    }\n  }`,
  );
  return `virtual_server ${address(i)} 80 {\n  delay_loop 6\n  lb_algo rr\n  lb_kind NAT\n  protocol TCP\n\n${real.join('\n')}\n}`;
}

const PROTOTYPE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

function prototypeName(i: number): string {
  return PROTOTYPE[i % PROTOTYPE.length] ?? '';
}

/** What is one long line. */
const longLines: readonly HostileInput[] = [
  {
    name: 'a word of a megabyte',
    full: MILLION,
    small: 100_000,
    text: (count) => `vrrp_instance ${'x'.repeat(count)}\n`,
    finds: ['line-too-long', 'expansion-limit'],
  },
  {
    name: 'a line of 500,000 words',
    full: MILLION / 2,
    small: 20_000,
    text: (count) => `virtual_ipaddress ${'a '.repeat(count)}\n`,
    finds: ['line-too-long', 'expansion-limit'],
  },
  {
    name: 'blanks and tabs before a word',
    full: MILLION,
    small: 100_000,
    text: (count) => `${' \t'.repeat(count / 2)}x`,
  },
  { name: 'blanks behind a word', full: MILLION, small: 100_000, text: (count) => `x${' '.repeat(count)}\ny` },
  { name: 'blanks between two words', full: MILLION, small: 100_000, text: (count) => `x${' '.repeat(count)}y` },
  { name: 'a comment of a megabyte', full: MILLION, small: 100_000, text: (count) => '#'.repeat(count) },
  { name: 'comment signs and blanks', full: MILLION / 2, small: 50_000, text: (count) => '! '.repeat(count) },
  {
    name: 'a comment of blanks and a letter',
    full: MILLION,
    small: 100_000,
    text: (count) => `#${' '.repeat(count)}x`,
  },
  { name: 'a comment of one letter', full: MILLION, small: 100_000, text: (count) => `# ${'k'.repeat(count)}` },
  { name: 'a comment of commands', full: 150_000, small: 15_000, text: (count) => `# ${'mysql '.repeat(count)}` },
  {
    name: 'conditions in front of deprecated statements',
    full: 2_000,
    small: 100,
    text: (count) => `vrrp_instance a {\n${lines(count, () => `${'@^a '.repeat(500)}native_ipv6`)}}\n`,
  },
  { name: 'backslashes', full: MILLION, small: 100_000, text: (count) => '\\'.repeat(count) },
  { name: 'a million quotes', full: MILLION, small: 100_000, text: (count) => '"'.repeat(count) },
  {
    name: 'quotes left open, line after line',
    full: 100_000,
    small: 2_000,
    text: (count) => lines(count, () => 'router_id "a'),
    finds: ['unterminated-quote'],
  },
  {
    name: 'blocks with an open quote in one line',
    full: 200_000,
    small: 2_000,
    text: (count) => 'vrrp_script a { script "'.repeat(count),
  },
  { name: 'dollars', full: MILLION, small: 100_000, text: (count) => '$'.repeat(count) },
  { name: '${ 500,000 times', full: MILLION / 2, small: 20_000, text: (count) => '${'.repeat(count) },
  { name: '@ a million times', full: MILLION, small: 100_000, text: (count) => '@'.repeat(count) },
  { name: 'tildes and parentheses', full: MILLION / 5, small: 20_000, text: (count) => '~SEQ('.repeat(count) },
];

/** What nests, or closes what was never open. */
const braces: readonly HostileInput[] = [
  { name: '{ in one line', full: 100_000, small: 10_000, text: (count) => '{'.repeat(count) },
  { name: '} in one line', full: 100_000, small: 10_000, text: (count) => '}'.repeat(count) },
  { name: '{ line after line', full: 100_000, small: 2_000, text: (count) => '{\n'.repeat(count) },
  {
    name: '} line after line',
    full: 100_000,
    small: 2_000,
    text: (count) => '}\n'.repeat(count),
    finds: ['unbalanced-braces'],
  },
  {
    name: 'nested blocks that nobody closes',
    full: 100_000,
    small: 2_000,
    text: (count) => 'vrrp_instance a {\n'.repeat(count),
    finds: ['unbalanced-braces'],
  },
  {
    name: 'nested blocks that are closed',
    full: 50_000,
    small: 1_000,
    text: (count) => 'vrrp_instance a {\n'.repeat(count) + '}\n'.repeat(count),
  },
  {
    name: 'nested unknown blocks',
    full: 50_000,
    small: 1_000,
    text: (count) => 'unknown {\n'.repeat(count) + '}\n'.repeat(count),
    finds: ['unknown-keyword'],
  },
];

/** What makes much out of little. */
const bombs: readonly HostileInput[] = [
  {
    name: 'a sequence in a sequence',
    full: MILLION,
    small: 1_000,
    text: (count) => `~SEQ(A, 1, 1, ${count}) ~SEQ(B, 1, 1, ${count}) router_id $A$B\n`,
    finds: ['expansion-limit'],
  },
  {
    name: 'a list of 100,000 words',
    full: 100_000,
    small: 5_000,
    text: (count) => `~LST(A, ${Array.from({ length: count }, (_, i) => i).join(',')}) router_id $A\n`,
    finds: ['expansion-limit'],
  },
  {
    name: 'definitions that double',
    full: 5_000,
    small: 500,
    text: (count) =>
      `$A0=x\n${lines(count, (i) => `$A${i + 1}=$A${i}$A${i}`)}global_defs {\n  router_id $A${count}\n}\n`,
    finds: ['expansion-limit'],
  },
  {
    name: 'a chain of definitions',
    full: 100_000,
    small: 2_000,
    text: (count) => `$A0=x\n${lines(count, (i) => `$A${i + 1}=$A${i}`)}global_defs {\n  router_id $A${count}\n}\n`,
    finds: ['expansion-limit'],
  },
  {
    name: 'definitions that use themselves',
    full: 50_000,
    small: 1_000,
    text: (count) => lines(count, (i) => `$A${i}=$A${i}$A${i}\nrouter_id $A${i}`),
    finds: ['expansion-limit'],
  },
  {
    name: 'definitions over several lines that call one another',
    full: 20_000,
    small: 1_000,
    text: (count) => `${lines(count, (i) => `$A${i + 1}= \\\n  router_id a \\\n  $A${i}\n`)}$A${count}\n`,
  },
  { name: 'definitions nobody uses', full: 100_000, small: 2_000, text: (count) => lines(count, (i) => `$A${i}=x`) },
  {
    name: 'definitions, each used',
    full: 50_000,
    small: 1_000,
    text: (count) => `${lines(count, (i) => `$A${i}=x`)}${lines(count, (i) => `net_namespace $A${i}`)}`,
  },
  {
    name: 'definitions nobody made',
    full: 100_000,
    small: 2_000,
    text: (count) => lines(count, (i) => `router_id $A${i}`),
    finds: ['undefined-definition'],
  },
  {
    name: 'ids',
    full: 20_000,
    small: 500,
    text: (count) => lines(count, (i) => `@id${i} router_id x`),
    finds: ['expansion-limit'],
  },
  {
    name: 'instances for 50 ids',
    full: 5_000,
    small: 100,
    text: (count) =>
      lines(count, (i) => `@id${i % 50} ${instance(`V${i}`, (i % 255) + 1).replaceAll('\n', `\n@id${i % 50} `)}`),
  },
  { name: 'lines joined by a backslash', full: 200_000, small: 5_000, text: (count) => 'script a \\\n'.repeat(count) },
  {
    name: 'includes of files that are missing',
    full: 50_000,
    small: 1_000,
    text: (count) => lines(count, (i) => `include /nonexistent/${i}.conf`),
  },
];

/** What is no text, or has names that JavaScript knows. */
const strange: readonly HostileInput[] = [
  {
    name: 'NUL',
    full: MILLION,
    small: 20_000,
    text: (count) => `vrrp_instance a {${'\0'.repeat(count)}}\n`,
    finds: ['embedded-nul'],
  },
  {
    name: 'NUL in every line',
    full: 100_000,
    small: 2_000,
    text: (count) => lines(count, () => 'router_id a\0b'),
    finds: ['embedded-nul'],
  },
  {
    name: 'bytes that are no UTF-8',
    full: 100_000,
    small: 2_000,
    text: (count) => lines(count, () => 'router_id \uFFFD\uFFFD'),
  },
  {
    name: 'half a surrogate pair',
    full: 100_000,
    small: 2_000,
    text: (count) => lines(count, () => 'router_id \uD800x'),
  },
  {
    name: 'UTF-16 read as UTF-8',
    full: 20_000,
    small: 1_000,
    text: (count) => `\uFFFD\uFFFD${[...lines(count, (i) => instance(`V${i}`, 1))].join('\0')}`,
    finds: ['embedded-nul'],
  },
  {
    name: 'byte order marks',
    full: 100_000,
    small: 2_000,
    text: (count) => lines(count, () => '\uFEFFrouter_id x'),
    finds: ['bad-encoding'],
  },
  {
    name: 'CR alone',
    full: 50_000,
    small: 2_000,
    text: (count) => 'vrrp_instance a {\r  priority 300\r}\r'.repeat(count),
  },
  {
    name: 'CR before every LF',
    full: 50_000,
    small: 1_000,
    text: (count) => 'vrrp_instance a {\r\n  priority 300\r\n}\r\n'.repeat(count),
  },
  { name: 'empty lines', full: MILLION, small: 20_000, text: (count) => '\n'.repeat(count) },
  {
    name: 'characters of two code units',
    full: MILLION / 4,
    small: 20_000,
    text: (count) => 'router_id 🦊🦊🦊\n'.repeat(count / 16),
  },
  {
    name: 'names of Object.prototype as keywords',
    full: 50_000,
    small: 1_000,
    text: (count) => lines(count, (i) => `${prototypeName(i)} ${prototypeName(i + 1)}`),
    finds: ['unknown-keyword'],
  },
  {
    name: 'names of Object.prototype as blocks and references',
    full: 10_000,
    small: 200,
    text: (count) =>
      lines(
        count,
        (i) =>
          `vrrp_script ${prototypeName(i)} {\n  ${prototypeName(i)} 1\n}\n${instance(prototypeName(i), 7, `track_script {\n    ${prototypeName(i + 1)}\n  }`)}`,
      ),
    finds: ['duplicate-instance-name'],
  },
  {
    name: 'names of Object.prototype as definitions, ids and in comments',
    full: 20_000,
    small: 500,
    text: (count) =>
      lines(
        count,
        (i) =>
          `$${prototypeName(i)}=1\n# kalint-disable-line ${prototypeName(i)}\n@${prototypeName(i)} router_id $${prototypeName(i + 1)}`,
      ),
  },
];

/** What there can be much of. */
const many: readonly HostileInput[] = [
  {
    name: 'unknown keywords',
    full: 100_000,
    small: 1_000,
    text: (count) => lines(count, (i) => `keyword${i} x`),
    finds: ['unknown-keyword'],
  },
  {
    name: 'misspelt keywords',
    full: 100_000,
    small: 1_000,
    text: (count) => `global_defs {\n${lines(count, (i) => `vrrp_garp_master_dela${i} 1`)}}\n`,
    finds: ['unknown-keyword'],
  },
  {
    name: 'the same block again and again',
    full: 30_000,
    small: 500,
    text: (count) => lines(count, () => 'vrrp_script a { script x }'),
  },
  {
    name: 'the same setting again and again',
    full: 100_000,
    small: 1_000,
    text: (count) => `global_defs {\n${lines(count, () => 'router_id x')}}\n`,
    finds: ['duplicate-keyword'],
  },
  {
    name: 'instances',
    full: 20_000,
    small: 600,
    text: (count) => lines(count, (i) => instance(`V${i}`, (i % 255) + 1, addresses(address(i)))),
    finds: ['duplicate-vrid'],
  },
  {
    name: 'instances of one virtual_router_id, each on its own interface',
    full: 10_000,
    small: 200,
    text: (count) => lines(count, (i) => instance(`V${i}`, 7, addresses(address(i))).replace('eth0', `eth${i}`)),
  },
  {
    name: 'instances with one name and one address',
    full: 10_000,
    small: 200,
    text: (count) => lines(count, () => instance('V', 7, addresses('10.0.0.1'))),
    finds: ['duplicate-instance-name'],
  },
  {
    name: 'unicast instances, half of each node',
    full: 10_000,
    small: 200,
    text: (count) =>
      lines(count, (i) =>
        instance(
          `V${i}`,
          (i % 255) + 1,
          `unicast_src_ip 192.168.0.${1 + (i % 2)}`,
          `unicast_peer {\n    192.168.0.${2 - (i % 2)}\n  }`,
          addresses(address(i)),
        ),
      ),
  },
  {
    name: 'a sync group with all instances',
    full: 10_000,
    small: 200,
    text: (count) =>
      `vrrp_sync_group G {\n  group {\n${lines(count, (i) => `    V${i}`)}  }\n}\n${lines(count, (i) => instance(`V${i}`, (i % 255) + 1, addresses(address(i))))}`,
  },
  {
    name: 'sync groups of two',
    full: 5_000,
    small: 100,
    text: (count) =>
      lines(
        count,
        (i) =>
          `vrrp_sync_group G${i} {\n  group {\n    V${i}\n    W${i}\n  }\n}\n${instance(`V${i}`, (i % 255) + 1)}\n${instance(`W${i}`, (i % 255) + 1)}`,
      ),
  },
  {
    name: 'virtual addresses in one block',
    full: 50_000,
    small: 1_000,
    text: (count) => `${instance('V', 7, addresses(...Array.from({ length: count }, (_, i) => address(i))))}\n`,
  },
  {
    name: 'the same virtual address again and again',
    full: 50_000,
    small: 1_000,
    text: (count) => `${instance('V', 7, addresses(...Array.from({ length: count }, () => '10.0.0.1')))}\n`,
    finds: ['vip-repeated'],
  },
  {
    name: 'unicast peers',
    full: 50_000,
    small: 1_000,
    text: (count) =>
      `${instance('V', 7, 'unicast_src_ip 192.168.0.1', `unicast_peer {\n${lines(count, (i) => `    ${address(i)}`)}  }`)}\n`,
  },
  {
    name: 'scripts, all tracked by one instance',
    full: 30_000,
    small: 500,
    text: (count) =>
      `${lines(count, (i) => `vrrp_script s${i} {\n  script "/bin/true"\n  weight -2\n}`)}${instance('V', 7, `track_script {\n${lines(count, (i) => `    s${i}`)}  }`)}\n`,
  },
  {
    name: 'scripts nobody tracks',
    full: 100_000,
    small: 1_000,
    text: (count) => lines(count, (i) => `vrrp_script s${i} { script "/bin/true" }`),
  },
  {
    name: 'scripts nobody defined',
    full: 50_000,
    small: 1_000,
    text: (count) => `${instance('V', 7, `track_script {\n${lines(count, (i) => `    s${i}`)}  }`)}\n`,
    finds: ['undefined-tracker'],
  },
  {
    name: 'tracked interfaces',
    full: 50_000,
    small: 1_000,
    text: (count) => `${instance('V', 7, `track_interface {\n${lines(count, (i) => `    eth${i} weight 1`)}  }`)}\n`,
  },
  {
    name: 'routes and rules',
    full: 20_000,
    small: 500,
    text: (count) =>
      `${instance('V', 7, `virtual_routes {\n${lines(count, (i) => `    ${address(i)}/32 via 10.0.0.1 dev eth0`)}  }`, `virtual_rules {\n${lines(count, (i) => `    from ${address(i)} table ${i}`)}  }`)}\n`,
  },
  {
    name: 'virtual servers, four real ones each',
    full: 4_000,
    small: 50,
    text: (count) => lines(count, virtualServer),
  },
  {
    name: 'real servers of one virtual server',
    full: 20_000,
    small: 500,
    text: (count) =>
      `virtual_server 10.0.0.1 80 {\n  lb_algo rr\n  lb_kind NAT\n  protocol TCP\n${lines(count, (i) => `  real_server ${address(i)} 80 {\n    weight 1\n    TCP_CHECK\n  }`)}}\n`,
  },
  {
    name: 'the same virtual server again and again',
    full: 3_000,
    small: 50,
    text: (count) => lines(count, () => virtualServer(1)),
    finds: ['duplicate-virtual-server'],
  },
  {
    name: 'virtual servers by groups',
    full: 10_000,
    small: 200,
    text: (count) =>
      `${lines(count, (i) => `virtual_server_group G${i} {\n  ${address(i)} 80\n  fwmark ${i + 1}\n}`)}${lines(count, (i) => `virtual_server group G${i} {\n  lb_algo rr\n  lb_kind NAT\n  protocol TCP\n}`)}`,
  },
  {
    name: 'BFD sessions',
    full: 10_000,
    small: 200,
    text: (count) =>
      lines(count, (i) => `bfd_instance b${i} {\n  neighbor_ip ${address(i)}\n  source_ip 192.168.0.1\n}`),
  },
  { name: 'comment lines', full: 200_000, small: 5_000, text: (count) => lines(count, (i) => `# note ${i}`) },
  {
    name: 'statements in comments',
    full: 50_000,
    small: 1_000,
    text: (count) => lines(count, (i) => `# virtual_router_id ${i}\n// state MASTER`),
  },
  {
    name: 'comments that hide findings',
    full: 50_000,
    small: 1_000,
    text: (count) => lines(count, (i) => `# kalint-disable-next-line unknown-keyword -- on purpose\nkeyword${i} x`),
  },
  {
    name: 'comments that hide nothing',
    full: 100_000,
    small: 1_000,
    text: (count) => lines(count, () => 'router_id x # kalint-disable-line duplicate-vip'),
  },
  {
    name: 'comments that hide something in the whole file',
    full: 50_000,
    small: 1_000,
    text: (count) => lines(count, (i) => `# kalint-disable-file unknown-keyword -- on purpose\nkeyword${i} x`),
  },
  {
    name: 'tags of a template',
    full: 50_000,
    small: 1_000,
    text: (count) => lines(count, (i) => `{% if a${i} %}\nrouter_id {{ b${i} }}\n{% endif %}`),
  },
  {
    name: 'open tags of a template in one line',
    full: MILLION / 2,
    small: 20_000,
    text: (count) => '{{'.repeat(count),
  },
  { name: '<% and {% in one line', full: MILLION / 4, small: 20_000, text: (count) => '<%{%'.repeat(count) },
  {
    name: 'scripts with long commands',
    full: 10_000,
    small: 200,
    text: (count) =>
      lines(count, (i) => `vrrp_script s${i} {\n  script "/bin/sh -c 'a | b && c > /dev/null; [ $d = 1 ] || e'"\n}`),
  },
];

/** Every kind of hostile text. */
export const hostileInputs: readonly HostileInput[] = [...longLines, ...braces, ...bombs, ...strange, ...many];
