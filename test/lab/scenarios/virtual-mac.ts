import { cableIn, cableOut, type Scenario } from '../scenario.ts';

const conf = (priority: number) => `
vrrp_instance VMAC {
    interface eth0
    use_vmac
    vmac_xmit_base
    version 3
    virtual_router_id 55
    priority ${priority}
    advert_int 0.3
    virtual_ipaddress {
        10.1.0.55/24
    }
}`;

export default {
  about: 'Addresses on virtual MAC interfaces are elected like others.',
  nodes: { vmac1: conf(120), vmac2: conf(100) },
  steps: [
    { when: 'both start', masters: { VMAC: ['vmac1'] } },
    { when: 'the cable of vmac1 is pulled', faults: [cableOut('vmac1', 'eth0')], masters: { VMAC: ['vmac2'] } },
    { when: 'it is put back', faults: [cableIn('vmac1', 'eth0')], masters: { VMAC: ['vmac1'] } },
  ],
} satisfies Scenario;
