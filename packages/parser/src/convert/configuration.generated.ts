// Generated from the catalogue by npm run gen. Do not edit.
/** A flag, or a setting that is on or off. */
export type JsonFlag = boolean | 'on' | 'off' | 'yes' | 'no' | 'true' | 'false';

/** A configuration as data: keepalived's keywords as keys. */
export interface JsonConfiguration {
  /** Network namespace that keepalived runs in. Without it: the namespace keepalived is started in. */
  readonly net_namespace?: string;
  /** Network namespace that gets the IPVS configuration; without a name, the default namespace. Without it: the namespace of net_namespace. */
  readonly net_namespace_ipvs?: string;
  /** Use ipsets inside a network namespace on kernels before 3.13, too. Without it: off. */
  readonly namespace_with_ipsets?: JsonFlag;
  /** Put the pid files into a folder of their own, `keepalived` below the run directory. Without it: off. */
  readonly use_pid_dir?: JsonFlag;
  /** Tells several keepalived on one host apart: the name becomes part of the pid file names. */
  readonly instance?: string;
  /** Seconds that the main process gives its child processes to end. Without it: 5 s. */
  readonly child_wait_time?: number | string;
  /** Ask every interface at intervals whether its link is up, by MII, ethtool or ioctl. Without it: off (netlink reports the links). */
  readonly linkbeat_use_polling?: JsonFlag;
  /** Settings of the whole daemon, and defaults for instances and virtual servers. */
  readonly global_defs?: JsonGlobalDefs;
  /** Interfaces whose link keepalived asks for at intervals, because the kernel does not report it. */
  readonly linkbeat_interfaces?: readonly (JsonLinkbeatInterface)[];
  /** How long a change of an interface must last before instances react to it. */
  readonly interface_up_down_delays?: readonly (JsonInterfaceUpDownDelay)[];
  /** Instances that go to FAULT when a static address, route or rule that names this group is lost. */
  readonly track_group?: readonly (JsonTrackGroup)[];
  /** Addresses that keepalived puts on this host and that do not move. */
  readonly static_ipaddress?: readonly (JsonStaticAddress)[];
  /** Routes that keepalived sets on this host and that do not move. */
  readonly static_routes?: readonly (JsonStaticRoute)[];
  /** Routing rules that keepalived sets on this host and that do not move. */
  readonly static_rules?: readonly (JsonStaticRule)[];
  /** A command run at intervals; instances and sync groups that track it lose or change priority by its outcome. */
  readonly vrrp_script?: readonly (JsonVrrpScript)[];
  /** A file that holds a number; what tracks it changes its priority or weight by the number times a weight. */
  readonly track_file?: readonly (JsonTrackFile)[];
  /** A file that holds a number; what tracks it changes its priority or weight by the number times a weight. */
  readonly vrrp_track_file?: readonly (JsonTrackFile)[];
  /** Watches whether enough processes of a name run, without a script; the kernel reports starts and ends. */
  readonly vrrp_track_process?: readonly (JsonVrrpTrackProcess)[];
  /** A BFD session (bidirectional forwarding detection) with a neighbour. */
  readonly bfd_instance?: readonly (JsonBfdInstance)[];
  /** Pauses between the messages that announce addresses, for switches that cannot take them all at once. */
  readonly garp_group?: readonly (JsonGarpGroup)[];
  /** Instances that change state together: one in FAULT puts all in FAULT, and they are MASTER only together. */
  readonly vrrp_sync_group?: readonly (JsonVrrpSyncGroup)[];
  /** A virtual router: the addresses that move between nodes, and how the nodes agree on who holds them. */
  readonly vrrp_instance?: readonly (JsonVrrpInstance)[];
  /** Addresses, ranges and firewall marks that one virtual server serves all at once. */
  readonly virtual_server_group?: readonly (JsonVirtualServerGroup)[];
  /** A service, by address and port, firewall mark or group, that IPVS spreads over real servers. */
  readonly virtual_server?: readonly (JsonVirtualServer)[];
  /** Certificate, key and trusted CA for all SSL_GET checks. */
  readonly SSL?: JsonSsl;
}

export interface JsonBfdInstance {
  /** name of the bfd_instance */
  readonly name: string;
  /** Address of the other end of the session. */
  readonly neighbor_ip?: string;
  /** Address of the other end of the session. */
  readonly neighbour_ip?: string;
  /** Address of this end of the session. Without it: chosen by the kernel. */
  readonly source_ip?: string;
  /** Least time between packets that this end can receive. Without it: 10 ms. */
  readonly min_rx?: number | string;
  /** Least time between packets that this end wants to send while the session is up. Without it: 10 ms. */
  readonly min_tx?: number | string;
  /** Time between packets while the session is down. Without it: 1000 ms. */
  readonly idle_tx?: number | string;
  /** How many packets may be missed before the session is down. Without it: 5. */
  readonly multiplier?: number | string;
  /** Wait for the neighbour’s packets before sending any. Without it: off. */
  readonly passive?: JsonFlag;
  /** TTL or hop limit of the packets that are sent. Without it: 255 for IPv4, 64 for IPv6. */
  readonly ttl?: number | string;
  /** TTL or hop limit of the packets that are sent. Without it: 255 for IPv4, 64 for IPv6. */
  readonly hoplimit?: number | string;
  /** How many hops a received packet may have passed; 255 or -1 allows any number. Without it: 0. */
  readonly max_hops?: number | string;
  /** Use the port for sessions over several hops (4784 in place of 3784). Without it: off. */
  readonly multihop?: JsonFlag;
  /** Added to the priority of VRRP instances that track the session while it is up (positive), or subtracted while it is down (negative). Without it: 0 (a session that is down puts the instance in FAULT). */
  readonly weight?: number | string | {
  /** whole number -253…253 */
  readonly weight: number | string;
  /** Swap up and down for the weight. */
  readonly reverse?: JsonFlag;
};
  /** Tell VRRP of changes. Without `checker` beside it, the checkers are not told. Without it: VRRP and checkers, where neither is named. */
  readonly vrrp?: JsonFlag;
  /** Tell the checkers of changes. Without `vrrp` beside it, VRRP is not told. Without it: VRRP and checkers, where neither is named. */
  readonly checker?: JsonFlag;
}

export interface JsonGarpGroup {
  /** Seconds between two gratuitous ARP messages (IPv4). */
  readonly garp_interval?: number | string;
  /** Seconds between two unsolicited neighbour advertisements (IPv6). */
  readonly gna_interval?: number | string;
  /** The interface that the pauses hold for. */
  readonly interface?: readonly (string)[];
  /** Interfaces on one switch, which share the pauses. */
  readonly interfaces?: readonly (string)[];
}

