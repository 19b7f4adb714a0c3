import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { vsix } from '../../../scripts/vscode/package-extension.mjs';
import { findPrerequisites, packExtension } from './support/packed-extension.ts';
import { Session } from './support/session.ts';
import type { Workbench } from './support/workbench.ts';

/** Two nodes of one cluster that are each almost right: a word misspelled, a line out of place, and two ids for one router. */
const LB01 = `global_defs {
  router_id lb01
  enable_script_security
  script_user root
}

vrrp_script check_web {
  script "/usr/bin/curl --fail --silent --output /dev/null http://127.0.0.1/"
  interval 2
  timeout 1
  weight -20
}

vrrp_instance VI_1 {
  state MASTR
  interface eth0
  virtual_router_id 55
  priority 100
        advert_int 1
  virtual_ipaddress {
    192.0.2.10/24
  }
  track_script {
    check_web
  }
}
`;
const LB02 = LB01.replace('router_id lb01', 'router_id lb02')
  .replace('state MASTR', 'state BACKUP')
  .replace('router_id 55', 'router_id 51')
  .replace('priority 100', 'priority 90');

const FILES = {
  'lb01/keepalived.conf': LB01,
  'lb02/keepalived.conf': LB02,
  'notes/by-hand.conf': 'vrrp_instance VI_1 {\n}\n',
  'notes/other.conf': '[section]\nkey = value\n',
  'kalint.config.json': '{ "clusters": [{ "name": "edge", "nodes": ["lb*/keepalived.conf"] }] }\n',
};

const prerequisites = findPrerequisites();

/** One person's session, from the first look to the last change: each test goes on where the one before ended. */
describe.skipIf(!prerequisites.ok)('the extension in VS Code', { timeout: 90_000 }, () => {
  let session: Session;
  let workbench: Workbench;

  beforeAll(async () => {
    if (!prerequisites.ok) return;
    packExtension();
    session = await Session.open(prerequisites.programs, vsix, FILES);
    workbench = session.workbench;
  }, 240_000);
  afterAll(() => session?.close());

  /** A test that keeps a picture of what was there when it failed. */
  function scene(name: string, play: () => Promise<void>): void {
    it(name, async () => {
      onTestFailed(() => workbench.picture(`failed ${name}`));
      await play();
    });
  }

  const lb01 = () => session.read('lb01/keepalived.conf');
  const lineOf = (text: string) => lb01().slice(0, lb01().indexOf(text)).split('\n').length;

  scene('is smaller than 2 MB', async () => {
    expect(statSync(vsix).size).toBeLessThan(2_000_000);
  });

  scene('underlines a mistake in the file of one node', async () => {
    await workbench.openFile('lb01/keepalived.conf');
    await workbench.squiggles('error').first().waitFor();
    expect(await workbench.languageOfFile()).toBe('keepalived.conf');
  });

  scene('lists mistakes of one node and of the whole cluster in the Problems panel', async () => {
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'state-invalid' }).waitFor();
    await problems
      .filter({ hasText: 'vrid-mismatch' })
      .filter({ hasText: 'lb01 has virtual_router_id 55, lb02 51' })
      .waitFor();
    await workbench.picture('problems');
    await workbench.closePanel();
  });

  scene('mends a mistake with a quick fix', async () => {
    await workbench.goTo(lineOf('state MASTR'), 11);
    await workbench.quickFix('Write MASTER');
    await workbench.save();
    expect(lb01()).toBe(LB01.replace('state MASTR', 'state MASTER'));
  });

  scene('mends what only both nodes together show', async () => {
    await workbench.goTo(lineOf('virtual_router_id'), 22);
    await workbench.quickFix('Set virtual_router_id to 51', 'quick-fix');
    await workbench.save();
    expect(lb01()).toContain('\n  virtual_router_id 51\n');
    await workbench.squiggles('error').first().waitFor({ state: 'detached' });
  });

  scene('formats the file', async () => {
    await workbench.run('Format Document');
    await workbench.changed();
    await workbench.save();
    expect(lb01()).toContain('\n  advert_int 1\n');
  });

  scene('says what a keyword means', async () => {
    await workbench.goTo(lineOf('priority 100'), 5);
    const hover = await workbench.hover();
    await workbench.picture('hover');
    expect(await hover.textContent()).toMatch(/priority/);
    expect(await hover.textContent()).toMatch(/1…255|1 to 255|1–255/);
    await workbench.page.keyboard.press('Escape');
  });

  scene('completes keywords of the block', async () => {
    await workbench.goTo(lineOf('interface eth0'), 1);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('garp_master_refr');
    const rows = await workbench.complete();
    await rows.filter({ hasText: 'garp_master_refresh' }).first().waitFor();
    await workbench.picture('completion');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('60');
    await workbench.save();
    expect(lb01()).toContain('\n  interface eth0\n  garp_master_refresh 60\n');
  });

  scene('renames a script where it is defined and where it is used', async () => {
    await workbench.goTo(lineOf('check_web'), 15);
    await workbench.rename('check_nginx');
    await workbench.changed();
    await workbench.save();
    expect(lb01().match(/check_\w+/g)).toEqual(['check_nginx', 'check_nginx']);
  });

  scene('shows from the lens of a script where it is tracked', async () => {
    await workbench.lens('tracked by 1 instance').click();
    await workbench.peekedPlaces().filter({ hasText: 'check_nginx' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.peekedPlaces().first().waitFor({ state: 'detached' });
  });

  scene('plays failures over the cluster and shows the report', async () => {
    await workbench.run('kalint: Simulate Failover');
    const report = workbench.webView();
    await report.getByRole('heading', { name: 'Failover of lb01, lb02' }).waitFor();
    await report.getByText('lb01 crashes').first().waitFor();
    await workbench.picture('failover');
    await workbench.tidy();
  });

  scene('explains a rule', async () => {
    await workbench.run('kalint: Explain a Rule');
    await workbench.answer('vrid-mismatch');
    const page = workbench.webView();
    await page.getByRole('heading', { name: 'vrid-mismatch' }).waitFor();
    await page.getByText('virtual_router_id 51').first().waitFor();
    await workbench.picture('explain');
    await workbench.tidy();
  });

  scene('lints what is not open', async () => {
    await workbench.run('kalint: Lint the Workspace');
    await workbench.notification(/\d+ errors and \d+ warnings in \d+ configuration files/);
  });

  scene('shows for which keepalived a file is read, and lets one choose', async () => {
    await workbench.openFile('lb02/keepalived.conf');
    await workbench.statusItem('keepalived').click();
    await workbench.choose('debian-12');
    await workbench.statusItem('keepalived debian-12').waitFor();
    expect(session.read('.vscode/settings.json')).toContain('"kalint.target": "debian-12"');
  });

  scene('knows a configuration by its first line, and leaves other .conf files alone', async () => {
    await workbench.openFile('notes/by-hand.conf');
    await workbench.statusItem('keepalived.conf').waitFor();
    await workbench.openFile('notes/other.conf');
    expect(await workbench.languageOfFile()).not.toBe('keepalived.conf');
  });

  scene('goes on after its server was restarted', async () => {
    await workbench.openFile('lb02/keepalived.conf');
    await workbench.run('kalint: Restart the Language Server');
    await workbench.goTo(1, 1);
    await workbench.page.keyboard.type('oops {}\n');
    await workbench.squiggles('error').first().waitFor();
  });
});
