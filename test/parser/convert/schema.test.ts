import { readFileSync } from 'node:fs';
import { dataSchema } from '@kalint/parser/convert';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';

const FILE = new URL('../../../packages/parser/schema/keepalived.schema.json', import.meta.url);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(dataSchema());

describe('the JSON schema of the data', () => {
  it('is the file that is published', () => {
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(dataSchema());
  });

  it('is of a size that editors load at once', () => expect(readFileSync(FILE).length).toBeLessThan(300_000));

  it.each([
    { global_defs: { router_id: 'a', smtp_alert: 'off' } },
    {
      vrrp_instance: [
        { name: 'A', priority: '100', virtual_ipaddress: ['192.0.2.1', { address: '192.0.2.2', dev: 'eth0' }] },
      ],
    },
    { virtual_server: [{ address: '192.0.2.1', port: 80, lb_algo: 'rr', real_server: [] }] },
  ])('takes %j', (value) => expect(validate(value)).toBe(true));

  it.each([
    [{ vrrp_instanse: [] }, ''],
    [{ vrrp_instance: [{}] }, '/vrrp_instance/0'],
    [{ vrrp_instance: [{ name: 'A', priority: 300 }] }, '/vrrp_instance/0/priority'],
    [{ vrrp_instance: [{ name: 'A', state: 'MASTR' }] }, '/vrrp_instance/0/state'],
    [{ vrrp_instance: [{ name: 51 }] }, '/vrrp_instance/0/name'],
    [{ vrrp_instance: { name: 'A' } }, '/vrrp_instance'],
  ])('refuses %j at %s', (value, place) => {
    expect(validate(value)).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(place);
  });

  it('describes a keyword, with what holds without it', () => {
    const { definitions } = dataSchema() as { definitions: Record<string, { properties: Record<string, object> }> };
    expect(JSON.stringify(definitions.VrrpScript?.properties.interval)).toContain(
      'Seconds between two runs. Without it: 1 s.',
    );
  });
});