export interface JsonGlobalDefs {
  /** Folder for the working copy of the configuration, which otherwise is held in memory. Without it: in memory. */
  readonly tmp_config_directory?: string;
  /** Folder in which state and configuration are kept around every reload, for debugging. Without it: off. */
  readonly config_save_dir?: string;
  /** Give the child processes the names keepalived_vrrp, keepalived_lvs and keepalived_bfd. */
  readonly process_names?: JsonFlag;
  /** Name of the main process. */
  readonly process_name?: string;
  /** Name of the VRRP process. */
  readonly vrrp_process_name?: string;
  /** Name of the health checker process. */
  readonly checker_process_name?: string;
  /** Name of the health checker process. */
  readonly lvs_process_name?: string;
  /** Name of the BFD process. */
  readonly bfd_process_name?: string;
  /** Keep symbolic links in the paths of scripts as they are written. Without it: off (links are resolved). */
  readonly use_symlink_paths?: JsonFlag;
  /** Script that runs once before keepalived starts its child processes. */
  readonly startup_script?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Seconds after which a startup script that still runs is killed. Without it: 10 s. */
  readonly startup_script_timeout?: number | string;
  /** Script that runs once after all child processes have ended. */
  readonly shutdown_script?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Seconds after which a shutdown script that still runs is killed. Without it: 10 s. */
  readonly shutdown_script_timeout?: number | string;
  /** Addresses that get the mails about state changes. */
  readonly notification_email?: readonly (string)[];
  /** Sender of the mails. Without it: the user keepalived runs as, at the local host name. */
  readonly notification_email_from?: string;
  /** Mail server that takes the mails. Without it: none (no mail is sent). */
  readonly smtp_server?: string | {
  /** IP address or host name */
  readonly server: string;
  /** port 1…65535 */
  readonly port?: number | string;
};
  /** Name that keepalived gives itself in the HELO command. Without it: the local host name. */
  readonly smtp_helo_name?: string;
  /** Seconds to wait for the mail server. Without it: 30 s. */
  readonly smtp_connect_timeout?: number | string;
  /** Whether state changes are mailed where nothing else says so. Without it: off, but on for real servers. */
  readonly smtp_alert?: JsonFlag;
  /** Whether instances and sync groups mail their state changes where they do not say so themselves. Without it: smtp_alert, else off. */
  readonly smtp_alert_vrrp?: JsonFlag;
  /** Whether virtual and real servers mail their state changes where they do not say so themselves. Without it: smtp_alert, else off for virtual and on for real servers. */
  readonly smtp_alert_checker?: JsonFlag;
  /** Log every failed check of a real server, also those that are tried again. Without it: off (only the change to down is logged). */
  readonly checker_log_all_failures?: JsonFlag;
  /** Mail only when a real server is added or removed, not when one of its checks changes. Without it: off. */
  readonly no_checker_emails?: JsonFlag;
  /** Send no mail about the FAULT state. Without it: off. */
  readonly no_email_faults?: JsonFlag;
  /** Name of this machine in mails and SNMP; it need not be the host name. Without it: the local host name. */
  readonly router_id?: string;
  /** Multicast group of IPv4 adverts; the same on all routers. Without it: 224.0.0.18. */
  readonly vrrp_mcast_group4?: string;
  /** Multicast group of IPv6 adverts; the same on all routers. Without it: ff02::12. */
  readonly vrrp_mcast_group6?: string;
  /** Interface of static addresses that name none. Without it: eth0. */
  readonly default_interface?: string;
  /** Synchronise IPVS connections with the other routers by the kernel's sync daemon, on this interface. Without it: off. */
  readonly lvs_sync_daemon?: string | {
  /** network interface */
  readonly interface: string;
  /** name of a vrrp_instance */
  readonly instance?: string;
  /** whole number 0…255 */
  readonly sync_id?: number | string;
  /** VRRP instance whose state the daemons follow. */
  readonly inst?: string;
  /** Number that sender and receiver must share. */
  readonly id?: number | string;
  /** Longest packet. */
  readonly maxlen?: number | string;
  /** UDP port; 8848 when left out. */
  readonly port?: number | string;
  /** Time to live of the packets. */
  readonly ttl?: number | string;
  /** Multicast group; 224.0.0.81 when left out. */
  readonly group?: string;
};
  /** Seconds after which IPVS forgets connections; at least one kind must be given. Without it: as the kernel has them. */
  readonly lvs_timeouts?: readonly (JsonFlag | {
  /** Idle TCP connections. */
  readonly tcp?: number | string;
  /** TCP connections after a FIN. */
  readonly tcpfin?: number | string;
  /** UDP flows. */
  readonly udp?: number | string;
})[];
  /** Clear the IPVS table when keepalived starts. Without it: off. */
  readonly lvs_flush?: JsonFlag;
  /** Clear the IPVS table in one go when keepalived stops. Without it: off (each server is removed on its own). */
  readonly lvs_flush_on_stop?: 'VS' | JsonFlag | {
  /** VS */
  readonly what?: 'VS';
};
  /** Clear the IPVS table in one go when keepalived stops. Without it: off (each server is removed on its own). */
  readonly lvs_flush_onstop?: 'VS' | JsonFlag | {
  /** VS */
  readonly what?: 'VS';
};
  /** Gratuitous ARP messages per VIP in one go after becoming MASTER. Without it: 5. */
  readonly vrrp_garp_master_repeat?: number | string;
  /** Seconds after becoming MASTER until the gratuitous ARP messages are sent again; 0: not again. Without it: 5 s. */
  readonly vrrp_garp_master_delay?: number | string;
  /** Gratuitous ARP messages in one go when a MASTER hears an advert of lower priority. Without it: vrrp_garp_master_repeat. */
  readonly vrrp_garp_lower_prio_repeat?: number | string;
  /** Seconds after an advert of lower priority until the gratuitous ARP messages are sent again. Without it: vrrp_garp_master_delay. */
  readonly vrrp_garp_lower_prio_delay?: number | string;
  /** Shortest time between two rounds of gratuitous ARP while MASTER. Without it: 0 (never). */
  readonly vrrp_garp_master_refresh?: number | string;
  /** Gratuitous ARP messages per VIP in one such round. Without it: 1. */
  readonly vrrp_garp_master_refresh_repeat?: number | string;
  /** Pause between two gratuitous ARP messages on one interface. Without it: 0 (no pause). */
  readonly vrrp_garp_interval?: number | string;
  /** Pause between two unsolicited neighbour advertisements (IPv6) on one interface. Without it: 0 (no pause). */
  readonly vrrp_gna_interval?: number | string;
  /** One gratuitous ARP message, not repeated, in place of five and five again. Without it: off. */
  readonly vrrp_min_garp?: JsonFlag;
  /** Repeat gratuitous ARP at this interval on interfaces of VIPs that are not the instance's own interface. Without it: off. */
  readonly vrrp_garp_extra_if?: number | string | {
  /** whole number 1…86400 s */
  readonly seconds?: number | string;
  readonly all?: JsonFlag;
};
  /** Repeat gratuitous ARP at this interval on interfaces of VIPs that are not the instance's own interface. Without it: off. */
  readonly vrrp_vmac_garp_intvl?: number | string | {
  /** whole number 1…86400 s */
  readonly seconds?: number | string;
  readonly all?: JsonFlag;
};
  /** Adverts that must be missing before a BACKUP takes over; default for all instances. Without it: 3. */
  readonly vrrp_down_timer_adverts?: number | string;
  /** A MASTER that hears an advert of lower priority does not answer with one of its own. Without it: off, on with vrrp_strict. */
  readonly vrrp_lower_prio_no_advert?: JsonFlag;
  /** A MASTER that hears an advert of higher priority sends one more before it steps down. Without it: off. */
  readonly vrrp_higher_prio_send_advert?: JsonFlag;
  /** VRRP version of instances that name none. Without it: 2 (3 for IPv6 instances). */
  readonly vrrp_version?: number | string;
  /** Leave the pseudo header out of the checksum of IPv4 adverts of version 3; default for all instances. Without it: off. */
  readonly v3_checksum_as_v2?: JsonFlag;
  /** Use nftables for no_accept and VMAC rules, in a table of this name. Without it: used at need, where nothing else is configured. */
  readonly nftables?: string;
  /** Priority of the chains that keepalived makes. Without it: -1. */
  readonly nftables_priority?: number | string;
  /** Give the nftables rules counters, for debugging. Without it: off. */
  readonly nftables_counters?: JsonFlag;
  /** Put interface numbers, not names, into the sets of IPv6 link-local addresses. Without it: on unless an instance has dont_track_primary. */
  readonly nftables_ifindex?: JsonFlag;
  /** Give each virtual server group a firewall mark by nftables, so that IPVS holds one service per group. Without it: off. */
  readonly nftables_ipvs?: string;
  /** Priority of the chains that set the marks. Without it: -1. */
  readonly nftables_ipvs_priority?: number | string;
  /** First firewall mark to use; each further group gets the next. Without it: 1000. */
  readonly nftables_ipvs_start_fwmark?: number | string;
  /** Use iptables for no_accept and VMAC rules, in these chains, which must exist. Without it: off. */
  readonly vrrp_iptables?: string | JsonFlag | {
  /** name of an iptables chain, at most 27 bytes */
  readonly input_chain?: string;
  /** name of an iptables chain, at most 27 bytes */
  readonly output_chain?: string;
};
  /** Names of the ipsets for the iptables rules; without any name ipsets are not used. Without it: keepalived keepalived6 keepalived_if6 keepalived_igmp keepalived_mld keepalived_nd. */
  readonly vrrp_ipsets?: string | JsonFlag | {
  /** name of an ipset, at most 30 bytes */
  readonly addresses?: string;
  /** name of an ipset, at most 30 bytes */
  readonly addresses6?: string;
  /** name of an ipset, at most 30 bytes */
  readonly interface_addresses6?: string;
  /** name of an ipset, at most 30 bytes */
  readonly igmp?: string;
  /** name of an ipset, at most 30 bytes */
  readonly mld?: string;
  /** name of an ipset, at most 30 bytes */
  readonly vmac_nd?: string;
};
  /** Have the kernel send no IGMP reports for 224.0.0.0/24 (sysctl igmp_link_local_mcast_reports). Without it: off. */
  readonly disable_local_igmp?: JsonFlag;
  /** Drop unicast adverts whose source is not one of the unicast peers. Without it: off. */
  readonly vrrp_check_unicast_src?: JsonFlag;
  /** Compare the VIPs of adverts only when the sender changes. Without it: off. */
  readonly vrrp_skip_check_adv_addr?: JsonFlag;
  /** Hold all instances to the letter of the VRRP standard. Without it: off. */
  readonly vrrp_strict?: JsonFlag;
  /** Write changes of priority to the notify FIFOs, too; default for all instances. Without it: off. */
  readonly vrrp_notify_priority_changes?: JsonFlag;
  /** Highest real-time priority to which keepalived raises itself when it runs late. Without it: 0 (never raised). */
  readonly max_auto_priority?: number | string;
  /** How late a timer must be before the priority is raised. Without it: 1000000 µs. */
  readonly min_auto_priority_delay?: number | string;
  /** Nice level of the VRRP process; lower runs sooner. It is not the VRRP priority. Without it: 0. */
  readonly vrrp_priority?: number | string;
  /** Nice level of the checker process; lower runs sooner. It is not the VRRP priority. Without it: 0. */
  readonly checker_priority?: number | string;
  /** Nice level of the BFD process; lower runs sooner. It is not the VRRP priority. Without it: 0. */
  readonly bfd_priority?: number | string;
  /** Keep the VRRP process in memory, never in swap. Without it: off. */
  readonly vrrp_no_swap?: JsonFlag;
  /** Keep the checker process in memory, never in swap. Without it: off. */
  readonly checker_no_swap?: JsonFlag;
  /** Keep the BFD process in memory, never in swap. Without it: off. */
  readonly bfd_no_swap?: JsonFlag;
  /** Processors that the VRRP process may run on. Without it: all. */
  readonly vrrp_cpu_affinity?: number | string | readonly (number | string)[];
  /** Processors that the checker process may run on. Without it: all. */
  readonly checker_cpu_affinity?: number | string | readonly (number | string)[];
  /** Processors that the BFD process may run on. Without it: all. */
  readonly bfd_cpu_affinity?: number | string | readonly (number | string)[];
  /** Run the VRRP process with real-time scheduling at this priority. Without it: off (no real-time scheduling). */
  readonly vrrp_rt_priority?: number | string;
  /** Run the checker process with real-time scheduling at this priority. Without it: off (no real-time scheduling). */
  readonly checker_rt_priority?: number | string;
  /** Run the BFD process with real-time scheduling at this priority. Without it: off (no real-time scheduling). */
  readonly bfd_rt_priority?: number | string;
  /** Processor time that the VRRP process may use between two blocking calls under real-time scheduling. Without it: 10000 µs. */
  readonly vrrp_rlimit_rttime?: number | string;
  /** Processor time that the VRRP process may use between two blocking calls under real-time scheduling. Without it: 10000 µs. */
  readonly vrrp_rlimit_rtime?: number | string;
  /** Processor time that the checker process may use between two blocking calls under real-time scheduling. Without it: 10000 µs. */
  readonly checker_rlimit_rttime?: number | string;
  /** Processor time that the checker process may use between two blocking calls under real-time scheduling. Without it: 10000 µs. */
  readonly checker_rlimit_rtime?: number | string;
  /** Processor time that the BFD process may use between two blocking calls under real-time scheduling. Without it: 10000 µs. */
  readonly bfd_rlimit_rttime?: number | string;
  /** Processor time that the BFD process may use between two blocking calls under real-time scheduling. Without it: 10000 µs. */
  readonly bfd_rlimit_rtime?: number | string;
  /** Where the SNMP master agent listens. Without it: unix:/var/agentx/master. */
  readonly snmp_socket?: string;
  /** Answer SNMP requests for the VRRP part of the keepalived MIB. Without it: off (on with --snmp). */
  readonly enable_snmp_vrrp?: JsonFlag;
  /** Answer SNMP requests for the VRRP part of the keepalived MIB. Without it: off (on with --snmp). */
  readonly enable_snmp_keepalived?: JsonFlag;
  /** Answer SNMP requests for the checker part of the keepalived MIB. Without it: off (on with --snmp). */
  readonly enable_snmp_checker?: JsonFlag;
  /** Answer SNMP requests for both standard VRRP MIBs (RFC 2787 and RFC 6527). Without it: off (on with --snmp). */
  readonly enable_snmp_rfc?: JsonFlag;
  /** Answer SNMP requests for the VRRP version 2 MIB (RFC 2787). Without it: off (on with --snmp). */
  readonly enable_snmp_rfcv2?: JsonFlag;
  /** Answer SNMP requests for the VRRP version 3 MIB (RFC 6527). Without it: off (on with --snmp). */
  readonly enable_snmp_rfcv3?: JsonFlag;
  /** Send SNMP traps. Without it: off. */
  readonly enable_traps?: JsonFlag;
  /** How old the statistics of a virtual server may be before an SNMP request reads them anew. Without it: 5 s. */
  readonly snmp_vs_stats_update_interval?: number | string;
  /** How old the statistics of real servers may be before an SNMP request reads them anew. Without it: snmp_vs_stats_update_interval. */
  readonly snmp_rs_stats_update_interval?: number | string;
  /** Offer the D-Bus interface. Without it: off. */
  readonly enable_dbus?: JsonFlag;
  /** Name of the D-Bus service; several keepalived on one bus need different ones. Without it: org.keepalived.Vrrp1. */
  readonly dbus_service_name?: string;
  /** Word that stands in the D-Bus path of an instance without interface. Without it: none. */
  readonly dbus_no_interface_name?: string;
  /** User, and perhaps group, that scripts run as where they name none. Without it: keepalived_script where that user exists, else the user keepalived runs as. */
  readonly script_user?: string | {
  /** user */
  readonly user: string;
  /** group */
  readonly group?: string;
};
  /** Do not run scripts as root that another user could change or replace. Without it: off. */
  readonly enable_script_security?: JsonFlag;
  /** FIFO that all notifications are written to, in order. Without it: off. */
  readonly notify_fifo?: string | {
  /** path of the FIFO */
  readonly path: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command that keepalived starts to read `notify_fifo`; the path of the FIFO is its last argument. */
  readonly notify_fifo_script?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** FIFO that the notifications of instances and sync groups are written to, in order. Without it: off. */
  readonly vrrp_notify_fifo?: string | {
  /** path of the FIFO */
  readonly path: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command that keepalived starts to read `vrrp_notify_fifo`; the path of the FIFO is its last argument. */
  readonly vrrp_notify_fifo_script?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** FIFO that the notifications of virtual and real servers are written to, in order. Without it: off. */
  readonly lvs_notify_fifo?: string | {
  /** path of the FIFO */
  readonly path: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command that keepalived starts to read `lvs_notify_fifo`; the path of the FIFO is its last argument. */
  readonly lvs_notify_fifo_script?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Write the states of instances and sync groups to the FIFOs after a reload, too. Without it: off. */
  readonly fifo_write_vrrp_states_on_reload?: JsonFlag;
  /** Accept interfaces that do not exist yet, or come and go. Without it: off (every interface must exist at start). */
  readonly dynamic_interfaces?: 'allow_if_changes' | JsonFlag | {
  /** allow_if_changes */
  readonly mode?: 'allow_if_changes';
};
  /** Receive buffer of the netlink command socket of VRRP. Without it: as the system has it. */
  readonly vrrp_netlink_cmd_rcv_bufs?: number | string;
  /** Let `vrrp_netlink_cmd_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). Without it: off. */
  readonly vrrp_netlink_cmd_rcv_bufs_force?: JsonFlag;
  /** Receive buffer of the netlink monitor socket of VRRP. Without it: as the system has it. */
  readonly vrrp_netlink_monitor_rcv_bufs?: number | string;
  /** Let `vrrp_netlink_monitor_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). Without it: off. */
  readonly vrrp_netlink_monitor_rcv_bufs_force?: JsonFlag;
  /** Receive buffer of the netlink command socket of the checkers. Without it: as the system has it. */
  readonly lvs_netlink_cmd_rcv_bufs?: number | string;
  /** Let `lvs_netlink_cmd_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). Without it: off. */
  readonly lvs_netlink_cmd_rcv_bufs_force?: JsonFlag;
  /** Receive buffer of the netlink monitor socket of the checkers. Without it: as the system has it. */
  readonly lvs_netlink_monitor_rcv_bufs?: number | string;
  /** Let `lvs_netlink_monitor_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). Without it: off. */
  readonly lvs_netlink_monitor_rcv_bufs_force?: JsonFlag;
  /** Receive buffer of the socket that watches processes. Without it: as the system has it. */
  readonly process_monitor_rcv_bufs?: number | string;
  /** Let `process_monitor_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). Without it: off. */
  readonly process_monitor_rcv_bufs_force?: JsonFlag;
  /** Receive buffer of the VRRP sockets: a size, or the sum of MTUs or of advert sizes times the multiplier. Without it: as the system has it (net.core.rmem_default). */
  readonly vrrp_rx_bufs_policy?: number | string;
  /** Factor for `vrrp_rx_bufs_policy` MTU or ADVERT. Without it: 3. */
  readonly vrrp_rx_bufs_multiplier?: number | string;
  /** Run the notifications of real servers for their first state at start, too. Without it: off. */
  readonly rs_init_notifies?: JsonFlag;
  /** Mask for the permissions of files that keepalived makes. Without it: 0177 (IXUSR | IRWXG | IRWXO). */
  readonly umask?: string | readonly (string)[];
  /** Seconds after the start of keepalived before any instance runs. Without it: 0 (at once). */
  readonly vrrp_startup_delay?: number | string;
  /** Seconds after the boot of the system before any instance runs. Without it: 0 (at once). */
  readonly vrrp_delay_after_boot?: number | string;
  /** Log adverts with a virtual_router_id that is not configured on their interface. Without it: off. */
  readonly log_unknown_vrids?: JsonFlag;
  /** Instances of priority 255 ignore all adverts; default for all instances. Without it: off, on with vrrp_strict. */
  readonly vrrp_owner_ignore_adverts?: JsonFlag;
  /** Start of the names that keepalived makes up for VMAC interfaces. Without it: vrrp. */
  readonly vmac_prefix?: string;
  /** Start of the names of VMAC interfaces for VIPs that are not on the instance's own interface. Without it: vmac_prefix. */
  readonly vmac_addr_prefix?: string;
  /** Seed of the random numbers (`_RANDOM`): a configuration that uses them comes out the same each time. Without it: the time. */
  readonly random_seed?: number | string;
  /** Check the new configuration before a reload, and reload only when it has no errors. Without it: off. */
  readonly reload_check_config?: string;
  /** File that holds the time of a planned reload; keepalived watches it. Without it: off. */
  readonly reload_time_file?: string;
  /** Keep the file of `reload_time_file` after a reload: a time without date comes again every day. Without it: off. */
  readonly reload_repeat?: JsonFlag;
  /** File that exists for as long as keepalived reads its configuration. Without it: off; without a path keepalived.reload beside the pid file. */
  readonly reload_file?: string | JsonFlag | {
  /** absolute path of the file */
  readonly file?: string;
};
  /** Which failures of plain `include` are errors; without a word, all. Without it: none. */
  readonly include_check?: readonly ('read' | 'match' | 'wildcard_match' | 'brace_match' | '+read' | '+match' | '+wildcard_match' | '+brace_match' | '-read' | '-match' | '-wildcard_match' | '-brace_match' | readonly ('read' | 'match' | 'wildcard_match' | 'brace_match' | '+read' | '+match' | '+wildcard_match' | '+brace_match' | '-read' | '-match' | '-wildcard_match' | '-brace_match')[] | JsonFlag | {
  /** read, match, wildcard_match, brace_match, +read, +match, +wildcard_match, +brace_match, -read, -match, -wildcard_match, -brace_match */
  readonly checks?: 'read' | 'match' | 'wildcard_match' | 'brace_match' | '+read' | '+match' | '+wildcard_match' | '+brace_match' | '-read' | '-match' | '-wildcard_match' | '-brace_match' | readonly ('read' | 'match' | 'wildcard_match' | 'brace_match' | '+read' | '+match' | '+wildcard_match' | '+brace_match' | '-read' | '-match' | '-wildcard_match' | '-brace_match')[];
})[];
  /** Put the names of instance and network namespace into the names of the dump files. Without it: off. */
  readonly data_use_instance?: JsonFlag;
  /** Where the state (SIGUSR1) is written to. Without it: the usual names in $TMPDIR or /tmp. */
  readonly state_dump_file?: string;
  /** Where the statistics (SIGUSR2) is written to. Without it: the usual names in $TMPDIR or /tmp. */
  readonly stats_dump_file?: string;
  /** Where the JSON dump is written to. Without it: the usual names in $TMPDIR or /tmp. */
  readonly json_dump_file?: string;
  /** Layout of the JSON dump; 2 names the VRRP part and adds the tracked processes. Without it: 1. */
  readonly json_version?: number | string;
  /** Folder with the tables of names of iproute2 as shipped. Without it: found when keepalived was built. */
  readonly iproute_usr_dir?: string;
  /** Folder with the tables of names of iproute2 of the administrator, which win over the shipped ones. Without it: found when keepalived was built. */
  readonly iproute_etc_dir?: string;
}

export type JsonInterfaceUpDownDelay = string | {
  /** network interface */
  readonly interface: string;
  /** number 0…255 s */
  readonly down_delay: number | string;
  /** number 0…255 s */
  readonly up_delay?: number | string;
};

export type JsonLinkbeatInterface = string | {
  /** network interface */
  readonly interface: string;
  /** MII, ETHTOOL, IOCTL */
  readonly type?: 'MII' | 'ETHTOOL' | 'IOCTL';
};

export interface JsonRealServer {
  /** IPv4 or IPv6 address */
  readonly address: string;
  readonly port?: number | string;
  /** Share of the connections that the server gets, for schedulers that look at weights. Without it: that of the virtual server (1). */
  readonly weight?: number | string;
  /** How packets get to this server: NAT, DR (direct routing) or TUN (tunnel). Without it: that of the virtual server. */
  readonly lvs_method?: 'NAT' | 'DR' | 'TUN' | {
  /** NAT, DR, TUN */
  readonly method: 'NAT' | 'DR' | 'TUN';
  /** Encapsulation of a tunnel; ipip when not given. */
  readonly type?: 'ipip' | 'gue' | 'gre';
  /** UDP port of a gue tunnel: needed with gue, refused with the others. */
  readonly port?: number | string;
  /** No checksums in the tunnel (the default). */
  readonly nocsum?: JsonFlag;
  /** Checksums in the tunnel; not for ipip. */
  readonly csum?: JsonFlag;
  /** Remote checksums in the tunnel; for gue only. */
  readonly remcsum?: JsonFlag;
};
  /** Number of connections above which the server gets no new ones. Without it: 0 (no limit). */
  readonly uthreshold?: number | string;
  /** Number of connections below which a server that was full gets new ones again. Without it: 0 (chosen by the kernel). */
  readonly lthreshold?: number | string;
  /** Set the weight of a failed server to 0 and keep it, so that open connections go on. Without it: that of the virtual server. */
  readonly inhibit_on_failure?: JsonFlag;
  /** Command to run when the server comes up. */
  readonly notify_up?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run when the server goes down. */
  readonly notify_down?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Count the server as down until its checks have succeeded. Without it: that of the virtual server. */
  readonly alpha?: JsonFlag;
  /** Seconds between two checks, where a check does not say. Without it: that of the virtual server. */
  readonly delay_loop?: number | string;
  /** Seconds that checks wait for the connection and for each answer, where a check does not say. Without it: that of the virtual server. */
  readonly connect_timeout?: number | string;
  /** How many more times a failing check is tried, where the check does not say. Without it: that of the virtual server. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try, where a check does not say. Without it: that of the virtual server. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check, where a check does not say; 0 for no delay. Without it: that of the virtual server. */
  readonly warmup?: number | string;
  /** Send mail when the state changes, to the addresses in global_defs. Without it: smtp_alert_checker or smtp_alert of global_defs, else on. */
  readonly smtp_alert?: JsonFlag;
  /** Host name that HTTP_GET and SSL_GET ask for, where they do not say. Without it: that of the virtual server. */
  readonly virtualhost?: string;
  /** Name by which SNMP shows this server. */
  readonly snmp_name?: string;
  /** The server is up when it serves the given pages over HTTP as expected. */
  readonly HTTP_GET?: readonly (JsonRealServerHttpGet)[];
  /** The server is up when it serves the given pages over HTTPS as expected. */
  readonly SSL_GET?: readonly (JsonRealServerSslGet)[];
  /** The server is up when a TCP connection to it succeeds. */
  readonly TCP_CHECK?: readonly (JsonRealServerTcpCheck)[];
  /** The server is up when it answers as a mail server does: greeting, HELO, QUIT. */
  readonly SMTP_CHECK?: readonly (JsonRealServerSmtpCheck)[];
  /** The server is up when it answers a DNS query over UDP without an error. */
  readonly DNS_CHECK?: readonly (JsonRealServerDnsCheck)[];
  /** A command decides: exit status 0 means that the server is up. */
  readonly MISC_CHECK?: readonly (JsonRealServerMiscCheck)[];
  /** The server is up while a BFD session is up. */
  readonly BFD_CHECK?: readonly (JsonRealServerBfdCheck)[];
  /** The server is up when a datagram to it meets no ICMP error, or is answered. */
  readonly UDP_CHECK?: readonly (JsonRealServerUdpCheck)[];
  /** The server is up when it answers a ping. */
  readonly PING_CHECK?: readonly (JsonRealServerPingCheck)[];
  /** The number in a tracked file changes the weight of the server or takes it down. */
  readonly FILE_CHECK?: readonly (JsonRealServerFileCheck)[];
}

export interface JsonRealServerBfdCheck {
  /** The bfd_instance to follow; it must stand before the virtual server. */
  readonly name?: string;
  /** Count the server as down until the session has come up once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
}

export interface JsonRealServerDnsCheck {
  /** Address to check in place of the real server’s. Without it: address of the real server. */
  readonly connect_ip?: string;
  /** Port to check in place of the real server’s. Without it: port of the real server. */
  readonly connect_port?: number | string;
  /** Source address of the check. Without it: chosen by the kernel. */
  readonly bindto?: string;
  /** Source port of the check. It counts only together with `bindto`. Without it: chosen by the kernel. */
  readonly bind_port?: number | string;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. Without it: chosen by the kernel. */
  readonly bind_if?: string;
  /** Seconds to wait for the connection and for each answer. Without it: that of the real server. */
  readonly connect_timeout?: number | string;
  /** Firewall mark on the packets of the check. Without it: 0 (none). */
  readonly fwmark?: number | string;
  /** How many more times a failing check is tried before the server counts as down. Without it: that of the real server, else 3. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try. Without it: that of the real server, else delay_loop. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. Without it: that of the real server, else delay_loop. */
  readonly warmup?: number | string;
  /** Seconds between two checks. Without it: that of the real server. */
  readonly delay_loop?: number | string;
  /** Count the server as down until this check has succeeded once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
  /** Log every failure while the server is up, not only the one that takes it down. Without it: off, unless checker_log_all_failures is on. */
  readonly log_all_failures?: JsonFlag;
  /** Record type to ask for. Without it: SOA. */
  readonly type?: 'A' | 'NS' | 'CNAME' | 'SOA' | 'MX' | 'TXT' | 'AAAA' | 'RRSIG' | 'DNSKEY' | 'A' | 'NS' | 'CNAME' | 'SOA' | 'MX' | 'TXT' | 'AAAA';
  /** Name to ask for. Without it: . (the root). */
  readonly name?: string;
}

export interface JsonRealServerFileCheck {
  /** The track_file to follow; it must stand before the virtual server. */
  readonly track_file?: string;
  /** Factor for the number in the file; the product is added to the weight of the server. Without it: that of the track_file. */
  readonly weight?: number | string | {
  /** whole number -2147483647…2147483647 */
  readonly weight: number | string;
  /** Turn the sign of the weight round. */
  readonly reverse?: JsonFlag;
  /** Do not turn the sign (the default). */
  readonly noreverse?: JsonFlag;
};
}

export interface JsonRealServerHttpGet {
  /** Address to check in place of the real server’s. Without it: address of the real server. */
  readonly connect_ip?: string;
  /** Port to check in place of the real server’s. Without it: port of the real server. */
  readonly connect_port?: number | string;
  /** Source address of the check. Without it: chosen by the kernel. */
  readonly bindto?: string;
  /** Source port of the check. It counts only together with `bindto`. Without it: chosen by the kernel. */
  readonly bind_port?: number | string;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. Without it: chosen by the kernel. */
  readonly bind_if?: string;
  /** Seconds to wait for the connection and for each answer. Without it: that of the real server. */
  readonly connect_timeout?: number | string;
  /** Firewall mark on the packets of the check. Without it: 0 (none). */
  readonly fwmark?: number | string;
  /** How many more times a failing check is tried before the server counts as down. Without it: that of the real server, else 1. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try. Without it: that of the real server, else 3 s. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. Without it: that of the real server, else delay_loop. */
  readonly warmup?: number | string;
  /** Seconds between two checks. Without it: that of the real server. */
  readonly delay_loop?: number | string;
  /** Count the server as down until this check has succeeded once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
  /** Log every failure while the server is up, not only the one that takes it down. Without it: off, unless checker_log_all_failures is on. */
  readonly log_all_failures?: JsonFlag;
  /** Old name of `retry`. Without it: that of the real server, else 1. */
  readonly nb_get_retry?: number | string;
  /** Host name to ask for, where a url does not say. Without it: that of the real server or the virtual server; else the address. */
  readonly virtualhost?: string;
  /** HTTP version of the request; 1.0C is 1.0 with “Connection: close”. Without it: 1.0. */
  readonly http_protocol?: '1.0' | '1.0C' | '1.1';
  /** Name the host in the TLS handshake (SNI). It has a use in SSL_GET only. Without it: off. */
  readonly enable_sni?: JsonFlag;
  /** Check the urls of a server that comes up without waiting delay_loop between them. Without it: off. */
  readonly fast_recovery?: JsonFlag;
  /** One page to ask for, and what is expected of it. */
  readonly url?: readonly (JsonRealServerHttpGetUrl)[];
}

export interface JsonRealServerHttpGetUrl {
  /** Path to ask for. A url without it is dropped and reported. */
  readonly path?: string;
  /** MD5 digest that the page must have, as `genhash` prints it. Without it: content is not compared. */
  readonly digest?: string;
  /** HTTP status codes that count as success: numbers and ranges. Without it: 200-299. */
  readonly status_code?: readonly (number | string | readonly (number | string)[])[];
  /** Host name to ask for in this url. Without it: that of the check, the real server or the virtual server; else the address. */
  readonly virtualhost?: string;
  /** Regular expression that the page must match. A pattern with spaces needs quotes. Without it: content is not searched. */
  readonly regex?: string;
  /** The page must not match the regular expression. */
  readonly regex_no_match?: JsonFlag;
  /** Options for the regular expression, as PCRE2 names them. Unknown ones are ignored in silence. */
  readonly regex_options?: readonly ('allow_empty_class' | 'alt_bsux' | 'auto_callout' | 'caseless' | 'dollar_endonly' | 'dotall' | 'dupnames' | 'extended' | 'firstline' | 'match_unset_backref' | 'multiline' | 'never_ucp' | 'never_utf' | 'no_auto_capture' | 'no_auto_possess' | 'no_dotstar_anchor' | 'no_start_optimize' | 'ucp' | 'ungreedy' | 'utf' | 'never_backslash_c' | 'alt_circumflex' | 'alt_verbnames' | 'use_offset_limit' | readonly ('allow_empty_class' | 'alt_bsux' | 'auto_callout' | 'caseless' | 'dollar_endonly' | 'dotall' | 'dupnames' | 'extended' | 'firstline' | 'match_unset_backref' | 'multiline' | 'never_ucp' | 'never_utf' | 'no_auto_capture' | 'no_auto_possess' | 'no_dotstar_anchor' | 'no_start_optimize' | 'ucp' | 'ungreedy' | 'utf' | 'never_backslash_c' | 'alt_circumflex' | 'alt_verbnames' | 'use_offset_limit')[])[];
  /** Where in the page the search starts, in bytes. Without it: 0. */
  readonly regex_min_offset?: number | string;
  /** Last byte of the page at which a match may start. Without it: no limit. */
  readonly regex_max_offset?: number | string;
  /** First and greatest size of the stack for complicated regular expressions. */
  readonly regex_stack?: number | string | {
  /** whole number 0…9007199254740991 bytes */
  readonly start: number | string;
  /** whole number 0…9007199254740991 bytes */
  readonly max: number | string;
};
}

export interface JsonRealServerMiscCheck {
  /** How many more times a failing check is tried before the server counts as down. Without it: that of the real server, else 0. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try. Without it: that of the real server, else 1 s. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. Without it: that of the real server, else delay_loop. */
  readonly warmup?: number | string;
  /** Seconds between two checks. Without it: that of the real server. */
  readonly delay_loop?: number | string;
  /** Count the server as down until this check has succeeded once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
  /** Log every failure while the server is up, not only the one that takes it down. Without it: off, unless checker_log_all_failures is on. */
  readonly log_all_failures?: JsonFlag;
  /** The command to run. It is one word: arguments belong inside the quotes. There is no shell. */
  readonly misc_path?: string;
  /** Whole seconds after which a run that has not ended is killed and counts as failed; 0 means the default. Without it: delay_loop of the virtual server. */
  readonly misc_timeout?: number | string;
  /** Exit status 2…255 sets the weight of the server: to the status less 2. */
  readonly misc_dynamic?: JsonFlag;
  /** User, and perhaps group, that the command runs as. Without it: script_user of global_defs, else keepalived_script, else root. */
  readonly user?: string | {
  /** user */
  readonly user: string;
  /** group */
  readonly group?: string;
};
}

export interface JsonRealServerPingCheck {
  /** Address to check in place of the real server’s. Without it: address of the real server. */
  readonly connect_ip?: string;
  /** Port to check in place of the real server’s. Without it: port of the real server. */
  readonly connect_port?: number | string;
  /** Source address of the check. Without it: chosen by the kernel. */
  readonly bindto?: string;
  /** Source port of the check. It counts only together with `bindto`. Without it: chosen by the kernel. */
  readonly bind_port?: number | string;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. Without it: chosen by the kernel. */
  readonly bind_if?: string;
  /** Seconds to wait for the connection and for each answer. Without it: that of the real server. */
  readonly connect_timeout?: number | string;
  /** Firewall mark on the packets of the check. Without it: 0 (none). */
  readonly fwmark?: number | string;
  /** How many more times a failing check is tried before the server counts as down. Without it: that of the real server, else 1. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try. Without it: that of the real server, else 1 s. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. Without it: that of the real server, else delay_loop. */
  readonly warmup?: number | string;
  /** Seconds between two checks. Without it: that of the real server. */
  readonly delay_loop?: number | string;
  /** Count the server as down until this check has succeeded once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
  /** Log every failure while the server is up, not only the one that takes it down. Without it: off, unless checker_log_all_failures is on. */
  readonly log_all_failures?: JsonFlag;
}

export interface JsonRealServerSmtpCheck {
  /** Address to check in place of the real server’s. Without it: address of the real server. */
  readonly connect_ip?: string;
  /** Port to check in place of the real server’s. Without it: port of the real server. */
  readonly connect_port?: number | string;
  /** Source address of the check. Without it: chosen by the kernel. */
  readonly bindto?: string;
  /** Source port of the check. It counts only together with `bindto`. Without it: chosen by the kernel. */
  readonly bind_port?: number | string;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. Without it: chosen by the kernel. */
  readonly bind_if?: string;
  /** Seconds to wait for the connection and for each answer. Without it: that of the real server. */
  readonly connect_timeout?: number | string;
  /** Firewall mark on the packets of the check. Without it: 0 (none). */
  readonly fwmark?: number | string;
  /** How many more times a failing check is tried before the server counts as down. Without it: that of the real server, else 1. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try. Without it: that of the real server, else 1 s. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. Without it: that of the real server, else delay_loop. */
  readonly warmup?: number | string;
  /** Seconds between two checks. Without it: that of the real server. */
  readonly delay_loop?: number | string;
  /** Count the server as down until this check has succeeded once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
  /** Log every failure while the server is up, not only the one that takes it down. Without it: off, unless checker_log_all_failures is on. */
  readonly log_all_failures?: JsonFlag;
  /** Name to give in the HELO command. Without it: smtpchecker.keepalived.org. */
  readonly helo_name?: string;
  /** One more address to check with the same settings. */
  readonly host?: readonly (JsonRealServerSmtpCheckHost)[];
}

export interface JsonRealServerSmtpCheckHost {
  /** Address to check in place of the real server’s. Without it: address of the real server. */
  readonly connect_ip?: string;
  /** Port to check in place of the real server’s. Without it: port of the real server. */
  readonly connect_port?: number | string;
  /** Source address of the check. Without it: chosen by the kernel. */
  readonly bindto?: string;
  /** Source port of the check. It counts only together with `bindto`. Without it: chosen by the kernel. */
  readonly bind_port?: number | string;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. Without it: chosen by the kernel. */
  readonly bind_if?: string;
  /** Seconds to wait for the connection and for each answer. Without it: that of the real server. */
  readonly connect_timeout?: number | string;
  /** Firewall mark on the packets of the check. Without it: 0 (none). */
  readonly fwmark?: number | string;
  /** How many more times a failing check is tried before the server counts as down. Without it: that of the real server, else 1. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try. Without it: that of the real server, else 1 s. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. Without it: that of the real server, else delay_loop. */
  readonly warmup?: number | string;
  /** Seconds between two checks. Without it: that of the real server. */
  readonly delay_loop?: number | string;
  /** Count the server as down until this check has succeeded once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
  /** Log every failure while the server is up, not only the one that takes it down. Without it: off, unless checker_log_all_failures is on. */
  readonly log_all_failures?: JsonFlag;
}

export interface JsonRealServerSslGet {
  /** Address to check in place of the real server’s. Without it: address of the real server. */
  readonly connect_ip?: string;
  /** Port to check in place of the real server’s. Without it: port of the real server. */
  readonly connect_port?: number | string;
  /** Source address of the check. Without it: chosen by the kernel. */
  readonly bindto?: string;
  /** Source port of the check. It counts only together with `bindto`. Without it: chosen by the kernel. */
  readonly bind_port?: number | string;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. Without it: chosen by the kernel. */
  readonly bind_if?: string;
  /** Seconds to wait for the connection and for each answer. Without it: that of the real server. */
  readonly connect_timeout?: number | string;
  /** Firewall mark on the packets of the check. Without it: 0 (none). */
  readonly fwmark?: number | string;
  /** How many more times a failing check is tried before the server counts as down. Without it: that of the real server, else 1. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try. Without it: that of the real server, else 3 s. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. Without it: that of the real server, else delay_loop. */
  readonly warmup?: number | string;
  /** Seconds between two checks. Without it: that of the real server. */
  readonly delay_loop?: number | string;
  /** Count the server as down until this check has succeeded once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
  /** Log every failure while the server is up, not only the one that takes it down. Without it: off, unless checker_log_all_failures is on. */
  readonly log_all_failures?: JsonFlag;
  /** Old name of `retry`. Without it: that of the real server, else 1. */
  readonly nb_get_retry?: number | string;
  /** Host name to ask for, where a url does not say. Without it: that of the real server or the virtual server; else the address. */
  readonly virtualhost?: string;
  /** HTTP version of the request; 1.0C is 1.0 with “Connection: close”. Without it: 1.0. */
  readonly http_protocol?: '1.0' | '1.0C' | '1.1';
  /** Name the host in the TLS handshake (SNI). It has a use in SSL_GET only. Without it: off. */
  readonly enable_sni?: JsonFlag;
  /** Check the urls of a server that comes up without waiting delay_loop between them. Without it: off. */
  readonly fast_recovery?: JsonFlag;
  /** End TLS sessions with close_notify, as the protocol asks, in all urls. Without it: off. */
  readonly tls_compliant?: JsonFlag;
  /** One page to ask for, and what is expected of it. */
  readonly url?: readonly (JsonRealServerSslGetUrl)[];
}

export interface JsonRealServerSslGetUrl {
  /** Path to ask for. A url without it is dropped and reported. */
  readonly path?: string;
  /** MD5 digest that the page must have, as `genhash` prints it. Without it: content is not compared. */
  readonly digest?: string;
  /** HTTP status codes that count as success: numbers and ranges. Without it: 200-299. */
  readonly status_code?: readonly (number | string | readonly (number | string)[])[];
  /** Host name to ask for in this url. Without it: that of the check, the real server or the virtual server; else the address. */
  readonly virtualhost?: string;
  /** Regular expression that the page must match. A pattern with spaces needs quotes. Without it: content is not searched. */
  readonly regex?: string;
  /** The page must not match the regular expression. */
  readonly regex_no_match?: JsonFlag;
  /** Options for the regular expression, as PCRE2 names them. Unknown ones are ignored in silence. */
  readonly regex_options?: readonly ('allow_empty_class' | 'alt_bsux' | 'auto_callout' | 'caseless' | 'dollar_endonly' | 'dotall' | 'dupnames' | 'extended' | 'firstline' | 'match_unset_backref' | 'multiline' | 'never_ucp' | 'never_utf' | 'no_auto_capture' | 'no_auto_possess' | 'no_dotstar_anchor' | 'no_start_optimize' | 'ucp' | 'ungreedy' | 'utf' | 'never_backslash_c' | 'alt_circumflex' | 'alt_verbnames' | 'use_offset_limit' | readonly ('allow_empty_class' | 'alt_bsux' | 'auto_callout' | 'caseless' | 'dollar_endonly' | 'dotall' | 'dupnames' | 'extended' | 'firstline' | 'match_unset_backref' | 'multiline' | 'never_ucp' | 'never_utf' | 'no_auto_capture' | 'no_auto_possess' | 'no_dotstar_anchor' | 'no_start_optimize' | 'ucp' | 'ungreedy' | 'utf' | 'never_backslash_c' | 'alt_circumflex' | 'alt_verbnames' | 'use_offset_limit')[])[];
  /** Where in the page the search starts, in bytes. Without it: 0. */
  readonly regex_min_offset?: number | string;
  /** Last byte of the page at which a match may start. Without it: no limit. */
  readonly regex_max_offset?: number | string;
  /** First and greatest size of the stack for complicated regular expressions. */
  readonly regex_stack?: number | string | {
  /** whole number 0…9007199254740991 bytes */
  readonly start: number | string;
  /** whole number 0…9007199254740991 bytes */
  readonly max: number | string;
};
  /** End the TLS session of this url with close_notify, as the protocol asks. Without it: off. */
  readonly tls_compliant?: JsonFlag;
}

export interface JsonRealServerTcpCheck {
  /** Address to check in place of the real server’s. Without it: address of the real server. */
  readonly connect_ip?: string;
  /** Port to check in place of the real server’s. Without it: port of the real server. */
  readonly connect_port?: number | string;
  /** Source address of the check. Without it: chosen by the kernel. */
  readonly bindto?: string;
  /** Source port of the check. It counts only together with `bindto`. Without it: chosen by the kernel. */
  readonly bind_port?: number | string;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. Without it: chosen by the kernel. */
  readonly bind_if?: string;
  /** Seconds to wait for the connection and for each answer. Without it: that of the real server. */
  readonly connect_timeout?: number | string;
  /** Firewall mark on the packets of the check. Without it: 0 (none). */
  readonly fwmark?: number | string;
  /** How many more times a failing check is tried before the server counts as down. Without it: that of the real server, else 1. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try. Without it: that of the real server, else 1 s. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. Without it: that of the real server, else delay_loop. */
  readonly warmup?: number | string;
  /** Seconds between two checks. Without it: that of the real server. */
  readonly delay_loop?: number | string;
  /** Count the server as down until this check has succeeded once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
  /** Log every failure while the server is up, not only the one that takes it down. Without it: off, unless checker_log_all_failures is on. */
  readonly log_all_failures?: JsonFlag;
}

export interface JsonRealServerUdpCheck {
  /** Address to check in place of the real server’s. Without it: address of the real server. */
  readonly connect_ip?: string;
  /** Port to check in place of the real server’s. Without it: port of the real server. */
  readonly connect_port?: number | string;
  /** Source address of the check. Without it: chosen by the kernel. */
  readonly bindto?: string;
  /** Source port of the check. It counts only together with `bindto`. Without it: chosen by the kernel. */
  readonly bind_port?: number | string;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. Without it: chosen by the kernel. */
  readonly bind_if?: string;
  /** Seconds to wait for the connection and for each answer. Without it: that of the real server. */
  readonly connect_timeout?: number | string;
  /** Firewall mark on the packets of the check. Without it: 0 (none). */
  readonly fwmark?: number | string;
  /** How many more times a failing check is tried before the server counts as down. Without it: that of the real server, else 1. */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try. Without it: that of the real server, else 1 s. */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. Without it: that of the real server, else delay_loop. */
  readonly warmup?: number | string;
  /** Seconds between two checks. Without it: that of the real server. */
  readonly delay_loop?: number | string;
  /** Count the server as down until this check has succeeded once. Without it: that of the real server. */
  readonly alpha?: JsonFlag;
  /** Log every failure while the server is up, not only the one that takes it down. Without it: off, unless checker_log_all_failures is on. */
  readonly log_all_failures?: JsonFlag;
  /** Data to send, in hexadecimal; it may be split into words. Without it: made up by keepalived. */
  readonly payload?: string | readonly (string)[];
  /** The server must answer, and with this data where it is given; `x` matches any digit. Without it: off. */
  readonly require_reply?: string | readonly (string)[] | JsonFlag | {
  /** hexadecimal digits, two for each octet, x for any digit */
  readonly octets?: string | readonly (string)[];
};
  /** Least length of the answer. Counts with `require_reply`. Without it: 0. */
  readonly min_reply_length?: number | string;
  /** Greatest length of the answer. Counts with `require_reply`. Without it: 255. */
  readonly max_reply_length?: number | string;
}

export interface JsonRouteEncapsulation {
  /** A tunnel over IPv4; needs `id` or `dst`. */
  readonly ip?: JsonRouteIpEncapsulation;
  /** A tunnel over IPv6; needs `id` or `dst`. */
  readonly ip6?: JsonRouteIp6Encapsulation;
  /** MPLS labels to push. */
  readonly mpls?: number | string;
  /** Locator that replaces the upper half of an IPv6 address. */
  readonly ila?: string;
}

export type JsonRouteIp6Encapsulation = JsonFlag | {
  /** Key of the tunnel. */
  readonly id?: string;
  /** Far end of the tunnel. */
  readonly dst?: string;
  /** Near end of the tunnel. */
  readonly src?: string;
  /** Traffic class of the outer header. */
  readonly tc?: number | string;
  /** Hop limit of the outer header. */
  readonly hoplimit?: number | string;
  /** Flags of the tunnel, as a number. */
  readonly flags?: number | string;
};

export type JsonRouteIpEncapsulation = JsonFlag | {
  /** Key of the tunnel. */
  readonly id?: string;
  /** Far end of the tunnel. */
  readonly dst?: string;
  /** Near end of the tunnel. */
  readonly src?: string;
  /** DS field of the outer header. */
  readonly tos?: number | string;
  /** Hop limit of the outer header. */
  readonly ttl?: number | string;
  /** Flags of the tunnel, as a number. */
  readonly flags?: number | string;
};

export type JsonRouteNextHop = JsonFlag | {
  /** Gateway. */
  readonly via?: string | {
  /** inet, inet6 */
  readonly family?: 'inet' | 'inet6';
  /** address */
  readonly address: string;
};
  /** Interface that packets leave by. */
  readonly dev?: string;
  /** Share of the packets, against the other ways. */
  readonly weight?: number | string;
  /** Take it that the gateway is on the link, even if no address says so; IPv4 only. */
  readonly onlink?: JsonFlag;
  /** Send packets of this route inside others; the kind of tunnel follows. */
  readonly encap?: JsonRouteEncapsulation;
  /** Realms of the route, for accounting and filters; IPv4 only. */
  readonly realms?: number | string;
  /** Not supported: the next hop and what follows are lost. */
  readonly as?: string | JsonFlag | {
  /** to */
  readonly to?: JsonFlag;
  /** address */
  readonly address?: string;
};
};

export interface JsonSsl {
  /** Password that unlocks the key file. */
  readonly password?: string;
  /** File with the certificates of the authorities to trust. */
  readonly ca?: string;
  /** File with the client certificate and its chain. */
  readonly certificate?: string;
  /** File with the private key of the client certificate. */
  readonly key?: string;
}

export type JsonStaticAddress = string | {
  /** address, perhaps with a prefix length */
  readonly address: string;
  /** Interface that gets the address. */
  readonly dev?: string;
  /** How far an IPv4 address is valid; `global` unless given. */
  readonly scope?: number | string;
  /** Broadcast address of an IPv4 address; `+` sets all host bits, `-` clears them. */
  readonly broadcast?: string;
  /** Broadcast address of an IPv4 address; `+` sets all host bits, `-` clears them. */
  readonly brd?: string;
  /** Label of an IPv4 address, by custom the interface and a suffix. */
  readonly label?: string;
  /** The other end of a point-to-point link, of the same family. */
  readonly peer?: string;
  /** Mark an IPv6 address as home address of a mobile node. */
  readonly home?: JsonFlag;
  /** Let the kernel look for duplicates of the IPv6 address before it is used; keepalived has that off otherwise. */
  readonly '-nodad'?: JsonFlag;
  /** Let the kernel derive temporary (privacy) addresses from this IPv6 address. */
  readonly mngtmpaddr?: JsonFlag;
  /** Add no route for the prefix of the address. */
  readonly noprefixroute?: JsonFlag;
  /** Join the multicast group that the address stands for. */
  readonly autojoin?: JsonFlag;
  /** Put up with it when somebody else removes the address. */
  readonly no_track?: JsonFlag;
  /** Older spelling of `no_track`. */
  readonly 'no-track'?: JsonFlag;
  /** How long an IPv6 address is preferred as source: 0 for a /128, else `forever`, unless given. */
  readonly preferred_lft?: number | string;
  /** Track group whose instances go to FAULT when the address is gone and cannot be restored. */
  readonly track_group?: string;
};

export type JsonStaticRoute = string | {
  /** route type: unicast, local, broadcast, multicast, anycast, blackhole, unreachable, prohibit, throw, nat, xresolve or 0…255 */
  readonly type?: number | string;
  /** address, perhaps with a prefix length, or default */
  readonly destination: string;
  /** Make it an IPv4 route where the addresses leave that open. */
  readonly inet?: JsonFlag;
  /** Make it an IPv6 route where the addresses leave that open. */
  readonly inet6?: JsonFlag;
  /** Source address that packets of this host get. */
  readonly src?: string;
  /** Gateway. */
  readonly via?: string | {
  /** inet, inet6 */
  readonly family?: 'inet' | 'inet6';
  /** address */
  readonly address: string;
};
  /** Gateway. */
  readonly gw?: string | {
  /** inet, inet6 */
  readonly family?: 'inet' | 'inet6';
  /** address */
  readonly address: string;
};
  /** Source addresses that the route is for; IPv6 only. */
  readonly from?: string;
  /** DS field that packets must have; IPv4 only. */
  readonly tos?: number | string;
  /** DS field that packets must have; IPv4 only. */
  readonly dsfield?: number | string;
  /** Routing table that gets the route; `main` unless given. */
  readonly table?: number | string;
  /** VRF interface whose table gets the route; it must exist. */
  readonly vrf?: string;
  /** Who the kernel is told made the route; with anything but 18 (keepalived) it needs `no_track`. */
  readonly protocol?: number | string;
  /** How far away the destination is; IPv4 only. */
  readonly scope?: number | string;
  /** Of two routes to one destination the lower metric wins. */
  readonly metric?: number | string;
  /** Of two routes to one destination the lower metric wins. */
  readonly priority?: number | string;
  /** Of two routes to one destination the lower metric wins. */
  readonly preference?: number | string;
  /** Interface that packets leave by. */
  readonly dev?: string;
  /** Interface that packets leave by. */
  readonly oif?: string;
  /** Take it that the gateway is on the link, even if no address says so; IPv4 only. */
  readonly onlink?: JsonFlag;
  /** Send packets of this route inside others; the kind of tunnel follows. */
  readonly encap?: JsonRouteEncapsulation;
  /** Seconds until the kernel removes the route; IPv6 only. */
  readonly expires?: number | string;
  /** Largest packet; `lock` keeps path MTU discovery from lowering it. */
  readonly mtu?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly bytes: number | string;
};
  /** Hop limit of packets sent. */
  readonly hoplimit?: number | string;
  /** Segment size that is announced to the other side. */
  readonly advmss?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly bytes: number | string;
};
  /** First guess of the round trip time. */
  readonly rtt?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** time 0.2…120 s, as in 300ms or 0.3s; a plain number counts 1/8000 s */
  readonly milliseconds: number | string;
};
  /** First guess of how much the round trip time varies. */
  readonly rttvar?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** time 0.2…120 s, as in 300ms or 0.3s; a plain number counts 1/4000 s */
  readonly milliseconds: number | string;
};
  /** Packets out of order before loss is assumed. */
  readonly reordering?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly packets: number | string;
};
  /** Largest receive window to announce. */
  readonly window?: number | string;
  /** Limit of the congestion window; counts with `lock` only. */
  readonly cwnd?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly packets: number | string;
};
  /** First slow start threshold. */
  readonly ssthresh?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly packets: number | string;
};
  /** Shortest time before a segment is sent again. */
  readonly rto_min?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** time 0.2…120 s, as in 300ms or 0.3s; a plain number counts 1/1000 s */
  readonly milliseconds: number | string;
};
  /** First congestion window. */
  readonly initcwnd?: number | string;
  /** First receive window. */
  readonly initrwnd?: number | string;
  /** Switch on explicit congestion notification. */
  readonly features?: 'ecn';
  /** 1 acknowledges at once. */
  readonly quickack?: number | string;
  /** Congestion control. */
  readonly congctl?: string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** congestion control of the kernel, as in cubic */
  readonly algorithm: string;
};
  /** 1 allows TCP Fast Open without a cookie. */
  readonly fastopen_no_cookie?: number | string;
  /** Realms of the route, for accounting and filters; IPv4 only. */
  readonly realms?: number | string;
  /** Preference of the router, as in its advertisements; IPv6 only. */
  readonly pref?: number | string;
  /** Whether the hop limit is carried between IP and MPLS. */
  readonly 'ttl-propagate'?: 'enabled' | 'disabled';
  /** Add the route only if there is none like it. */
  readonly add?: JsonFlag;
  /** Put the route before those like it, as without any of these words. */
  readonly prepend?: JsonFlag;
  /** Put the route behind those like it. */
  readonly append?: JsonFlag;
  /** Reported and ignored: it is for MPLS routes. */
  readonly as?: string | JsonFlag | {
  /** to */
  readonly to?: JsonFlag;
  /** address */
  readonly address?: string;
};
  /** A second gateway beside that of `via`. */
  readonly or?: string;
  /** Put up with it when somebody else removes the route. */
  readonly no_track?: JsonFlag;
  /** Older spelling of `no_track`. */
  readonly 'no-track'?: JsonFlag;
  /** One of several ways to the destination; all options of the route stand before the first. */
  readonly nexthop?: readonly (JsonRouteNextHop)[];
  /** Track group whose instances go to FAULT when the route is gone and cannot be restored; needs `dev`. */
  readonly track_group?: string;
};

