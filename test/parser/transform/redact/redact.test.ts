import { createSourceFile, type IncludeHost, noIncludes, parseIpAddress } from '@kalint/parser';
import { redact } from '@kalint/parser/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text as anyText } from '../../support/arbitraries.ts';
import { filesInMemory } from '../../support/include-host.ts';

/** The redacted text; the reason where it is refused. */
function redacted(text: string, host: IncludeHost = noIncludes): string {
  const result = redact(createSourceFile('keepalived.conf', text), { host });
  return result.ok ? (result.files[0]?.text ?? '') : result.reason;
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

describe('redacting', () => {
  it('leaves what tells nothing: keywords, numbers, interfaces, blocks, paths, layout', () => {
    const text = lines(
      'vrrp_script chk {',
      '\tscript   "/usr/local/bin/check.sh --port 80 -v 1.5"',
      '  weight -20',
      '}',
      'vrrp_instance VI_1 { ',
      '  interface eth0.100',
      '',
      '  virtual_router_id 51',
      '}',
      'include conf.d/*.conf',
    );
    expect(redacted(text)).toBe(text);
  });

  describe('passwords', () => {
    const password = (text: string, at = 0) => redacted(text).split('\n')[at]?.trim().split(/\s+/).at(-1) ?? '';

    it('keep their length in bytes, and are never digits alone', () => {
      for (const secret of ['a', 'geheim', '12345678', 'averylongone', 'grün']) {
        const made = password(`auth_pass ${secret}\n`);
        expect(made).toHaveLength(new TextEncoder().encode(secret).length);
        expect(made).toMatch(/^[a-f][0-9a-f]*$/);
        expect(made).not.toBe(secret);
      }
    });

    it('stay equal where they were, also in the 8 bytes that count', () => {
      const text = 'auth_pass geheim12\nauth_pass geheim12\nauth_pass geheim1234\nauth_pass geheim99\n';
      const made = [0, 1, 2, 3].map((at) => password(text, at));
      expect(made[1]).toBe(made[0]);
      expect(made[2]?.slice(0, 8)).toBe(made[0]);
      expect(made[3]).not.toBe(made[0]);
    });

    it('are found in every block, in quotes, in definitions, for all nodes, and in included files', () => {
      const host = filesInMemory({ 'more.conf': '$PASS=fromdefinition\n' });
      const text = lines(
        'include more.conf',
        'vrrp_instance VI_1 {',
        '  authentication {',
        '    auth_type PASS',
        '    @lb01 auth_pass "quoted one"',
        '    @lb02 auth_pass $PASS',
        '  }',
        '}',
        'nonsense {',
        '  auth_pass unknownblock',
        '}',
        'SSL {',
        '  password sslpass',
        '}',
      );
      const result = redact(createSourceFile('k', text), { host });
      const all = result.ok ? result.files.map((file) => file.text).join('') : result.reason;
      expect(all).not.toMatch(/quoted|fromdefinition|unknownblock|sslpass/);
      expect(all).toContain('auth_pass $PASS');
      expect(all).toMatch(/auth_pass "[0-9a-f]{6} [0-9a-f]{3}"/);
    });

    it('in keys keep what says how to read them', () => {
      const hex = '00112233445566778899aabbccddeeff'.repeat(2);
      const block = (key: string) => `vrrp_instance V {\n auth_hmac {\n  key 1 ${key}\n }\n}\n`;
      expect(redacted(block(`hex:${hex}`))).toMatch(/key 1 hex:[0-9a-f]{64}\n/);
      expect(redacted(block(`hex:${hex}`))).not.toContain(hex);
      expect(redacted(block('file:/etc/keepalived/key'))).toBe(block('file:/etc/keepalived/key'));
    });

    it.each([
      'script "/usr/bin/mysql -u root -pT0psecret -e x"',
      'script "/usr/bin/curl -u admin:T0psecret http://127.0.0.1/"',
      'script "/usr/bin/curl http://admin:T0psecret@127.0.0.1/"',
      'script "/usr/bin/redis-cli -a T0psecret ping"',
      'script "/usr/bin/x --password=T0psecret"',
      'script "/usr/bin/env DB_PASSWORD=T0psecret x"',
      '$AUTH_PASS=T0psecret',
      'authentication { auth_type PASS auth_pass "T0psecret" }',
      'auth_type PASS; auth_pass T0psecret',
      'AUTH_PASS T0psecret',
      'auth_pas T0psecret',
      'SSL password T0psecret',
      'passwort T0psecret',
      'auth_pass T0psecret with more T0psecret',
    ])('in %s', (text) => {
      expect(redacted(`${text}\n`)).not.toContain('T0psecret');
    });

    it('are not looked for behind other keywords and names that are alike', () => {
      const text = lines('auth_type PASS', 'track_script {', '  web weight 10', '  keys weight 20', '}', 'path /index');
      expect(redacted(text)).toBe(text);
    });

    it('leave stand-ins for a password as they are: they are to be seen', () => {
      expect(redacted('auth_pass <password>\n')).toBe('auth_pass <password>\n');
    });
  });

  describe('addresses', () => {
    it('of one network stay in one, with their hosts, and private ones stay private', () => {
      const text = lines('a 10.1.2.10/24 10.1.2.11 10.1.3.11', 'b 172.20.9.1 192.168.222.133-140 8.8.4.4');
      expect(redacted(text)).toBe(
        lines('a 10.0.1.10/24 10.0.1.11 10.0.2.11', 'b 172.16.1.1 192.168.1.133-140 203.0.113.4'),
      );
    });

    it('of a wide network move together, and its own address stays one', () => {
      expect(redacted('a 10.5.0.0/16 10.5.7.1 10.5.8.1/24\n')).toBe('a 10.1.0.0/16 10.1.7.1 10.1.8.1/24\n');
    });

    it('that everybody has stay: this host, all, groups, ranges, examples', () => {
      const text =
        'a 127.0.0.1 0.0.0.0/0 224.0.0.18 255.255.255.0 10.0.0.0/8 192.0.2.1 ::1 ::/0 ff02::12 fe80:: 2001:db8::1\n';
      expect(redacted(text)).toBe(text);
    });

    it('for examples that are there already are not given to others', () => {
      expect(redacted('a 203.0.113.1 80.1.2.1 80.1.3.1\n')).toBe('a 203.0.113.1 198.51.100.1 192.0.2.1\n');
    });

    it('of version 6 keep their hosts, but those made of hardware addresses', () => {
      const text = lines('a 2a01:4f8:c0c:1::10/64 2A01:4F8:C0C:1:0:0:0:11', 'b fd12:3456::1 fe80::5054:ff:fe12:3456');
      expect(redacted(text)).toBe(lines('a 2001:db8:0:1::10/64 2001:db8:0:1::11', 'b fd00:0:0:1::1 fe80::1'));
    });

    it('are found in scripts, urls and brackets', () => {
      expect(redacted('script "/bin/ping -c1 10.9.8.7" http://10.9.8.7:80/x [fd12::7]:80\n')).toBe(
        'script "/bin/ping -c1 10.0.1.7" http://10.0.1.7:80/x [fd00:0:0:1::7]:80\n',
      );
    });

    it('that are none stay none', () => {
      expect(redacted('a 10.1.2.300 10.300.2.1\n')).toMatch(/^a 10\.0\.1\.300 10\.300\.\d+\.1\n$/);
    });

    // 10.1.0.0/16 is not taken for the second network, as the first one was in it.
    it('are found where definitions and repetitions complete them', () => {
      const text = lines('~SEQ(I, 1, 2) a 10.1.2.${I}', '$NET=10.1.2', 'b ${NET}.9', '$N=3', 'c 10.7.${N}.1');
      expect(redacted(text)).toBe(
        lines('~SEQ(I, 1, 2) a 10.0.1.${I}', '$NET=10.0.1', 'b ${NET}.9', '$N=3', 'c 10.2.${N}.1'),
      );
    });

    it('that would still come out of definitions are a reason to refuse', () => {
      expect(redacted('$A=10\n$B=1\nx ${A}.${B}.2.3\n')).toMatch(
        /10\.1\.2\.3.*would still come out.*--expand --redact/,
      );
    });

    it('of hardware are replaced, but those of VRRP', () => {
      expect(redacted('a 52:54:00:12:34:56 52-54-00-12-34-57 00:00:5e:00:01:33 01:00:5e:00:00:12\n')).toBe(
        'a 02:00:00:00:00:01 02-00-00-00-00-02 00:00:5e:00:01:33 01:00:5e:00:00:12\n',
      );
    });
  });

  it('names of hosts and people become others, the same everywhere', () => {
    const text = lines(
      'global_defs {',
      '  router_id lb01',
      '  smtp_server mail.corp.net 25',
      '  notification_email_from "Jo <jo@corp.net>"',
      '  notification_email {',
      '    jo@corp.net root@localhost',
      '  }',
      '}',
      '@lb01 a',
      'script "/home/jo/bin/x.sh https://mail.corp.net/x index.php"',
    );
    expect(redacted(text)).toBe(
      lines(
        'global_defs {',
        '  router_id host1',
        '  smtp_server host2.example 25',
        '  notification_email_from "user1 <user1@host3.example>"',
        '  notification_email {',
        '    user1@host3.example user2@localhost',
        '  }',
        '}',
        '@host1 a',
        'script "/home/user1/bin/x.sh https://host2.example/x index.php"',
      ),
    );
  });

  describe('comments', () => {
    it('keep their form and length in bytes, not their text', () => {
      expect(redacted('# TICKET-12: ask Jürgen (10.1.2.3)!\n#####\nx # 1\n')).toBe(
        '# xxxxxx-xx: xxx xxxxxxx (xx.x.x.x)!\n#####\nx # x\n',
      );
    });

    it('that kalint reads stay, but the reason', () => {
      const text = '# kalint-disable-next-line tiny-weight, two-masters -- asked Jo\nx\n';
      expect(redacted(text)).toBe('# kalint-disable-next-line tiny-weight, two-masters -- xxxxx xx\nx\n');
    });

    it('keep uses of definitions that there are', () => {
      expect(redacted('$A=1\n# $A ${A} $B\n')).toBe('$A=1\n# $A ${A} $x\n');
    });
  });

  it('replaces alike in included files', () => {
    const host = filesInMemory({ 'more.conf': 'b 10.1.2.4\n' });
    const result = redact(createSourceFile('k', 'a 10.1.2.3\ninclude more.conf\n'), { host });
    expect(result.ok && result.files.map(({ path, text }) => [path, text])).toEqual([
      ['k', 'a 10.0.1.3\ninclude more.conf\n'],
      ['more.conf', 'b 10.0.1.4\n'],
    ]);
  });

  it('never loses or adds a line, and is the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = redact(createSourceFile('k', text));
        expect(redact(createSourceFile('k', text))).toEqual(once);
        if (once.ok) expect(once.files[0]?.text.split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });

  it('never shows one of the addresses, and keeps which of them share a network', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const four = fc.tuple(fc.integer({ min: 1, max: 223 }), octet, octet, octet).map((all) => all.join('.'));
    const close = fc
      .tuple(fc.constantFrom('10.1.2', '10.1.3', '192.168.7', '80.1.2', '80.1.3'), octet)
      .map((all) => all.join('.'));
    const prefix = fc.constantFrom('', '/32', '/24', '/25', '/20', '/16');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(four, close), prefix), { minLength: 1, maxLength: 12 }), (all) => {
        const words = redacted(`x ${all.map(([address, length]) => address + length).join(' ')}\n`)
          .trim()
          .split(' ')
          .slice(1);
        const open =
          /^(0|127)\.|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\.|^(10|172\.16|192\.168|100\.64|169\.254)\.0\.0(\.0)?$|^169\.254\.169\.254$/;
        const told = new Set(all.map(([address]) => address).filter((address) => !open.test(address)));
        for (const word of words) {
          const [address = ''] = word.split('/');
          expect(told).not.toContain(address);
        }
        const networks = (texts: readonly string[]) => {
          const of = texts.map((text) => parseIpAddress(text)?.bytes.slice(0, 3).join('.'));
          return of.map((network) => of.indexOf(network));
        };
        const isTold = ([address]: readonly [string, string]) => told.has(address);
        const before = all.filter(isTold).map(([address]) => address);
        const after = words.filter((_, i) => isTold(all[i] ?? ['', '']));
        expect(networks(after)).toEqual(networks(before));
      }),
    );
  });
});
