import { describe, expect, it } from 'vitest';
import { bindLines } from '../support/bind.ts';

const model = (...lines: string[]) => bindLines(lines).model;

describe('a reference', () => {
  it('from a tracker goes to its script, file, process or session', () => {
    const { vrrpInstances, vrrpScripts, trackFiles, vrrpTrackProcesses, bfdInstances } = model(
      ...['vrrp_script s {', '}', 'track_file f {', '}', 'vrrp_track_process p {', '}', 'bfd_instance b {', '}'],
      ...['vrrp_instance VI {', 'track_script {', 's', '}', 'track_file {', 'f', '}'],
      ...['track_process {', 'p', '}', 'track_bfd {', 'b', '}', '}'],
    );
    const [instance] = vrrpInstances;
    expect(instance?.trackScripts[0]?.script?.value.definition).toBe(vrrpScripts[0]);
    expect(instance?.trackFiles[0]?.file?.value.definition).toBe(trackFiles[0]);
    expect(instance?.trackProcesses[0]?.process?.value.definition).toBe(vrrpTrackProcesses[0]);
    expect(instance?.trackBfds[0]?.session?.value.definition).toBe(bfdInstances[0]);
  });

  it('from a group goes to its instances', () => {
    const { vrrpSyncGroups, trackGroups, vrrpInstances } = model(
      ...['vrrp_sync_group G {', 'group {', 'A', 'B', '}', '}', 'track_group T {', 'group {', 'B', '}', '}'],
      ...['vrrp_instance A {', '}', 'vrrp_instance B {', '}'],
    );
    expect(vrrpSyncGroups[0]?.members.map(({ value }) => value.definition)).toEqual(vrrpInstances);
    expect(trackGroups[0]?.members[0]?.value.definition).toBe(vrrpInstances[1]);
  });

  it('from a static address goes to its track group', () => {
    const { staticAddresses, trackGroups } = model(
      ...['track_group T {', '}', 'static_ipaddress {', '192.0.2.1 dev eth0 track_group T', '}'],
    );
    expect(staticAddresses[0]?.trackGroup?.value.definition).toBe(trackGroups[0]);
  });

  it('from a virtual server goes to its group', () => {
    const { virtualServers, virtualServerGroups } = model(
      ...['virtual_server group G {', '}', 'virtual_server_group G {', '192.0.2.1 80', '}'],
    );
    expect(virtualServers[0]?.group?.value.definition).toBe(virtualServerGroups[0]);
  });

  it('from a check goes to its session or file', () => {
    const { virtualServers, bfdInstances, trackFiles } = model(
      ...['bfd_instance b {', '}', 'track_file f {', '}', 'virtual_server 192.0.2.1 80 {'],
      ...['real_server 192.0.2.2 80 {', 'BFD_CHECK {', 'name b', '}', 'FILE_CHECK {', 'track_file f', '}', '}', '}'],
    );
    const [server] = virtualServers[0]?.realServers ?? [];
    expect(server?.bfdChecks[0]?.name?.value.definition).toBe(bfdInstances[0]);
    expect(server?.fileChecks[0]?.trackFile?.value.definition).toBe(trackFiles[0]);
  });

  it('from lvs_sync_daemon goes to its instance', () => {
    const { globalDefs, vrrpInstances } = model(
      ...['global_defs {', 'lvs_sync_daemon eth0 VI', '}', 'vrrp_instance VI {', '}'],
    );
    expect(globalDefs?.lvsSyncDaemon?.value.instance?.definition).toBe(vrrpInstances[0]);
  });

  it('may stand before its definition', () => {
    const { vrrpInstances, vrrpScripts } = model(
      ...['vrrp_instance VI {', 'track_script {', 's', '}', '}', 'vrrp_script s {', '}'],
    );
    expect(vrrpInstances[0]?.trackScripts[0]?.script?.value.definition).toBe(vrrpScripts[0]);
  });

  it('goes to the first definition of a name', () => {
    const { vrrpInstances, vrrpScripts } = model(
      ...['vrrp_script s {', 'interval 1', '}', 'vrrp_script s {', 'interval 2', '}'],
      ...['vrrp_instance VI {', 'track_script {', 's', '}', '}'],
    );
    expect(vrrpInstances[0]?.trackScripts[0]?.script?.value.definition).toBe(vrrpScripts[0]);
    expect(vrrpScripts).toHaveLength(2);
  });

  it('goes to a file under either keyword', () => {
    const { vrrpInstances, trackFiles } = model(
      ...['vrrp_track_file f {', 'file /run/f', '}', 'vrrp_instance VI {', 'track_file {', 'f', '}', '}'],
    );
    expect(vrrpInstances[0]?.trackFiles[0]?.file?.value.definition).toBe(trackFiles[0]);
  });

  it('goes nowhere where nothing of its kind has the name', () => {
    const { vrrpInstances } = model(...['track_file s {', '}', 'vrrp_instance VI {', 'track_script {', 's', '}', '}']);
    expect(vrrpInstances[0]?.trackScripts[0]?.script?.value).toEqual({ name: 's', definition: undefined });
  });

  it('leads on: from an instance to its script to its interval', () => {
    const { vrrpInstances } = model(
      ...['vrrp_script s {', 'interval 5', '}', 'vrrp_instance VI {', 'track_script {', 's', '}', '}'],
    );
    expect(vrrpInstances[0]?.trackScripts[0]?.script?.value.definition?.interval?.value).toBe(5);
  });
});