export type JsonStaticRule = JsonFlag | {
  /** Make it an IPv4 rule where the addresses leave that open. */
  readonly inet?: JsonFlag;
  /** Make it an IPv6 rule where the addresses leave that open. */
  readonly inet6?: JsonFlag;
  /** Turn the conditions round: the rule is for packets that do not meet them. */
  readonly not?: JsonFlag;
  /** Source addresses. */
  readonly from?: string;
  /** Destination addresses. */
  readonly to?: string;
  /** Look the route up in this table. */
  readonly table?: number | string;
  /** Look the route up in this table. */
  readonly lookup?: number | string;
  /** Place among the rules: the lowest number is asked first. */
  readonly preference?: number | string;
  /** Place among the rules: the lowest number is asked first. */
  readonly order?: number | string;
  /** Place among the rules: the lowest number is asked first. */
  readonly priority?: number | string;
  /** DS field that packets must have. */
  readonly tos?: number | string;
  /** DS field that packets must have. */
  readonly dsfield?: number | string;
  /** Firewall mark of packets, perhaps with a mask. */
  readonly fwmark?: number | string;
  /** Realms that packets get; IPv4 and with a table only. */
  readonly realms?: number | string;
  /** Pass over routes whose prefix is this long or shorter; with a table only. */
  readonly suppress_prefixlength?: number | string;
  /** Pass over routes whose prefix is this long or shorter; with a table only. */
  readonly sup_pl?: number | string;
  /** Pass over routes by interfaces of this group; with a table only. */
  readonly suppress_ifgroup?: number | string;
  /** Pass over routes by interfaces of this group; with a table only. */
  readonly sup_group?: number | string;
  /** Interface that packets come in by. */
  readonly iif?: string;
  /** Interface that packets come in by. */
  readonly dev?: string;
  /** Interface that a local socket is bound to. */
  readonly oif?: string;
  /** Key of the tunnel that packets came by. */
  readonly 'tunnel-id'?: string;
  /** Numbers of the local users. */
  readonly uidrange?: number | string;
  /** Look into the table of the packet's VRF; no other action beside it. */
  readonly l3mdev?: JsonFlag;
  /** Number that tells the kernel who made the rule; anything but 18 (keepalived) needs `no_track`. */
  readonly protocol?: number | string;
  /** IP protocol; numbers above 127 need their name. */
  readonly ipproto?: number | string;
  /** Source ports; a single one is written twice, as in 80-80. */
  readonly sport?: number | string;
  /** Destination ports; a single one is written twice, as in 80-80. */
  readonly dport?: number | string;
  /** Go on at the rule with this preference; it must be higher than the own one, which must be given. */
  readonly goto?: number | string;
  /** Do nothing. */
  readonly nop?: JsonFlag;
  /** Drop the packets in silence. */
  readonly blackhole?: JsonFlag;
  /** Drop the packets and say that the network cannot be reached. */
  readonly unreachable?: JsonFlag;
  /** Drop the packets and say that it is forbidden. */
  readonly prohibit?: JsonFlag;
  /** Put up with it when somebody else removes the rule. */
  readonly no_track?: JsonFlag;
  /** Older spelling of `no_track`. */
  readonly 'no-track'?: JsonFlag;
  /** Track group whose instances go to FAULT when the rule is gone and cannot be restored; needs `iif`. */
  readonly track_group?: string;
};

