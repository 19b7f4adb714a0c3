import { fixFiles, type LintReport, lint, PRESETS } from '@kalint/linter';
import { createSourceFile, parseDocument, walk } from '@kalint/parser';
import { catalogue } from '@kalint/parser/catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Lines of an instance that people get wrong, each with a fix in some setting. */
const MISTAKES = [
  'state SLAVE',
  'state master',
  'state MASTER',
  'nopreempt',
  'nopreempt false',
  'preempt_delay 300',
  'priority 100;',
  'priority 90 // lower',
  'priorty 80',
  'advert_int 0.5',
  'version 3',
  'garp_master_interval 0',
  'vrrp_garp_interval 0',
  'authentication {\n auth_type PASS\n auth_pass 1234567890\n}',
  'authentication {\n auth_pass 1111\n}',
  'track_interface {\n eth0\n eth1\n eth1\n}',
  'track_script {\n chk\n chk\n}',
  'unicast_peer {\n 192.0.2.2\n 192.0.2.2\n}',
  'unicast_src_ip 192.0.2.1',
  'mcast_src_ip 192.0.2.1',
  'virtual_ipaddress {\n 192.0.2.10/24\n 192.0.2.10/24\n 2001:db8::10/64\n}',
  'notify_master /usr/bin/logger up',
  'notify "/usr/bin/logger',
  '} # one too many',
  'track_script {',
  'lvs_sync_daemon_interface eth0',
  'priority\u00a090',
  '# kalint-disable-next-line state-invalid, priority -- why',
];

const keywords = Object.entries(catalogue).flatMap(([, spec]) =>
  spec.shape === 'block' ? Object.keys(spec.keywords) : [],
);

/** A statement of any block with a value, right or wrong. */
const anyStatement = fc
  .tuple(fc.constantFrom(...keywords), fc.constantFrom('', ' 0', ' 1', ' 300', ' true', ' eth0', ' 192.0.2.1', ' {\n}'))
  .map(([keyword, value]) => keyword + value);

const lineOfInstance = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...MISTAKES) }, anyStatement);

/** Configurations of one or two instances and perhaps a virtual server; comment lines between statements are numbered. */
const configurations = fc
  .tuple(
    fc.array(fc.array(lineOfInstance, { maxLength: 6 }), { minLength: 1, maxLength: 2 }),
    fc.array(
      fc.constantFrom('lb_algo rr', 'lb_kind DR', 'delay_loop 6', 'quorum 9', 'protocol TCP', 'nat_mask 255.0.0.0'),
      {
        maxLength: 3,
      },
    ),
    fc.constantFrom(
      'global_defs {\n vrrp_strict\n vrrp_garp_interval 0\n}\n',
      'vrrp_script chk {\n script /bin/true\n}\n',
      '',
    ),
  )
  .map(([instances, service, before]) => {
    let comments = 0;
    const blocks = instances.map((lines, i) => {
      const body = lines.map((line) => `  # note ${comments++}\n  ${line}\n`).join('');
      return `vrrp_instance VI_${i} {\n  interface eth0\n  virtual_router_id 51\n${body}}\n`;
    });
    const server = '  real_server 192.0.2.20 8080 {\n    TCP_CHECK {\n      nb_get_retry 3\n    }\n  }\n';
    const virtual =
      service.length === 0 ? '' : `virtual_server 192.0.2.10 80 {\n  ${service.join('\n  ')}\n${server}}\n`;
    return before + blocks.join('') + virtual;
  });

const settings = fc.record({
  preset: fc.constantFrom(...PRESETS),
  target: fc.constantFrom('2.0.10' as const, '2.2.7' as const, '2.4.3' as const),
});

describe.each([
  ['safe fixes', false],
  ['suggestions', true],
])('for any configuration with mistakes, %s', (_, suggestions) => {
  const applicable = (report: LintReport) =>
    report.results.flatMap(({ messages }) =>
      messages.filter(({ fix }) => fix?.kind === 'safe' || (suggestions && fix !== undefined)),
    );

  it('leave nothing to fix, and every character of their text is read', () => {
    fc.assert(
      fc.property(configurations, settings, (text, options) => {
        const { files, report } = fixFiles([{ path: 'a.conf', text }], options, { suggestions });
        expect(applicable(report)).toEqual([]);
        expect(lint(files, options)).toEqual(report);
        expect(fixFiles(files, options, { suggestions }).changed).toEqual([]);
        const document = parseDocument(createSourceFile('a.conf', files[0]?.text ?? ''));
        expect(() => walk(document, () => undefined)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});

describe('for any configuration with mistakes, safe fixes', () => {
  it('never make keepalived report more', () => {
    const reported = ({ results }: LintReport) =>
      results.flatMap(({ messages }) => messages.filter((message) => message.reportedByKeepalived)).length;
    fc.assert(
      fc.property(configurations, settings, (text, options) => {
        const inputs = [{ path: 'a.conf', text }];
        const { files } = fixFiles(inputs, options);
        expect(reported(lint(files, options))).toBeLessThanOrEqual(reported(lint(inputs, options)));
      }),
      { numRuns: 150 },
    );
  });

  it('never take a comment line away', () => {
    fc.assert(
      fc.property(configurations, settings, (text, options) => {
        const after = fixFiles([{ path: 'a.conf', text }], options).files[0]?.text ?? '';
        expect(after.match(/# note \d+/g)).toEqual(text.match(/# note \d+/g));
      }),
      { numRuns: 150 },
    );
  });
});
