import { describe, expect, test } from 'vitest';
import { found, instance, templateMessages } from './support.ts';

describe('A placeholder is an unknown value of any type', () => {
  test.each([
    'state {{ state }}',
    'track_interface {\n    eth{{ n }}\n  }',
    'garp_master_delay {{ seconds }}',
    'advert_int {{ a }}.{{ b }}',
    'unicast_src_ip {{ ansible_host }}',
    'notify "/etc/keepalived/{{ script }} {{ arguments }}"',
    'virtual_ipaddress_excluded {\n    {{ a }}/{{ prefix }} dev {{ dev }} label {{ dev }}:{{ n }}\n  }',
    'virtual_ipaddress_excluded {\n    {{ vips | join("\\n") }}\n  }',
    'virtual_routes {\n    {{ net }} via {{ gateway }} dev {{ dev }} metric {{ metric }}\n    {{ a }} {{ b }} {{ c }}\n  }',
    'track_script {\n    {{ check }} weight {{ weight }}\n    {{ other }}\n  }',
    'authentication {\n    auth_type {{ type }}\n    auth_pass {{ a_very_long_name_of_a_password }}\n  }',
    '{{ keyword }} {{ value }}',
    '{{ prefix }}_peer {\n    192.0.2.1\n  }',
    '{{ extra }}',
    '@{{ inventory_hostname }} accept',
    'include /etc/keepalived/{{ name }}.conf',
    'include /etc/keepalived/conf.d/*.conf',
  ])('nothing is said of %s', (line) => {
    expect(found(instance(line))).toEqual([]);
  });

  test.each([
    'virtual_server {{ vip }} {{ port }} {',
    'virtual_server {{ vip_and_port }} {',
    'virtual_server {{ group_or_address }} {{ x }} {',
  ])('nor of %s', (head) => {
    const server =
      'real_server {{ ip }} {{ port }} {\n    weight {{ w }}\n    TCP_CHECK {\n      connect_timeout {{ t }}\n    }\n  }';
    expect(found(`${head}\n  lb_algo {{ a }}\n  lb_kind {{ k }}\n  protocol {{ p }}\n  ${server}\n}\n`)).toEqual([]);
  });
});

describe('Everything else is still checked', () => {
  test.each([
    ['unknown-keyword', 'prioriti {{ priority }}'],
    ['state-invalid', 'state MASTR'],
    ['value-out-of-range', 'virtual_router_id 300'],
    ['invalid-value', 'unicast_src_ip 192.0.2.300'],
    ['foreign-punctuation', 'advert_int: {{ seconds }}'],
    ['undefined-tracker', 'track_script {\n    chk_nginx\n  }'],
  ])('%s: %s', (rule, line) => {
    expect(found(instance(line)).map((place) => place.split(':')[0])).toContain(rule);
  });

  test('an error behind a placeholder is placed in the template itself', () => {
    const text = 'real_server {{ ip }} 80 {\n}\nglobal_defs {\n  {{ x }} {% if y %}\n  rooter_id a{% endif %}\n}\n';
    const message = templateMessages(text).find(({ line }) => line === 5);
    expect(message).toMatchObject({ ruleId: 'unknown-keyword', line: 5, column: 3, endColumn: 12 });
    const [edit] = message?.fix?.edits ?? [];
    expect(edit?.text).toBe('router_id');
    expect(text.slice(edit?.start, edit?.end)).toBe('rooter_id');
  });

  test('a message shows a placeholder as it is written', () => {
    const text = instance('track_script {\n    chk_nginx\n  }', 'nopreempt').replace('BACKUP', 'MASTER');
    const shown = templateMessages(text.replace('VI_1', '{{ name }}')).map(({ message }) => message);
    expect(shown.join()).not.toMatch(/[\ue000-\uf8ff]/);
  });

  test('nothing is said to be reported by keepalived, which never reads a template', () => {
    const messages = templateMessages(instance('prioriti 100', 'state MASTR'));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.every(({ reportedByKeepalived }) => !reportedByKeepalived)).toBe(true);
  });
});

describe('What a placeholder may bring is not missed', () => {
  test('statements of a block', () => {
    const bare = 'vrrp_instance VI_1 {\n  state BACKUP\n  interface eth0\n}\n';
    expect(found(bare)).not.toEqual([]);
    expect(found(bare.replace('eth0', 'eth0\n  {{ settings }}'))).toEqual([]);
    expect(found(bare.replace('eth0', 'eth0\n  {{ key }} {{ value }}'))).toEqual([]);
  });

  test('the name that another statement refers to', () => {
    const script = (name: string) => `vrrp_script ${name} {\n  script "/usr/local/bin/check"\n}\n`;
    const user = 'global_defs {\n  enable_script_security\n  script_user nobody\n}\n';
    const tracked = instance('track_script {\n    chk_nginx\n  }');
    expect(found(user + script('chk_mysql') + tracked)).toContain('undefined-tracker:17');
    expect(found(user + script('{{ name }}') + tracked)).toEqual([]);
    expect(found(user + script('chk_{{ name }}') + tracked)).toEqual([]);
    expect(found(user + script('check_{{ name }}') + tracked)).toContain('undefined-tracker:17');
  });

  test('a template that is a piece of a block is taken for one', () => {
    expect(found('TCP_CHECK {\n  connect_port {{ port }}\n}\n')).toEqual([]);
  });
});

describe('A fix keeps tags as they are', () => {
  test('a word beside a tag is replaced', () => {
    const [message] = templateMessages(instance('prioriti {{ p }}')).filter(
      ({ ruleId }) => ruleId === 'unknown-keyword',
    );
    expect(message?.fix).toBeDefined();
  });

  test('no edit touches a tag', () => {
    const text = instance(
      'garp_master_delay {% if x %}a{% endif %}',
      'advert_int: {{ s }}',
      'nopreemt {# why #}',
      'prio{{ r }}',
    );
    const tags = [...text.matchAll(/\{[{%#].*?[}%#]\}/g)].map(({ index, 0: tag }) => ({
      start: index,
      end: index + tag.length,
    }));
    for (const { fix } of templateMessages(text)) {
      for (const edit of fix?.edits ?? []) {
        expect(tags.filter(({ start, end }) => edit.start < end && start < edit.end)).toEqual([]);
      }
    }
  });
});