export interface JsonTrackFile {
  /** name of the track_file */
  readonly name: string;
  /** The file to read. It need not exist; no file counts as 0. */
  readonly file?: string;
  /** The number in the file is multiplied by this; with 0, any number but 0 is a failure. Without it: 1. */
  readonly weight?: number | string | {
  /** whole number -254…254 */
  readonly weight: number | string;
  /** Swap good and bad for the weight. */
  readonly reverse?: JsonFlag;
};
  /** Create the file with this number when keepalived starts. Without it: the file is left as it is. */
  readonly init_file?: number | string | JsonFlag | {
  /** overwrite */
  readonly overwrite_first?: JsonFlag;
  /** whole number -254…254 */
  readonly value?: number | string;
  /** Write the number even if the file exists. */
  readonly overwrite?: JsonFlag;
};
}

export interface JsonTrackGroup {
  /** name of the track_group */
  readonly name: string;
  /** The instances of the group. */
  readonly group?: readonly (string)[];
}

export type JsonTrackedBfd = string | {
  /** name of a bfd_instance */
  readonly session: string;
  /** whole number -253…253 */
  readonly weight?: number | string;
  /** Swap good and bad for the weight. */
  readonly reverse?: JsonFlag;
  /** Undo the `reverse` of the definition. */
  readonly noreverse?: JsonFlag;
};

