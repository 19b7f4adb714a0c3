import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'track-script-without-vrrp-script';

it.each<FileCase>([
  {
    when: 'a script described in the list',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script chk {
    script "/bin/true"
    interval 2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: This track_script describes a script instead of naming one: keepalived takes each line for the name of a vrrp_script, finds none and tracks nothing. Write vrrp_script chk { … } with these lines above the vrrp_instance, and only track_script { chk } here.
  suggestion: Make it a vrrp_script and track chk`,
    ],
    fixed: `vrrp_script chk {
    script "/bin/true"
    interval 2
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script { chk }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a script described in a list without a name',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    script "/bin/true"
    interval 2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error: This track_script describes a script instead of naming one: keepalived takes each line for the name of a vrrp_script, finds none and tracks nothing. Write vrrp_script NAME { … } with these lines above the vrrp_instance, and only track_script { NAME } here.',
    ],
    fixed: undefined,
  },
  {
    when: 'a script described in the list of a sync group',
    text: `vrrp_sync_group G {
  group {
    VI_1
  }
  track_script chk {
    script "/bin/true"
  }
}
`,
    says: [
      `5:3 error, reported: This track_script describes a script instead of naming one: keepalived takes each line for the name of a vrrp_script, finds none and tracks nothing. Write vrrp_script chk { … } with these lines above the vrrp_sync_group, and only track_script { chk } here.
  suggestion: Make it a vrrp_script and track chk`,
    ],
    fixed: `vrrp_script chk {
    script "/bin/true"
}

vrrp_sync_group G {
  group {
    VI_1
  }
  track_script { chk }
}
`,
  },
  {
    when: 'a script described on the head line',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script { script "/bin/true"
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: This track_script describes a script instead of naming one: keepalived takes each line for the name of a vrrp_script, finds none and tracks nothing. Write vrrp_script NAME { … } with these lines above the vrrp_instance, and only track_script { NAME } here.',
    ],
    fixed: undefined,
  },
  {
    when: 'a list of names',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a definition at the top level',
    text: `track_script chk {
  script "/bin/true"
  interval 2
}
`,
    says: [
      `1:1 error, reported: A script is described by vrrp_script, not by track_script: keepalived ignores this block, no check runs, and nothing can track it. Write vrrp_script chk { … } here, and track_script { chk } in the vrrp_instance that should follow it.
  suggestion: Write vrrp_script`,
    ],
    fixed: `vrrp_script chk {
  script "/bin/true"
  interval 2
}
`,
  },
  {
    when: 'a definition at the top level without a name',
    text: `track_script {
  script "/bin/true"
  interval 2
}
`,
    says: [
      '1:1 error, reported: A script is described by vrrp_script, not by track_script: keepalived ignores this block, no check runs, and nothing can track it. Write vrrp_script NAME { … } here, and track_script { NAME } in the vrrp_instance that should follow it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a use at the top level',
    text: `track_script {
  chk
}
`,
    says: [
      '1:1 error, reported: track_script belongs into a vrrp_instance or vrrp_sync_group: out here keepalived does not know it and ignores it, so chk is not tracked and no failing check moves an address. Move the block into the instance that should follow the check.',
    ],
    fixed: undefined,
  },
  {
    when: 'a use of two at the top level',
    text: `track_script {
  chk
  two
}
`,
    says: [
      '1:1 error, reported: track_script belongs into a vrrp_instance or vrrp_sync_group: out here keepalived does not know it and ignores it, so nothing is tracked by it and no failing check moves an address. Move the block into the instance that should follow the check.',
    ],
    fixed: undefined,
  },
  {
    when: 'an empty use at the top level',
    text: `track_script {
}
`,
    says: [
      '1:1 error, reported: track_script belongs into a vrrp_instance or vrrp_sync_group: out here keepalived does not know it and ignores it, so nothing is tracked by it and no failing check moves an address. Move the block into the instance that should follow the check.',
    ],
    fixed: undefined,
  },
  {
    when: 'through a definition',
    text: `$T=track_script
$T chk {
  script "/bin/true"
}
`,
    says: [
      `1:4 error, reported: A script is described by vrrp_script, not by track_script: keepalived ignores this block, no check runs, and nothing can track it. Write vrrp_script chk { … } here, and track_script { chk } in the vrrp_instance that should follow it.
  2:1 keepalived reads it here, through $T`,
    ],
    fixed: undefined,
  },
  {
    when: 'in one line',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script chk { script "/bin/true" }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: This track_script describes a script instead of naming one: keepalived takes each line for the name of a vrrp_script, finds none and tracks nothing. Write vrrp_script chk { … } with these lines above the vrrp_instance, and only track_script { chk } here.
  suggestion: Make it a vrrp_script and track chk`,
    ],
    fixed: `vrrp_script chk { script "/bin/true"
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script { chk }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