export type JsonTrackedFile = string | {
  /** name of a track_file */
  readonly file: string;
  /** whole number -254…254 */
  readonly weight?: number | string;
  /** Swap good and bad for the weight. */
  readonly reverse?: JsonFlag;
  /** Undo the `reverse` of the definition. */
  readonly noreverse?: JsonFlag;
};

export type JsonTrackedInterface = string | {
  /** network interface */
  readonly interface: string;
  readonly weight?: number | string;
  /** Swap good and bad for the weight. */
  readonly reverse?: JsonFlag;
};

export type JsonTrackedProcess = string | {
  /** name of a vrrp_track_process */
  readonly process: string;
  /** whole number -254…254 */
  readonly weight?: number | string;
  /** Swap good and bad for the weight. */
  readonly reverse?: JsonFlag;
  /** Undo the `reverse` of the definition. */
  readonly noreverse?: JsonFlag;
};

export type JsonTrackedScript = string | {
  /** name of a vrrp_script */
  readonly script: string;
  readonly weight?: number | string;
  /** Swap good and bad for the weight. */
  readonly reverse?: JsonFlag;
  /** Undo the `reverse` of the definition. */
  readonly noreverse?: JsonFlag;
};

export type JsonUnicastPeer = string | {
  /** IPv4 or IPv6 address */
  readonly address: string;
  /** Drop adverts with a lower TTL. */
  readonly min_ttl?: number | string;
  /** Drop adverts with a higher TTL. */
  readonly max_ttl?: number | string;
};

export type JsonVirtualAddress = string | {
  /** address, perhaps with a prefix length */
  readonly address: string;
  /** Interface that gets the address. */
  readonly dev?: string;
  /** How far an IPv4 address is valid; `global` unless given. */
  readonly scope?: number | string;
  /** Broadcast address of an IPv4 address; `+` sets all host bits, `-` clears them. */
  readonly broadcast?: string;
  /** Broadcast address of an IPv4 address; `+` sets all host bits, `-` clears them. */
  readonly brd?: string;
  /** Label of an IPv4 address, by custom the interface and a suffix. */
  readonly label?: string;
  /** The other end of a point-to-point link, of the same family. */
  readonly peer?: string;
  /** Mark an IPv6 address as home address of a mobile node. */
  readonly home?: JsonFlag;
  /** Let the kernel look for duplicates of the IPv6 address before it is used; keepalived has that off otherwise. */
  readonly '-nodad'?: JsonFlag;
  /** Let the kernel derive temporary (privacy) addresses from this IPv6 address. */
  readonly mngtmpaddr?: JsonFlag;
  /** Add no route for the prefix of the address. */
  readonly noprefixroute?: JsonFlag;
  /** Join the multicast group that the address stands for. */
  readonly autojoin?: JsonFlag;
  /** Put up with it when somebody else removes the address. */
  readonly no_track?: JsonFlag;
  /** Older spelling of `no_track`. */
  readonly 'no-track'?: JsonFlag;
  /** How long an IPv6 address is preferred as source: 0 for a /128, else `forever`, unless given. */
  readonly preferred_lft?: number | string;
  /** Put the address on a virtual MAC interface, as `use_vmac_addr` does for all of them. */
  readonly use_vmac?: JsonFlag;
};

export type JsonVirtualRoute = string | {
  /** route type: unicast, local, broadcast, multicast, anycast, blackhole, unreachable, prohibit, throw, nat, xresolve or 0…255 */
  readonly type?: number | string;
  /** address, perhaps with a prefix length, or default */
  readonly destination: string;
  /** Make it an IPv4 route where the addresses leave that open. */
  readonly inet?: JsonFlag;
  /** Make it an IPv6 route where the addresses leave that open. */
  readonly inet6?: JsonFlag;
  /** Source address that packets of this host get. */
  readonly src?: string;
  /** Gateway. */
  readonly via?: string | {
  /** inet, inet6 */
  readonly family?: 'inet' | 'inet6';
  /** address */
  readonly address: string;
};
  /** Gateway. */
  readonly gw?: string | {
  /** inet, inet6 */
  readonly family?: 'inet' | 'inet6';
  /** address */
  readonly address: string;
};
  /** Source addresses that the route is for; IPv6 only. */
  readonly from?: string;
  /** DS field that packets must have; IPv4 only. */
  readonly tos?: number | string;
  /** DS field that packets must have; IPv4 only. */
  readonly dsfield?: number | string;
  /** Routing table that gets the route; `main` unless given. */
  readonly table?: number | string;
  /** VRF interface whose table gets the route; it must exist. */
  readonly vrf?: string;
  /** Who the kernel is told made the route; with anything but 18 (keepalived) it needs `no_track`. */
  readonly protocol?: number | string;
  /** How far away the destination is; IPv4 only. */
  readonly scope?: number | string;
  /** Of two routes to one destination the lower metric wins. */
  readonly metric?: number | string;
  /** Of two routes to one destination the lower metric wins. */
  readonly priority?: number | string;
  /** Of two routes to one destination the lower metric wins. */
  readonly preference?: number | string;
  /** Interface that packets leave by. */
  readonly dev?: string;
  /** Interface that packets leave by. */
  readonly oif?: string;
  /** Take it that the gateway is on the link, even if no address says so; IPv4 only. */
  readonly onlink?: JsonFlag;
  /** Send packets of this route inside others; the kind of tunnel follows. */
  readonly encap?: JsonRouteEncapsulation;
  /** Seconds until the kernel removes the route; IPv6 only. */
  readonly expires?: number | string;
  /** Largest packet; `lock` keeps path MTU discovery from lowering it. */
  readonly mtu?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly bytes: number | string;
};
  /** Hop limit of packets sent. */
  readonly hoplimit?: number | string;
  /** Segment size that is announced to the other side. */
  readonly advmss?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly bytes: number | string;
};
  /** First guess of the round trip time. */
  readonly rtt?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** time 0.2…120 s, as in 300ms or 0.3s; a plain number counts 1/8000 s */
  readonly milliseconds: number | string;
};
  /** First guess of how much the round trip time varies. */
  readonly rttvar?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** time 0.2…120 s, as in 300ms or 0.3s; a plain number counts 1/4000 s */
  readonly milliseconds: number | string;
};
  /** Packets out of order before loss is assumed. */
  readonly reordering?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly packets: number | string;
};
  /** Largest receive window to announce. */
  readonly window?: number | string;
  /** Limit of the congestion window; counts with `lock` only. */
  readonly cwnd?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly packets: number | string;
};
  /** First slow start threshold. */
  readonly ssthresh?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** whole number 0…4294967295 */
  readonly packets: number | string;
};
  /** Shortest time before a segment is sent again. */
  readonly rto_min?: number | string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** time 0.2…120 s, as in 300ms or 0.3s; a plain number counts 1/1000 s */
  readonly milliseconds: number | string;
};
  /** First congestion window. */
  readonly initcwnd?: number | string;
  /** First receive window. */
  readonly initrwnd?: number | string;
  /** Switch on explicit congestion notification. */
  readonly features?: 'ecn';
  /** 1 acknowledges at once. */
  readonly quickack?: number | string;
  /** Congestion control. */
  readonly congctl?: string | {
  /** lock */
  readonly lock?: JsonFlag;
  /** congestion control of the kernel, as in cubic */
  readonly algorithm: string;
};
  /** 1 allows TCP Fast Open without a cookie. */
  readonly fastopen_no_cookie?: number | string;
  /** Realms of the route, for accounting and filters; IPv4 only. */
  readonly realms?: number | string;
  /** Preference of the router, as in its advertisements; IPv6 only. */
  readonly pref?: number | string;
  /** Whether the hop limit is carried between IP and MPLS. */
  readonly 'ttl-propagate'?: 'enabled' | 'disabled';
  /** Add the route only if there is none like it. */
  readonly add?: JsonFlag;
  /** Put the route before those like it, as without any of these words. */
  readonly prepend?: JsonFlag;
  /** Put the route behind those like it. */
  readonly append?: JsonFlag;
  /** Reported and ignored: it is for MPLS routes. */
  readonly as?: string | JsonFlag | {
  /** to */
  readonly to?: JsonFlag;
  /** address */
  readonly address?: string;
};
  /** A second gateway beside that of `via`. */
  readonly or?: string;
  /** Put up with it when somebody else removes the route. */
  readonly no_track?: JsonFlag;
  /** Older spelling of `no_track`. */
  readonly 'no-track'?: JsonFlag;
  /** One of several ways to the destination; all options of the route stand before the first. */
  readonly nexthop?: readonly (JsonRouteNextHop)[];
};

export type JsonVirtualRule = JsonFlag | {
  /** Make it an IPv4 rule where the addresses leave that open. */
  readonly inet?: JsonFlag;
  /** Make it an IPv6 rule where the addresses leave that open. */
  readonly inet6?: JsonFlag;
  /** Turn the conditions round: the rule is for packets that do not meet them. */
  readonly not?: JsonFlag;
  /** Source addresses. */
  readonly from?: string;
  /** Destination addresses. */
  readonly to?: string;
  /** Look the route up in this table. */
  readonly table?: number | string;
  /** Look the route up in this table. */
  readonly lookup?: number | string;
  /** Place among the rules: the lowest number is asked first. */
  readonly preference?: number | string;
  /** Place among the rules: the lowest number is asked first. */
  readonly order?: number | string;
  /** Place among the rules: the lowest number is asked first. */
  readonly priority?: number | string;
  /** DS field that packets must have. */
  readonly tos?: number | string;
  /** DS field that packets must have. */
  readonly dsfield?: number | string;
  /** Firewall mark of packets, perhaps with a mask. */
  readonly fwmark?: number | string;
  /** Realms that packets get; IPv4 and with a table only. */
  readonly realms?: number | string;
  /** Pass over routes whose prefix is this long or shorter; with a table only. */
  readonly suppress_prefixlength?: number | string;
  /** Pass over routes whose prefix is this long or shorter; with a table only. */
  readonly sup_pl?: number | string;
  /** Pass over routes by interfaces of this group; with a table only. */
  readonly suppress_ifgroup?: number | string;
  /** Pass over routes by interfaces of this group; with a table only. */
  readonly sup_group?: number | string;
  /** Interface that packets come in by. */
  readonly iif?: string;
  /** Interface that packets come in by. */
  readonly dev?: string;
  /** Interface that a local socket is bound to. */
  readonly oif?: string;
  /** Key of the tunnel that packets came by. */
  readonly 'tunnel-id'?: string;
  /** Numbers of the local users. */
  readonly uidrange?: number | string;
  /** Look into the table of the packet's VRF; no other action beside it. */
  readonly l3mdev?: JsonFlag;
  /** Number that tells the kernel who made the rule; anything but 18 (keepalived) needs `no_track`. */
  readonly protocol?: number | string;
  /** IP protocol; numbers above 127 need their name. */
  readonly ipproto?: number | string;
  /** Source ports; a single one is written twice, as in 80-80. */
  readonly sport?: number | string;
  /** Destination ports; a single one is written twice, as in 80-80. */
  readonly dport?: number | string;
  /** Go on at the rule with this preference; it must be higher than the own one, which must be given. */
  readonly goto?: number | string;
  /** Do nothing. */
  readonly nop?: JsonFlag;
  /** Drop the packets in silence. */
  readonly blackhole?: JsonFlag;
  /** Drop the packets and say that the network cannot be reached. */
  readonly unreachable?: JsonFlag;
  /** Drop the packets and say that it is forbidden. */
  readonly prohibit?: JsonFlag;
  /** Put up with it when somebody else removes the rule. */
  readonly no_track?: JsonFlag;
  /** Older spelling of `no_track`. */
  readonly 'no-track'?: JsonFlag;
};

export interface JsonVirtualServer {
  /** IPv4 or IPv6 address */
  readonly address?: string;
  /** port 0…65535 */
  readonly port?: number | string;
  /** whole number 0…4294967295 */
  readonly fwmark?: number | string;
  /** name of a virtual_server_group */
  readonly group?: string;
  /** Address family of a firewall mark service whose servers are all tunnelled. Without it: that of the address or the servers, else inet. */
  readonly ip_family?: 'inet' | 'inet6';
  /** How the kernel chooses a real server for a new connection. Without it: wlc (reported). */
  readonly lvs_sched?: 'rr' | 'wrr' | 'lc' | 'wlc' | 'lblc' | 'sh' | 'mh' | 'dh' | 'fo' | 'ovf' | 'lblcr' | 'sed' | 'nq' | 'twos' | 'rr' | 'wrr' | 'lc' | 'wlc' | 'lblc' | 'sh' | 'mh' | 'dh' | 'fo' | 'ovf' | 'lblcr' | 'sed' | 'nq';
  /** How the kernel chooses a real server for a new connection. Without it: wlc (reported). */
  readonly lb_algo?: 'rr' | 'wrr' | 'lc' | 'wlc' | 'lblc' | 'sh' | 'mh' | 'dh' | 'fo' | 'ovf' | 'lblcr' | 'sed' | 'nq' | 'twos' | 'rr' | 'wrr' | 'lc' | 'wlc' | 'lblc' | 'sh' | 'mh' | 'dh' | 'fo' | 'ovf' | 'lblcr' | 'sed' | 'nq';
  /** Once meant a hashed entry; without effect since 2.1.4. */
  readonly hashed?: JsonFlag;
  /** One-packet scheduling: each datagram gets its own choice of server. */
  readonly ops?: JsonFlag;
  /** First flag of the scheduler; what it does depends on the scheduler. */
  readonly 'flag-1'?: JsonFlag;
  /** Second flag of the scheduler; what it does depends on the scheduler. */
  readonly 'flag-2'?: JsonFlag;
  /** Third flag of the scheduler; what it does depends on the scheduler. */
  readonly 'flag-3'?: JsonFlag;
  /** With scheduler sh: the source port counts in the hash, too. */
  readonly 'sh-port'?: JsonFlag;
  /** With scheduler sh: go to the next server when the chosen one is not available. */
  readonly 'sh-fallback'?: JsonFlag;
  /** With scheduler mh: the source port counts in the hash, too. */
  readonly 'mh-port'?: JsonFlag;
  /** With scheduler mh: go to the next server when the chosen one is not available. */
  readonly 'mh-fallback'?: JsonFlag;
  /** How packets get to the real servers: NAT, DR (direct routing) or TUN (tunnel). Without it: NAT (reported, unless every server has its own). */
  readonly lvs_method?: 'NAT' | 'DR' | 'TUN' | {
  /** NAT, DR, TUN */
  readonly method: 'NAT' | 'DR' | 'TUN';
  /** Encapsulation of a tunnel; ipip when not given. */
  readonly type?: 'ipip' | 'gue' | 'gre';
  /** UDP port of a gue tunnel: needed with gue, refused with the others. */
  readonly port?: number | string;
  /** No checksums in the tunnel (the default). */
  readonly nocsum?: JsonFlag;
  /** Checksums in the tunnel; not for ipip. */
  readonly csum?: JsonFlag;
  /** Remote checksums in the tunnel; for gue only. */
  readonly remcsum?: JsonFlag;
};
  /** How packets get to the real servers: NAT, DR (direct routing) or TUN (tunnel). Without it: NAT (reported, unless every server has its own). */
  readonly lb_kind?: 'NAT' | 'DR' | 'TUN' | {
  /** NAT, DR, TUN */
  readonly method: 'NAT' | 'DR' | 'TUN';
  /** Encapsulation of a tunnel; ipip when not given. */
  readonly type?: 'ipip' | 'gue' | 'gre';
  /** UDP port of a gue tunnel: needed with gue, refused with the others. */
  readonly port?: number | string;
  /** No checksums in the tunnel (the default). */
  readonly nocsum?: JsonFlag;
  /** Checksums in the tunnel; not for ipip. */
  readonly csum?: JsonFlag;
  /** Remote checksums in the tunnel; for gue only. */
  readonly remcsum?: JsonFlag;
};
  /** Persistence engine of the kernel that tells which connections belong together. */
  readonly persistence_engine?: string;
  /** Send a client to the same server until this many seconds have passed without a connection. Without it: not persistent. */
  readonly persistence_timeout?: number | string;
  /** How much of a client’s address counts for persistence: a netmask for IPv4, a prefix length for IPv6. Without it: single addresses. */
  readonly persistence_granularity?: number | string;
  /** Protocol of the service. With a firewall mark it is reported and ignored. Without it: UDP (reported). */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
  /** Run the checks only while this host has the virtual address. */
  readonly ha_suspend?: JsonFlag;
  /** At the start, count the real servers as down until their checks have succeeded. Without it: off. */
  readonly alpha?: JsonFlag;
  /** When keepalived stops, run the commands for servers and quorum going down. Without it: off. */
  readonly omega?: JsonFlag;
  /** Total weight of the servers that are up which the service needs. Without it: 1. */
  readonly quorum?: number | string;
  /** Dampens the quorum: it is gained at quorum + hysteresis and lost at quorum − hysteresis. Must be below the quorum. Without it: 0. */
  readonly hysteresis?: number | string;
  /** Command to run when the quorum is gained. */
  readonly quorum_up?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run when the quorum is lost. */
  readonly quorum_down?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Weight of the real servers that have none of their own. Without it: 1. */
  readonly weight?: number | string;
  /** Set the weight of failed servers to 0 and keep them, so that open connections go on. Without it: off. */
  readonly inhibit_on_failure?: JsonFlag;
  /** Seconds between two checks, where a check does not say. Without it: 60 s. */
  readonly delay_loop?: number | string;
  /** Seconds that checks wait for the connection and for each answer, where a check does not say. Without it: 5 s. */
  readonly connect_timeout?: number | string;
  /** How many more times a failing check is tried, where the check does not say. Without it: 1 (DNS_CHECK 3, MISC_CHECK 0). */
  readonly retry?: number | string;
  /** Seconds between a failure and the next try, where a check does not say. Without it: 1 s (HTTP_GET and SSL_GET 3 s, DNS_CHECK delay_loop). */
  readonly delay_before_retry?: number | string;
  /** Most seconds of the random delay before the first check, where a check does not say; 0 for no delay. Without it: delay_loop. */
  readonly warmup?: number | string;
  /** Send mail when the state changes, to the addresses in global_defs. Without it: smtp_alert_checker or smtp_alert of global_defs, else off. */
  readonly smtp_alert?: JsonFlag;
  /** Host name that HTTP_GET and SSL_GET ask for, where they do not say. Without it: the address of the server. */
  readonly virtualhost?: string;
  /** Name by which SNMP shows this server. */
  readonly snmp_name?: string;
  /** Server that gets all connections while the quorum is not met. */
  readonly sorry_server?: string | {
  /** IPv4 or IPv6 address */
  readonly address: string;
  readonly port?: number | string;
};
  /** Keep the sorry server at weight 0 instead of removing it while the quorum is met. */
  readonly sorry_server_inhibit?: JsonFlag;
  /** How packets get to the sorry server: NAT, DR (direct routing) or TUN (tunnel). Without it: that of the virtual server. */
  readonly sorry_server_lvs_method?: 'NAT' | 'DR' | 'TUN' | {
  /** NAT, DR, TUN */
  readonly method: 'NAT' | 'DR' | 'TUN';
  /** Encapsulation of a tunnel; ipip when not given. */
  readonly type?: 'ipip' | 'gue' | 'gre';
  /** UDP port of a gue tunnel: needed with gue, refused with the others. */
  readonly port?: number | string;
  /** No checksums in the tunnel (the default). */
  readonly nocsum?: JsonFlag;
  /** Checksums in the tunnel; not for ipip. */
  readonly csum?: JsonFlag;
  /** Remote checksums in the tunnel; for gue only. */
  readonly remcsum?: JsonFlag;
};
  /** A server that gets connections of the virtual server while its checks succeed. */
  readonly real_server?: readonly (JsonRealServer)[];
}

export interface JsonVirtualServerGroup {
  /** name of the virtual_server_group */
  readonly name: string;
  /** An address or a range of them with a port, or `fwmark` and a number. */
  readonly entries?: readonly (JsonVirtualServerGroupEntry)[];
}

export type JsonVirtualServerGroupEntry = string | {
  readonly addresses?: string;
  /** port 0…65535 */
  readonly port?: number | string;
  /** whole number 0…4294967295 */
  readonly fwmark?: number | string;
  /** inet, inet6 */
  readonly family?: 'inet' | 'inet6';
};

export interface JsonVrrpInstance {
  /** name of the vrrp_instance */
  readonly name: string;
  /** Put the addresses on an interface of their own, with a MAC that belongs to the virtual router. Without it: off; vrrp.<virtual_router_id> as the name. */
  readonly use_vmac?: string | JsonFlag | {
  /** network interface */
  readonly interface?: string;
  /** MAC address of six octets, or of five, to which the virtual_router_id is added */
  readonly mac?: string;
  /** MAC address of six octets, or of five, to which the virtual_router_id is added or network interface */
  readonly interface_behind_mac?: string;
  /** Name of the interface, where it could be taken for an option. */
  readonly name?: string;
  /** Link group of the interface; otherwise that of its parent. */
  readonly group?: string;
  /** Make the kernel announce the change of the parent interface. */
  readonly netlink_notify_msg?: JsonFlag;
};
  /** Create such interfaces for addresses on other interfaces (`dev`) or of the other family, too. Without it: off. */
  readonly use_vmac_addr?: JsonFlag;
  /** Send and receive adverts on the parent interface instead of the VMAC. Without it: off. */
  readonly vmac_xmit_base?: JsonFlag;
  /** Give the addresses to an ipvlan interface: its name, its own address and its mode, in any order. Without it: off; bridge as the mode. */
  readonly use_ipvlan?: string | readonly (string)[] | JsonFlag | {
  /** bridge, private, vepa or address, perhaps with a prefix length or network interface */
  readonly words?: string | readonly (string)[];
  /** Name of the interface, where it could be taken for an option. */
  readonly name?: string;
  /** Link group of the interface; otherwise that of its parent. */
  readonly group?: string;
};
  /** Send adverts to these nodes one by one instead of to a multicast group. */
  readonly unicast_peer?: readonly (JsonUnicastPeer)[];
  /** Without unicast peers go to FAULT instead of using multicast. Without it: off: multicast is used. */
  readonly unicast_fault_no_peer?: JsonFlag;
  /** Accept adverts from unicast peers only. Without it: vrrp_check_unicast_src of global_defs. */
  readonly check_unicast_src?: JsonFlag;
  /** Use the checksum of unicast adverts that 1.3.6 and older had; `never`: never accept it. Without it: found out from the adverts received. */
  readonly old_unicast_checksum?: 'never' | JsonFlag | {
  /** never */
  readonly never?: 'never';
};
  /** Make this an IPv6 instance of version 3. */
  readonly native_ipv6?: JsonFlag;
  /** What the instance wants to be at the start. The election goes by priority, whatever stands here. Without it: MASTER with priority 255, else BACKUP. */
  readonly state?: 'MASTER' | 'BACKUP';
  /** Interface that adverts are sent on, and that addresses are added to. */
  readonly interface?: string;
  /** VRF to work in, for unicast without `interface`. */
  readonly vrf?: string;
  /** Do not go to FAULT when the interface of the instance is down. Without it: off: FAULT while the interface is down. */
  readonly dont_track_primary?: JsonFlag;
  /** Further interfaces whose links count. */
  readonly track_interface?: readonly (JsonTrackedInterface)[];
  /** Scripts whose results count. */
  readonly track_script?: readonly (JsonTrackedScript)[];
  /** Files whose numbers count. */
  readonly track_file?: readonly (JsonTrackedFile)[];
  /** Processes that must run. */
  readonly track_process?: readonly (JsonTrackedProcess)[];
  /** BFD sessions that count. */
  readonly track_bfd?: readonly (JsonTrackedBfd)[];
  /** Source address of adverts sent by multicast. Without it: first address of the interface. */
  readonly mcast_src_ip?: string;
  /** Source address of adverts sent to unicast peers. Without it: first address of the interface. */
  readonly unicast_src_ip?: string;
  /** Multicast group to send adverts to and to listen on. Without it: vrrp_mcast_group4 or vrrp_mcast_group6 of global_defs (224.0.0.18, ff02::12). */
  readonly mcast_dst_ip?: string;
  /** Go to FAULT while the source address set by mcast_src_ip or unicast_src_ip is missing. Without it: off. */
  readonly track_src_ip?: JsonFlag;
  /** Number of the virtual router: the same on all its nodes, unlike that of any other on the segment. */
  readonly virtual_router_id?: number | string;
  /** TTL or hop limit of adverts sent to unicast peers. Without it: 255 (IPv6: the default of the kernel). */
  readonly unicast_ttl?: number | string;
  /** Version of the VRRP protocol: 2 or 3. Without it: vrrp_version of global_defs (2), for IPv6 always 3. */
  readonly version?: number | string;
  /** The highest one becomes MASTER. Without it: 100, with state MASTER 255. */
  readonly priority?: number | string;
  /** Seconds between two adverts of the MASTER. Without it: 1 s. */
  readonly advert_int?: number | string;
  /** The addresses that the MASTER holds and names in its adverts. */
  readonly virtual_ipaddress?: readonly (JsonVirtualAddress)[];
  /** Addresses that the MASTER holds, but does not name in its adverts: of any family and number. */
  readonly virtual_ipaddress_excluded?: readonly (JsonVirtualAddress)[];
  /** Allow the instance to have no virtual addresses. Without it: off. */
  readonly no_virtual_ipaddress?: JsonFlag;
  /** Set promote_secondaries on the interface, so that removing one address keeps others of its network. Without it: off. */
  readonly promote_secondaries?: JsonFlag;
  /** Ask the interface of the instance at intervals whether its link is up. */
  readonly linkbeat_use_polling?: JsonFlag;
  /** Leave the IP addresses out of the checksum of version 3 over IPv4, as some routers do. Without it: v3_checksum_as_v2 of global_defs, else off. */
  readonly v3_checksum_as_v2?: JsonFlag;
  /** Routes that the MASTER adds and others remove. */
  readonly virtual_routes?: readonly (JsonVirtualRoute)[];
  /** Routing rules that the MASTER adds and others remove. */
  readonly virtual_rules?: readonly (JsonVirtualRule)[];
  /** Accept packets to the virtual addresses although the priority is not 255. Without it: on, off under strict_mode. */
  readonly accept?: JsonFlag;
  /** Drop packets to the virtual addresses with firewall rules, unless the priority is 255. Without it: off, on under strict_mode. */
  readonly no_accept?: JsonFlag;
  /** Do not compare the addresses in an advert with the own ones if it comes from the known MASTER. Without it: vrrp_skip_check_adv_addr of global_defs. */
  readonly skip_check_adv_addr?: JsonFlag;
  /** Keep to the RFC: no unicast, no authentication, no packets to the addresses unless `accept` is set. Without it: vrrp_strict of global_defs. */
  readonly strict_mode?: JsonFlag;
  /** Take over from a MASTER of lower priority. This is the default; it undoes a `nopreempt` before it. Without it: on. */
  readonly preempt?: JsonFlag;
  /** Leave a MASTER of lower priority alone. Without it: off. */
  readonly nopreempt?: JsonFlag;
  /** Seconds to wait before taking over from a MASTER of lower priority. Without it: 0 s. */
  readonly preempt_delay?: number | string;
  /** Meant as a level of detail for the log; nothing reads it. Without it: 0. */
  readonly debug?: number | string;
  /** Command to run when the instance becomes BACKUP. */
  readonly notify_backup?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run when the instance becomes MASTER. */
  readonly notify_master?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run when the instance goes to FAULT. */
  readonly notify_fault?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run when keepalived stops. */
  readonly notify_stop?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Report DELETED instead of FAULT when a reload removes the instance, and perhaps run a command. */
  readonly notify_deleted?: string | JsonFlag | {
  /** command, quoted when it has arguments */
  readonly command?: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run at every change of state. */
  readonly notify?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run when the MASTER hears an advert of lower priority. */
  readonly notify_master_rx_lower_pri?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Send mail at every change of state of the instance. Without it: smtp_alert_vrrp of global_defs, else smtp_alert there, else off. */
  readonly smtp_alert?: JsonFlag;
  /** Write changes of priority to the notify FIFO, too. Without it: that of the sync group, else vrrp_notify_priority_changes of global_defs. */
  readonly notify_priority_changes?: JsonFlag;
  /** Interface over which the IPVS connections are copied; this instance decides who sends. */
  readonly lvs_sync_daemon_interface?: string;
  /** Seconds after becoming MASTER until the addresses are announced a second time; 0: only once. Without it: vrrp_garp_master_delay of global_defs, else 5 s. */
  readonly garp_master_delay?: number | string;
  /** Seconds between announcements of the addresses while MASTER; 0: never. Without it: vrrp_garp_master_refresh of global_defs, else 0 (never). */
  readonly garp_master_refresh?: number | string;
  /** How many times each address is announced after becoming MASTER. Without it: vrrp_garp_master_repeat of global_defs, else 5. */
  readonly garp_master_repeat?: number | string;
  /** How many times each address is announced at every refresh. Without it: vrrp_garp_master_refresh_repeat of global_defs, else 1. */
  readonly garp_master_refresh_repeat?: number | string;
  /** Seconds until the second announcement after the MASTER hears an advert of lower priority. Without it: vrrp_garp_lower_prio_delay, else vrrp_garp_master_delay of global_defs. */
  readonly garp_lower_prio_delay?: number | string;
  /** How many times each address is announced after the MASTER hears an advert of lower priority. Without it: vrrp_garp_lower_prio_repeat, else vrrp_garp_master_repeat of global_defs. */
  readonly garp_lower_prio_repeat?: number | string;
  /** How many adverts must be missed before the MASTER counts as gone. Without it: vrrp_down_timer_adverts of global_defs, else 3. */
  readonly down_timer_adverts?: number | string;
  /** Become BACKUP when keepalived was held up so long that another node may have taken over. Without it: off. */
  readonly timer_expired_backup?: number | string;
  /** Become BACKUP when keepalived was held up so long that another node may have taken over. Without it: off. */
  readonly thread_timer_expired?: number | string;
  /** Seconds between announcements of addresses on other interfaces than that of the instance. Without it: vrrp_garp_extra_if of global_defs, else 0 (off). */
  readonly garp_extra_if?: number | string | {
  /** all */
  readonly all_first?: JsonFlag;
  /** whole number 0…86400 s */
  readonly seconds: number | string;
  /** Announce on all interfaces that hold addresses, not only on VMACs. */
  readonly all?: JsonFlag;
};
  /** Seconds between announcements of addresses on other interfaces than that of the instance. Without it: vrrp_garp_extra_if of global_defs, else 0 (off). */
  readonly vmac_garp_intvl?: number | string | {
  /** all */
  readonly all_first?: JsonFlag;
  /** whole number 0…86400 s */
  readonly seconds: number | string;
  /** Announce on all interfaces that hold addresses, not only on VMACs. */
  readonly all?: JsonFlag;
};
  /** As MASTER, do not answer an advert of lower priority at once. Without it: vrrp_lower_prio_no_advert of global_defs, on under strict_mode. */
  readonly lower_prio_no_advert?: JsonFlag;
  /** As MASTER, send one more advert before giving way to a higher priority. Without it: vrrp_higher_prio_send_advert of global_defs, off under strict_mode. */
  readonly higher_prio_send_advert?: JsonFlag;
  /** With priority 255, do not listen to the adverts of others. Without it: vrrp_owner_ignore_adverts of global_defs, on under strict_mode. */
  readonly owner_ignore_adverts?: JsonFlag;
  /** Size of the receive buffer of the socket for adverts. Without it: by vrrp_rx_bufs_policy of global_defs. */
  readonly kernel_rx_buf_size?: number | string;
  /** Password of VRRP version 2, sent in the clear. */
  readonly authentication?: JsonVrrpInstanceAuthentication;
  /** Signs adverts with HMAC-SHA256 and keeps replayed ones out. Only keepalived understands it. */
  readonly auth_hmac?: JsonVrrpInstanceAuthHmac;
}

export interface JsonVrrpInstanceAuthHmac {
  /** A key with its number: 32 to 64 bytes as text, after `hex:`, or in the file after `file:`. */
  readonly key?: readonly (number | string | {
  /** whole number 1…255 */
  readonly id: number | string;
  /** key of 32…64 bytes: text, hex:… or file:… */
  readonly value: string;
})[];
  /** Number of the key that this node signs with. */
  readonly active_key?: number | string;
  /** Seconds that an advert stays valid, with `anti_replay time`. Without it: 3 × advert_int, at least 5 s. */
  readonly time_window?: number | string;
  /** How replayed adverts are found: by the clock, or by a number that must grow. Without it: time. */
  readonly anti_replay?: 'time' | 'monotonic';
  /** Whether adverts without a signature count (permissive), and are sent (receive-only). Without it: enforce. */
  readonly mode?: 'enforce' | 'permissive' | 'receive-only' | 'enforce' | 'permissive';
}

export interface JsonVrrpInstanceAuthentication {
  /** How adverts prove where they come from: PASS (a password in each) or AH (a header with a checksum). */
  readonly auth_type?: 'PASS' | 'AH';
  /** The password. Only its first 8 bytes count. */
  readonly auth_pass?: string;
}

export interface JsonVrrpScript {
  /** name of the vrrp_script */
  readonly name: string;
  /** The command to run. It is one word: arguments belong inside the quotes. There is no shell. */
  readonly script?: string;
  /** Seconds between two runs. Without it: 1 s. */
  readonly interval?: number | string;
  /** Seconds after which a run that has not ended counts as failed. Without it: the interval. */
  readonly timeout?: number | string;
  /** Added to the priority while the script succeeds (positive) or subtracted while it fails (negative). Without it: 0 (failure puts the instance in FAULT). */
  readonly weight?: number | string | {
  /** whole number -253…253 */
  readonly weight: number | string;
  /** Swap good and bad for the weight. */
  readonly reverse?: JsonFlag;
};
  /** Successes in a row that turn a failed script into a good one. Without it: 1. */
  readonly rise?: number | string;
  /** Failures in a row that turn a good script into a failed one. Without it: 1. */
  readonly fall?: number | string;
  /** User, and perhaps group, that the command runs as. Without it: script_user of global_defs, else keepalived_script, else the user of keepalived. */
  readonly user?: string | {
  /** user */
  readonly user: string;
  /** group */
  readonly group?: string;
};
  /** Meant to start the script in the failed state; does nothing since 2.0.0. */
  readonly init_fail?: JsonFlag;
}

export interface JsonVrrpSyncGroup {
  /** name of the vrrp_sync_group */
  readonly name: string;
  /** The instances of the group. */
  readonly group?: readonly (string)[];
  /** Interfaces that count for every member. */
  readonly track_interface?: readonly (JsonTrackedInterface)[];
  /** Scripts that count for every member. */
  readonly track_script?: readonly (JsonTrackedScript)[];
  /** Files whose numbers count for every member. */
  readonly track_file?: readonly (JsonTrackedFile)[];
  /** Processes that count for every member. */
  readonly track_process?: readonly (JsonTrackedProcess)[];
  /** BFD sessions that count for every member. */
  readonly track_bfd?: readonly (JsonTrackedBfd)[];
  /** Command to run when the group becomes BACKUP. */
  readonly notify_backup?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run when the group becomes MASTER. */
  readonly notify_master?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run when the group goes to FAULT. */
  readonly notify_fault?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run when keepalived stops. */
  readonly notify_stop?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Command to run at every change of state. */
  readonly notify?: string | {
  /** command, quoted when it has arguments */
  readonly command: string;
  /** user */
  readonly user?: string;
  /** group */
  readonly group?: string;
};
  /** Send mail at every change of state of the group. Without it: smtp_alert_vrrp of global_defs, else smtp_alert there, else off. */
  readonly smtp_alert?: JsonFlag;
  /** Let all members share what one of them tracks. */
  readonly global_tracking?: JsonFlag;
  /** Keep the weights of what the members track, so that their priorities may differ. Without it: off: weighted trackers of members lose their weight or are dropped. */
  readonly sync_group_tracking_weight?: JsonFlag;
  /** Write changes of priority of the members to the notify FIFO, too. Without it: vrrp_notify_priority_changes of global_defs. */
  readonly notify_priority_changes?: JsonFlag;
}

export interface JsonVrrpTrackProcess {
  /** name of the vrrp_track_process */
  readonly name: string;
  /** The process to look for, and perhaps its parameters. */
  readonly process?: string | {
  /** name of the process, or its path with full_command */
  readonly command: string;
  /** parameter of the process */
  readonly parameters?: string | readonly (string)[];
};
  /** How the parameters of the process are compared; without a word, exactly. Without it: exact, where process has parameters. */
  readonly param_match?: 'initial' | 'partial' | JsonFlag | {
  /** initial, partial */
  readonly match?: 'initial' | 'partial';
};
  /** Added to the priority while the quorum is met (positive) or subtracted while it is not (negative). Without it: 0 (too few processes put the instance in FAULT). */
  readonly weight?: number | string | {
  /** whole number -254…254 */
  readonly weight: number | string;
  /** Swap good and bad for the weight. */
  readonly reverse?: JsonFlag;
};
  /** Fewest processes that must run. Without it: 1. */
  readonly quorum?: number | string;
  /** Most processes that may run; 0: none may. Without it: no limit. */
  readonly quorum_max?: number | string;
  /** Seconds to wait after a start or an end before it counts: sets `fork_delay` and `terminate_delay`. Without it: 0 s. */
  readonly delay?: number | string;
  /** Seconds to wait before a lost quorum counts: time for a restart. Without it: 0 s. */
  readonly terminate_delay?: number | string;
  /** Seconds to wait before a gained quorum counts: time for a fork to become another program. Without it: 0 s. */
  readonly fork_delay?: number | string;
  /** Compare the whole command line instead of the short name. Without it: off, unless process has parameters or param_match is set. */
  readonly full_command?: JsonFlag;
}
