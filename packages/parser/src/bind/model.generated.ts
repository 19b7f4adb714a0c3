// Generated from the catalogue by npm run gen. Do not edit.
import type { IpAddress } from '../catalogue/types/ip-address.ts';
import type { BoundBlock, Field, Reference } from './field.ts';

/** Settings of the whole daemon, and defaults for instances and virtual servers. */
export interface GlobalDefs extends BoundBlock {
  /** Folder for the working copy of the configuration, which otherwise is held in memory. */
  readonly tmpConfigDirectory?: Field<string>;
  /** Folder in which state and configuration are kept around every reload, for debugging. */
  readonly configSaveDir?: Field<string>;
  /** Give the child processes the names keepalived_vrrp, keepalived_lvs and keepalived_bfd. */
  readonly processNames?: Field<true>;
  /** Name of the main process. */
  readonly processName?: Field<string>;
  /** Name of the VRRP process. */
  readonly vrrpProcessName?: Field<string>;
  /** Name of the health checker process. */
  readonly checkerProcessName?: Field<string>;
  /** Name of the BFD process. */
  readonly bfdProcessName?: Field<string>;
  /** Keep symbolic links in the paths of scripts as they are written. */
  readonly useSymlinkPaths?: Field<boolean>;
  /** Script that runs once before keepalived starts its child processes. */
  readonly startupScript?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Seconds after which a startup script that still runs is killed. */
  readonly startupScriptTimeout?: Field<number>;
  /** Script that runs once after all child processes have ended. */
  readonly shutdownScript?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Seconds after which a shutdown script that still runs is killed. */
  readonly shutdownScriptTimeout?: Field<number>;
  /** Addresses that get the mails about state changes. */
  readonly notificationEmails: readonly Field<string>[];
  /** Sender of the mails. */
  readonly notificationEmailFrom?: Field<string>;
  /** Mail server that takes the mails. */
  readonly smtpServer?: Field<{ readonly server: string; readonly port?: number }>;
  /** Name that keepalived gives itself in the HELO command. */
  readonly smtpHeloName?: Field<string>;
  /** Seconds to wait for the mail server. */
  readonly smtpConnectTimeout?: Field<number>;
  /** Whether state changes are mailed where nothing else says so. */
  readonly smtpAlert?: Field<boolean>;
  /** Whether instances and sync groups mail their state changes where they do not say so themselves. */
  readonly smtpAlertVrrp?: Field<boolean>;
  /** Whether virtual and real servers mail their state changes where they do not say so themselves. */
  readonly smtpAlertChecker?: Field<boolean>;
  /** Log every failed check of a real server, also those that are tried again. */
  readonly checkerLogAllFailures?: Field<boolean>;
  /** Mail only when a real server is added or removed, not when one of its checks changes. */
  readonly noCheckerEmails?: Field<boolean>;
  /** Send no mail about the FAULT state. */
  readonly noEmailFaults?: Field<true>;
  /** Name of this machine in mails and SNMP; it need not be the host name. */
  readonly routerId?: Field<string>;
  /** Multicast group of IPv4 adverts; the same on all routers. */
  readonly vrrpMcastGroup4?: Field<IpAddress>;
  /** Multicast group of IPv6 adverts; the same on all routers. */
  readonly vrrpMcastGroup6?: Field<IpAddress>;
  /** Interface of static addresses that name none. */
  readonly defaultInterface?: Field<string>;
  /** Synchronise IPVS connections with the other routers by the kernel's sync daemon, on this interface. */
  readonly lvsSyncDaemon?: Field<{ readonly interface: string; readonly instance?: Reference<VrrpInstance>; readonly syncId?: number; readonly inst?: Reference<VrrpInstance>; readonly id?: number; readonly maxlen?: number; readonly port?: number; readonly ttl?: number; readonly group?: IpAddress }>;
  /** Seconds after which IPVS forgets connections; at least one kind must be given. */
  readonly lvsTimeouts: readonly Field<{ readonly tcp?: number; readonly tcpfin?: number; readonly udp?: number }>[];
  /** Clear the IPVS table when keepalived starts. */
  readonly lvsFlush?: Field<true>;
  /** Clear the IPVS table in one go when keepalived stops. */
  readonly lvsFlushOnStop?: Field<{ readonly what?: 'VS' }>;
  /** Gratuitous ARP messages per VIP in one go after becoming MASTER. */
  readonly vrrpGarpMasterRepeat?: Field<number>;
  /** Seconds after becoming MASTER until the gratuitous ARP messages are sent again; 0: not again. */
  readonly vrrpGarpMasterDelay?: Field<number>;
  /** Gratuitous ARP messages in one go when a MASTER hears an advert of lower priority. */
  readonly vrrpGarpLowerPrioRepeat?: Field<number>;
  /** Seconds after an advert of lower priority until the gratuitous ARP messages are sent again. */
  readonly vrrpGarpLowerPrioDelay?: Field<number>;
  /** Shortest time between two rounds of gratuitous ARP while MASTER. */
  readonly vrrpGarpMasterRefresh?: Field<number>;
  /** Gratuitous ARP messages per VIP in one such round. */
  readonly vrrpGarpMasterRefreshRepeat?: Field<number>;
  /** Pause between two gratuitous ARP messages on one interface. */
  readonly vrrpGarpInterval?: Field<number>;
  /** Pause between two unsolicited neighbour advertisements (IPv6) on one interface. */
  readonly vrrpGnaInterval?: Field<number>;
  /** One gratuitous ARP message, not repeated, in place of five and five again. */
  readonly vrrpMinGarp?: Field<boolean>;
  /** Repeat gratuitous ARP at this interval on interfaces of VIPs that are not the instance's own interface. */
  readonly vrrpGarpExtraIf?: Field<{ readonly form?: 'all'; readonly seconds?: number; readonly all?: true }>;
  /** Adverts that must be missing before a BACKUP takes over; default for all instances. */
  readonly vrrpDownTimerAdverts?: Field<number>;
  /** A MASTER that hears an advert of lower priority does not answer with one of its own. */
  readonly vrrpLowerPrioNoAdvert?: Field<boolean>;
  /** A MASTER that hears an advert of higher priority sends one more before it steps down. */
  readonly vrrpHigherPrioSendAdvert?: Field<boolean>;
  /** VRRP version of instances that name none. */
  readonly vrrpVersion?: Field<number>;
  /** Leave the pseudo header out of the checksum of IPv4 adverts of version 3; default for all instances. */
  readonly v3ChecksumAsV2?: Field<true>;
  /** Use nftables for no_accept and VMAC rules, in a table of this name. */
  readonly nftables?: Field<string>;
  /** Priority of the chains that keepalived makes. */
  readonly nftablesPriority?: Field<number>;
  /** Give the nftables rules counters, for debugging. */
  readonly nftablesCounters?: Field<true>;
  /** Put interface numbers, not names, into the sets of IPv6 link-local addresses. */
  readonly nftablesIfindex?: Field<true>;
  /** Give each virtual server group a firewall mark by nftables, so that IPVS holds one service per group. */
  readonly nftablesIpvs?: Field<string>;
  /** Priority of the chains that set the marks. */
  readonly nftablesIpvsPriority?: Field<number>;
  /** First firewall mark to use; each further group gets the next. */
  readonly nftablesIpvsStartFwmark?: Field<number>;
  /** Use iptables for no_accept and VMAC rules, in these chains, which must exist. */
  readonly vrrpIptables?: Field<{ readonly inputChain?: string; readonly outputChain?: string }>;
  /** Names of the ipsets for the iptables rules; without any name ipsets are not used. */
  readonly vrrpIpsets?: Field<{ readonly addresses?: string; readonly addresses6?: string; readonly interfaceAddresses6?: string; readonly igmp?: string; readonly mld?: string; readonly vmacNd?: string }>;
  /** Have the kernel send no IGMP reports for 224.0.0.0/24 (sysctl igmp_link_local_mcast_reports). */
  readonly disableLocalIgmp?: Field<true>;
  /** Drop unicast adverts whose source is not one of the unicast peers. */
  readonly vrrpCheckUnicastSrc?: Field<true>;
  /** Compare the VIPs of adverts only when the sender changes. */
  readonly vrrpSkipCheckAdvAddr?: Field<boolean>;
  /** Hold all instances to the letter of the VRRP standard. */
  readonly vrrpStrict?: Field<boolean>;
  /** Write changes of priority to the notify FIFOs, too; default for all instances. */
  readonly vrrpNotifyPriorityChanges?: Field<boolean>;
  /** Highest real-time priority to which keepalived raises itself when it runs late. */
  readonly maxAutoPriority?: Field<number>;
  /** How late a timer must be before the priority is raised. */
  readonly minAutoPriorityDelay?: Field<number>;
  /** Nice level of the VRRP process; lower runs sooner. It is not the VRRP priority. */
  readonly vrrpPriority?: Field<number>;
  /** Nice level of the checker process; lower runs sooner. It is not the VRRP priority. */
  readonly checkerPriority?: Field<number>;
  /** Nice level of the BFD process; lower runs sooner. It is not the VRRP priority. */
  readonly bfdPriority?: Field<number>;
  /** Keep the VRRP process in memory, never in swap. */
  readonly vrrpNoSwap?: Field<true>;
  /** Keep the checker process in memory, never in swap. */
  readonly checkerNoSwap?: Field<true>;
  /** Keep the BFD process in memory, never in swap. */
  readonly bfdNoSwap?: Field<true>;
  /** Processors that the VRRP process may run on. */
  readonly vrrpCpuAffinity?: Field<readonly number[]>;
  /** Processors that the checker process may run on. */
  readonly checkerCpuAffinity?: Field<readonly number[]>;
  /** Processors that the BFD process may run on. */
  readonly bfdCpuAffinity?: Field<readonly number[]>;
  /** Run the VRRP process with real-time scheduling at this priority. */
  readonly vrrpRtPriority?: Field<number>;
  /** Run the checker process with real-time scheduling at this priority. */
  readonly checkerRtPriority?: Field<number>;
  /** Run the BFD process with real-time scheduling at this priority. */
  readonly bfdRtPriority?: Field<number>;
  /** Processor time that the VRRP process may use between two blocking calls under real-time scheduling. */
  readonly vrrpRlimitRttime?: Field<number>;
  /** Processor time that the checker process may use between two blocking calls under real-time scheduling. */
  readonly checkerRlimitRttime?: Field<number>;
  /** Processor time that the BFD process may use between two blocking calls under real-time scheduling. */
  readonly bfdRlimitRttime?: Field<number>;
  /** Where the SNMP master agent listens. */
  readonly snmpSocket?: Field<string>;
  /** Answer SNMP requests for the VRRP part of the keepalived MIB. */
  readonly enableSnmpVrrp?: Field<true>;
  /** Answer SNMP requests for the checker part of the keepalived MIB. */
  readonly enableSnmpChecker?: Field<true>;
  /** Answer SNMP requests for both standard VRRP MIBs (RFC 2787 and RFC 6527). */
  readonly enableSnmpRfc?: Field<true>;
  /** Answer SNMP requests for the VRRP version 2 MIB (RFC 2787). */
  readonly enableSnmpRfcv2?: Field<true>;
  /** Answer SNMP requests for the VRRP version 3 MIB (RFC 6527). */
  readonly enableSnmpRfcv3?: Field<true>;
  /** Send SNMP traps. */
  readonly enableTraps?: Field<true>;
  /** How old the statistics of a virtual server may be before an SNMP request reads them anew. */
  readonly snmpVsStatsUpdateInterval?: Field<number>;
  /** How old the statistics of real servers may be before an SNMP request reads them anew. */
  readonly snmpRsStatsUpdateInterval?: Field<number>;
  /** Offer the D-Bus interface. */
  readonly enableDbus?: Field<true>;
  /** Name of the D-Bus service; several keepalived on one bus need different ones. */
  readonly dbusServiceName?: Field<string>;
  /** Word that stands in the D-Bus path of an instance without interface. */
  readonly dbusNoInterfaceName?: Field<string>;
  /** User, and perhaps group, that scripts run as where they name none. */
  readonly scriptUser?: Field<{ readonly user: string; readonly group?: string }>;
  /** Do not run scripts as root that another user could change or replace. */
  readonly enableScriptSecurity?: Field<true>;
  /** FIFO that all notifications are written to, in order. */
  readonly notifyFifo?: Field<{ readonly path: string; readonly user?: string; readonly group?: string }>;
  /** Command that keepalived starts to read `notify_fifo`; the path of the FIFO is its last argument. */
  readonly notifyFifoScript?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** FIFO that the notifications of instances and sync groups are written to, in order. */
  readonly vrrpNotifyFifo?: Field<{ readonly path: string; readonly user?: string; readonly group?: string }>;
  /** Command that keepalived starts to read `vrrp_notify_fifo`; the path of the FIFO is its last argument. */
  readonly vrrpNotifyFifoScript?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** FIFO that the notifications of virtual and real servers are written to, in order. */
  readonly lvsNotifyFifo?: Field<{ readonly path: string; readonly user?: string; readonly group?: string }>;
  /** Command that keepalived starts to read `lvs_notify_fifo`; the path of the FIFO is its last argument. */
  readonly lvsNotifyFifoScript?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Write the states of instances and sync groups to the FIFOs after a reload, too. */
  readonly fifoWriteVrrpStatesOnReload?: Field<true>;
  /** Accept interfaces that do not exist yet, or come and go. */
  readonly dynamicInterfaces?: Field<{ readonly mode?: 'allow_if_changes' }>;
  /** Receive buffer of the netlink command socket of VRRP. */
  readonly vrrpNetlinkCmdRcvBufs?: Field<number>;
  /** Let `vrrp_netlink_cmd_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). */
  readonly vrrpNetlinkCmdRcvBufsForce?: Field<boolean>;
  /** Receive buffer of the netlink monitor socket of VRRP. */
  readonly vrrpNetlinkMonitorRcvBufs?: Field<number>;
  /** Let `vrrp_netlink_monitor_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). */
  readonly vrrpNetlinkMonitorRcvBufsForce?: Field<boolean>;
  /** Receive buffer of the netlink command socket of the checkers. */
  readonly lvsNetlinkCmdRcvBufs?: Field<number>;
  /** Let `lvs_netlink_cmd_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). */
  readonly lvsNetlinkCmdRcvBufsForce?: Field<boolean>;
  /** Receive buffer of the netlink monitor socket of the checkers. */
  readonly lvsNetlinkMonitorRcvBufs?: Field<number>;
  /** Let `lvs_netlink_monitor_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). */
  readonly lvsNetlinkMonitorRcvBufsForce?: Field<boolean>;
  /** Receive buffer of the socket that watches processes. */
  readonly processMonitorRcvBufs?: Field<number>;
  /** Let `process_monitor_rcv_bufs` go beyond the limit of the system (net.core.rmem_max). */
  readonly processMonitorRcvBufsForce?: Field<boolean>;
  /** Receive buffer of the VRRP sockets: a size, or the sum of MTUs or of advert sizes times the multiplier. */
  readonly vrrpRxBufsPolicy?: Field<number | 'MTU' | 'ADVERT'>;
  /** Factor for `vrrp_rx_bufs_policy` MTU or ADVERT. */
  readonly vrrpRxBufsMultiplier?: Field<number>;
  /** Run the notifications of real servers for their first state at start, too. */
  readonly rsInitNotifies?: Field<boolean>;
  /** Mask for the permissions of files that keepalived makes. */
  readonly umask?: Field<readonly number[]>;
  /** Seconds after the start of keepalived before any instance runs. */
  readonly vrrpStartupDelay?: Field<number>;
  /** Seconds after the boot of the system before any instance runs. */
  readonly vrrpDelayAfterBoot?: Field<number>;
  /** Log adverts with a virtual_router_id that is not configured on their interface. */
  readonly logUnknownVrids?: Field<true>;
  /** Instances of priority 255 ignore all adverts; default for all instances. */
  readonly vrrpOwnerIgnoreAdverts?: Field<boolean>;
  /** Start of the names that keepalived makes up for VMAC interfaces. */
  readonly vmacPrefix?: Field<string>;
  /** Start of the names of VMAC interfaces for VIPs that are not on the instance's own interface. */
  readonly vmacAddrPrefix?: Field<string>;
  /** Seed of the random numbers (`_RANDOM`): a configuration that uses them comes out the same each time. */
  readonly randomSeed?: Field<number>;
  /** Check the new configuration before a reload, and reload only when it has no errors. */
  readonly reloadCheckConfig?: Field<string>;
  /** File that holds the time of a planned reload; keepalived watches it. */
  readonly reloadTimeFile?: Field<string>;
  /** Keep the file of `reload_time_file` after a reload: a time without date comes again every day. */
  readonly reloadRepeat?: Field<true>;
  /** File that exists for as long as keepalived reads its configuration. */
  readonly reloadFile?: Field<{ readonly file?: string }>;
  /** Which failures of plain `include` are errors; without a word, all. */
  readonly includeChecks: readonly Field<{ readonly checks?: readonly ('read' | 'match' | 'wildcard_match' | 'brace_match' | '+read' | '+match' | '+wildcard_match' | '+brace_match' | '-read' | '-match' | '-wildcard_match' | '-brace_match')[] }>[];
  /** Put the names of instance and network namespace into the names of the dump files. */
  readonly dataUseInstance?: Field<boolean>;
  /** Where the state (SIGUSR1) is written to. */
  readonly stateDumpFile?: Field<string>;
  /** Where the statistics (SIGUSR2) is written to. */
  readonly statsDumpFile?: Field<string>;
  /** Where the JSON dump is written to. */
  readonly jsonDumpFile?: Field<string>;
  /** Layout of the JSON dump; 2 names the VRRP part and adds the tracked processes. */
  readonly jsonVersion?: Field<number>;
  /** Folder with the tables of names of iproute2 as shipped. */
  readonly iprouteUsrDir?: Field<string>;
  /** Folder with the tables of names of iproute2 of the administrator, which win over the shipped ones. */
  readonly iprouteEtcDir?: Field<string>;
}

/** An interface to ask, and perhaps how. A way that the interface does not support is replaced by another. */
export interface LinkbeatInterface extends BoundBlock {
  /** network interface */
  readonly interface?: Field<string>;
  /** MII, ETHTOOL, IOCTL */
  readonly type?: Field<'MII' | 'ETHTOOL' | 'IOCTL'>;
}

/** An interface, the seconds it must be down before that counts, and those it must be up again. */
export interface InterfaceUpDownDelay extends BoundBlock {
  /** network interface */
  readonly interface?: Field<string>;
  /** number 0…255 s */
  readonly downDelay?: Field<number>;
  /** number 0…255 s */
  readonly upDelay?: Field<number>;
}

/** Instances that go to FAULT when a static address, route or rule that names this group is lost. */
export interface TrackGroup extends BoundBlock {
  /** name of the track_group */
  readonly name?: Field<string>;
  /** The instances of the group. */
  readonly members: readonly Field<Reference<VrrpInstance>>[];
}

/** An address that keepalived sets at start and keeps, whoever is master. */
export interface StaticAddress extends BoundBlock {
  /** address, perhaps with a prefix length */
  readonly address?: Field<IpAddress>;
  /** Interface that gets the address. */
  readonly dev?: Field<string>;
  /** How far an IPv4 address is valid; `global` unless given. */
  readonly scope?: Field<string | number>;
  /** Broadcast address of an IPv4 address; `+` sets all host bits, `-` clears them. */
  readonly broadcast?: Field<'+' | '-' | IpAddress>;
  /** Label of an IPv4 address, by custom the interface and a suffix. */
  readonly label?: Field<string>;
  /** The other end of a point-to-point link, of the same family. */
  readonly peer?: Field<IpAddress>;
  /** Mark an IPv6 address as home address of a mobile node. */
  readonly home?: Field<true>;
  /** Let the kernel look for duplicates of the IPv6 address before it is used; keepalived has that off otherwise. */
  readonly detectDuplicates?: Field<true>;
  /** Let the kernel derive temporary (privacy) addresses from this IPv6 address. */
  readonly mngtmpaddr?: Field<true>;
  /** Add no route for the prefix of the address. */
  readonly noprefixroute?: Field<true>;
  /** Join the multicast group that the address stands for. */
  readonly autojoin?: Field<true>;
  /** Put up with it when somebody else removes the address. */
  readonly noTrack?: Field<true>;
  /** How long an IPv6 address is preferred as source: 0 for a /128, else `forever`, unless given. */
  readonly preferredLft?: Field<'forever' | number>;
  /** Track group whose instances go to FAULT when the address is gone and cannot be restored. */
  readonly trackGroup?: Field<Reference<TrackGroup>>;
}

/** A tunnel over IPv4; needs `id` or `dst`. */
export interface RouteIpEncapsulation {
  /** Key of the tunnel. */
  readonly id?: string;
  /** Far end of the tunnel. */
  readonly dst?: IpAddress;
  /** Near end of the tunnel. */
  readonly src?: IpAddress;
  /** DS field of the outer header. */
  readonly tos?: string | number;
  /** Hop limit of the outer header. */
  readonly ttl?: number;
  /** Flags of the tunnel, as a number. */
  readonly flags?: number;
}

/** A tunnel over IPv6; needs `id` or `dst`. */
export interface RouteIp6Encapsulation {
  /** Key of the tunnel. */
  readonly id?: string;
  /** Far end of the tunnel. */
  readonly dst?: IpAddress;
  /** Near end of the tunnel. */
  readonly src?: IpAddress;
  /** Traffic class of the outer header. */
  readonly tc?: string | number;
  /** Hop limit of the outer header. */
  readonly hoplimit?: number;
  /** Flags of the tunnel, as a number. */
  readonly flags?: number;
}

/** Send packets of this route inside others; the kind of tunnel follows. */
export interface RouteEncapsulation {
  /** A tunnel over IPv4; needs `id` or `dst`. */
  readonly ip?: RouteIpEncapsulation;
  /** A tunnel over IPv6; needs `id` or `dst`. */
  readonly ip6?: RouteIp6Encapsulation;
  /** MPLS labels to push. */
  readonly mpls?: readonly number[];
  /** Locator that replaces the upper half of an IPv6 address. */
  readonly ila?: string;
}

/** One of several ways to the destination; all options of the route stand before the first. */
export interface RouteNextHop {
  /** Gateway. */
  readonly via?: { readonly family?: 'inet' | 'inet6'; readonly address?: IpAddress };
  /** Interface that packets leave by. */
  readonly dev?: string;
  /** Share of the packets, against the other ways. */
  readonly weight?: number;
  /** Take it that the gateway is on the link, even if no address says so; IPv4 only. */
  readonly onlink?: true;
  /** Send packets of this route inside others; the kind of tunnel follows. */
  readonly encap?: RouteEncapsulation;
  /** Realms of the route, for accounting and filters; IPv4 only. */
  readonly realms?: { from?: string | number; to: string | number };
  /** Not supported: the next hop and what follows are lost. */
  readonly as?: { readonly to?: true; readonly address?: string };
}

/** A route that keepalived sets at start and keeps, whoever is master; written much as for `ip route add`. */
export interface StaticRoute extends BoundBlock {
  /** route type: unicast, local, broadcast, multicast, anycast, blackhole, unreachable, prohibit, throw, nat, xresolve or 0…255 */
  readonly type?: Field<string | number>;
  /** address, perhaps with a prefix length, or default */
  readonly destination?: Field<IpAddress | 'default'>;
  /** Make it an IPv4 route where the addresses leave that open. */
  readonly inet?: Field<true>;
  /** Make it an IPv6 route where the addresses leave that open. */
  readonly inet6?: Field<true>;
  /** Source address that packets of this host get. */
  readonly src?: Field<IpAddress>;
  /** Gateway. */
  readonly via?: Field<{ readonly family?: 'inet' | 'inet6'; readonly address?: IpAddress }>;
  /** Source addresses that the route is for; IPv6 only. */
  readonly from?: Field<IpAddress>;
  /** DS field that packets must have; IPv4 only. */
  readonly tos?: Field<string | number>;
  /** Routing table that gets the route; `main` unless given. */
  readonly table?: Field<string | number>;
  /** VRF interface whose table gets the route; it must exist. */
  readonly vrf?: Field<string>;
  /** Who the kernel is told made the route; with anything but 18 (keepalived) it needs `no_track`. */
  readonly protocol?: Field<string | number>;
  /** How far away the destination is; IPv4 only. */
  readonly scope?: Field<string | number>;
  /** Of two routes to one destination the lower metric wins. */
  readonly metric?: Field<number>;
  /** Interface that packets leave by. */
  readonly dev?: Field<string>;
  /** Take it that the gateway is on the link, even if no address says so; IPv4 only. */
  readonly onlink?: Field<true>;
  /** Send packets of this route inside others; the kind of tunnel follows. */
  readonly encap?: Field<RouteEncapsulation>;
  /** Seconds until the kernel removes the route; IPv6 only. */
  readonly expires?: Field<number>;
  /** Largest packet; `lock` keeps path MTU discovery from lowering it. */
  readonly mtu?: Field<{ readonly lock?: true; readonly bytes?: number }>;
  /** Hop limit of packets sent. */
  readonly hoplimit?: Field<number>;
  /** Segment size that is announced to the other side. */
  readonly advmss?: Field<{ readonly lock?: true; readonly bytes?: number }>;
  /** First guess of the round trip time. */
  readonly rtt?: Field<{ readonly lock?: true; readonly milliseconds?: number }>;
  /** First guess of how much the round trip time varies. */
  readonly rttvar?: Field<{ readonly lock?: true; readonly milliseconds?: number }>;
  /** Packets out of order before loss is assumed. */
  readonly reordering?: Field<{ readonly lock?: true; readonly packets?: number }>;
  /** Largest receive window to announce. */
  readonly window?: Field<number>;
  /** Limit of the congestion window; counts with `lock` only. */
  readonly cwnd?: Field<{ readonly lock?: true; readonly packets?: number }>;
  /** First slow start threshold. */
  readonly ssthresh?: Field<{ readonly lock?: true; readonly packets?: number }>;
  /** Shortest time before a segment is sent again. */
  readonly rtoMin?: Field<{ readonly lock?: true; readonly milliseconds?: number }>;
  /** First congestion window. */
  readonly initcwnd?: Field<number>;
  /** First receive window. */
  readonly initrwnd?: Field<number>;
  /** Switch on explicit congestion notification. */
  readonly features?: Field<'ecn'>;
  /** 1 acknowledges at once. */
  readonly quickack?: Field<number>;
  /** Congestion control. */
  readonly congctl?: Field<{ readonly lock?: true; readonly algorithm?: string }>;
  /** 1 allows TCP Fast Open without a cookie. */
  readonly fastopenNoCookie?: Field<number>;
  /** Realms of the route, for accounting and filters; IPv4 only. */
  readonly realms?: Field<{ from?: string | number; to: string | number }>;
  /** Preference of the router, as in its advertisements; IPv6 only. */
  readonly pref?: Field<'low' | 'medium' | 'high' | number>;
  /** Whether the hop limit is carried between IP and MPLS. */
  readonly ttlPropagate?: Field<'enabled' | 'disabled'>;
  /** Add the route only if there is none like it. */
  readonly add?: Field<true>;
  /** Put the route before those like it, as without any of these words. */
  readonly prepend?: Field<true>;
  /** Put the route behind those like it. */
  readonly append?: Field<true>;
  /** Reported and ignored: it is for MPLS routes. */
  readonly as?: Field<{ readonly to?: true; readonly address?: string }>;
  /** A second gateway beside that of `via`. */
  readonly or?: Field<IpAddress>;
  /** Put up with it when somebody else removes the route. */
  readonly noTrack?: Field<true>;
  /** One of several ways to the destination; all options of the route stand before the first. */
  readonly nexthops?: readonly Field<RouteNextHop>[];
  /** Track group whose instances go to FAULT when the route is gone and cannot be restored; needs `dev`. */
  readonly trackGroup?: Field<Reference<TrackGroup>>;
}

/** A routing rule that keepalived sets at start and keeps; written much as for `ip rule add`. */
export interface StaticRule extends BoundBlock {
  /** Make it an IPv4 rule where the addresses leave that open. */
  readonly inet?: Field<true>;
  /** Make it an IPv6 rule where the addresses leave that open. */
  readonly inet6?: Field<true>;
  /** Turn the conditions round: the rule is for packets that do not meet them. */
  readonly not?: Field<true>;
  /** Source addresses. */
  readonly from?: Field<IpAddress | 'default'>;
  /** Destination addresses. */
  readonly to?: Field<IpAddress | 'default'>;
  /** Look the route up in this table. */
  readonly table?: Field<string | number>;
  /** Place among the rules: the lowest number is asked first. */
  readonly preference?: Field<number>;
  /** DS field that packets must have. */
  readonly tos?: Field<string | number>;
  /** Firewall mark of packets, perhaps with a mask. */
  readonly fwmark?: Field<{ mark: number; mask?: number }>;
  /** Realms that packets get; IPv4 and with a table only. */
  readonly realms?: Field<{ from?: string | number; to: string | number }>;
  /** Pass over routes whose prefix is this long or shorter; with a table only. */
  readonly suppressPrefixlength?: Field<number>;
  /** Pass over routes by interfaces of this group; with a table only. */
  readonly suppressIfgroup?: Field<string | number>;
  /** Interface that packets come in by. */
  readonly iif?: Field<string>;
  /** Interface that a local socket is bound to. */
  readonly oif?: Field<string>;
  /** Key of the tunnel that packets came by. */
  readonly tunnelId?: Field<string>;
  /** Numbers of the local users. */
  readonly uidrange?: Field<{ from: number; to: number }>;
  /** Look into the table of the packet's VRF; no other action beside it. */
  readonly l3mdev?: Field<true>;
  /** Number that tells the kernel who made the rule; anything but 18 (keepalived) needs `no_track`. */
  readonly protocol?: Field<number>;
  /** IP protocol; numbers above 127 need their name. */
  readonly ipproto?: Field<string | number>;
  /** Source ports; a single one is written twice, as in 80-80. */
  readonly sport?: Field<{ from: number; to: number }>;
  /** Destination ports; a single one is written twice, as in 80-80. */
  readonly dport?: Field<{ from: number; to: number }>;
  /** Go on at the rule with this preference; it must be higher than the own one, which must be given. */
  readonly goto?: Field<number>;
  /** Do nothing. */
  readonly nop?: Field<true>;
  /** Drop the packets in silence. */
  readonly blackhole?: Field<true>;
  /** Drop the packets and say that the network cannot be reached. */
  readonly unreachable?: Field<true>;
  /** Drop the packets and say that it is forbidden. */
  readonly prohibit?: Field<true>;
  /** Put up with it when somebody else removes the rule. */
  readonly noTrack?: Field<true>;
  /** Track group whose instances go to FAULT when the rule is gone and cannot be restored; needs `iif`. */
  readonly trackGroup?: Field<Reference<TrackGroup>>;
}

/** A command run at intervals; instances and sync groups that track it lose or change priority by its outcome. */
export interface VrrpScript extends BoundBlock {
  /** name of the vrrp_script */
  readonly name?: Field<string>;
  /** The command to run. It is one word: arguments belong inside the quotes. There is no shell. */
  readonly script?: Field<string>;
  /** Seconds between two runs. */
  readonly interval?: Field<number>;
  /** Seconds after which a run that has not ended counts as failed. */
  readonly timeout?: Field<number>;
  /** Added to the priority while the script succeeds (positive) or subtracted while it fails (negative). */
  readonly weight?: Field<{ readonly weight: number; readonly reverse?: true }>;
  /** Successes in a row that turn a failed script into a good one. */
  readonly rise?: Field<number>;
  /** Failures in a row that turn a good script into a failed one. */
  readonly fall?: Field<number>;
  /** User, and perhaps group, that the command runs as. */
  readonly user?: Field<{ readonly user: string; readonly group?: string }>;
  /** Meant to start the script in the failed state; does nothing since 2.0.0. */
  readonly initFail?: Field<true>;
}

/** A file that holds a number; what tracks it changes its priority or weight by the number times a weight. */
export interface TrackFile extends BoundBlock {
  /** name of the track_file */
  readonly name?: Field<string>;
  /** The file to read. It need not exist; no file counts as 0. */
  readonly file?: Field<string>;
  /** The number in the file is multiplied by this; with 0, any number but 0 is a failure. */
  readonly weight?: Field<{ readonly weight: number; readonly reverse?: true }>;
  /** Create the file with this number when keepalived starts. */
  readonly initFile?: Field<{ readonly overwriteFirst?: true; readonly value?: number; readonly overwrite?: true }>;
}

/** Watches whether enough processes of a name run, without a script; the kernel reports starts and ends. */
export interface VrrpTrackProcess extends BoundBlock {
  /** name of the vrrp_track_process */
  readonly name?: Field<string>;
  /** The process to look for, and perhaps its parameters. */
  readonly process?: Field<{ readonly command: string; readonly parameters?: readonly string[] }>;
  /** How the parameters of the process are compared; without a word, exactly. */
  readonly paramMatch?: Field<{ readonly match?: 'initial' | 'partial' }>;
  /** Added to the priority while the quorum is met (positive) or subtracted while it is not (negative). */
  readonly weight?: Field<{ readonly weight: number; readonly reverse?: true }>;
  /** Fewest processes that must run. */
  readonly quorum?: Field<number>;
  /** Most processes that may run; 0: none may. */
  readonly quorumMax?: Field<number>;
  /** Seconds to wait after a start or an end before it counts: sets `fork_delay` and `terminate_delay`. */
  readonly delay?: Field<number>;
  /** Seconds to wait before a lost quorum counts: time for a restart. */
  readonly terminateDelay?: Field<number>;
  /** Seconds to wait before a gained quorum counts: time for a fork to become another program. */
  readonly forkDelay?: Field<number>;
  /** Compare the whole command line instead of the short name. */
  readonly fullCommand?: Field<true>;
}

/** A BFD session (bidirectional forwarding detection) with a neighbour. */
export interface BfdInstance extends BoundBlock {
  /** name of the bfd_instance */
  readonly name?: Field<string>;
  /** Address of the other end of the session. */
  readonly neighborIp?: Field<IpAddress>;
  /** Address of this end of the session. */
  readonly sourceIp?: Field<IpAddress>;
  /** Least time between packets that this end can receive. */
  readonly minRx?: Field<number>;
  /** Least time between packets that this end wants to send while the session is up. */
  readonly minTx?: Field<number>;
  /** Time between packets while the session is down. */
  readonly idleTx?: Field<number>;
  /** How many packets may be missed before the session is down. */
  readonly multiplier?: Field<number>;
  /** Wait for the neighbour’s packets before sending any. */
  readonly passive?: Field<true>;
  /** TTL or hop limit of the packets that are sent. */
  readonly ttl?: Field<number>;
  /** How many hops a received packet may have passed; 255 or -1 allows any number. */
  readonly maxHops?: Field<number>;
  /** Use the port for sessions over several hops (4784 in place of 3784). */
  readonly multihop?: Field<boolean>;
  /** Added to the priority of VRRP instances that track the session while it is up (positive), or subtracted while it is down (negative). */
  readonly weight?: Field<{ readonly weight: number; readonly reverse?: true }>;
  /** Tell VRRP of changes. Without `checker` beside it, the checkers are not told. */
  readonly vrrp?: Field<true>;
  /** Tell the checkers of changes. Without `vrrp` beside it, VRRP is not told. */
  readonly checker?: Field<true>;
}

/** Pauses between the messages that announce addresses, for switches that cannot take them all at once. */
export interface GarpGroup extends BoundBlock {
  /** Seconds between two gratuitous ARP messages (IPv4). */
  readonly garpInterval?: Field<number>;
  /** Seconds between two unsolicited neighbour advertisements (IPv6). */
  readonly gnaInterval?: Field<number>;
  /** The interface that the pauses hold for. */
  readonly singleInterfaces: readonly Field<string>[];
  /** Interfaces on one switch, which share the pauses. */
  readonly interfaces: readonly Field<string>[];
}

/** An interface whose link counts; without a weight the instance is in FAULT while it is down. */
export interface TrackedInterface extends BoundBlock {
  /** network interface */
  readonly interface?: Field<string>;
  /** whole number -253…253 */
  readonly weight?: Field<number>;
  /** Swap good and bad for the weight. */
  readonly reverse?: Field<true>;
}

/** A vrrp_script whose result counts; with weight 0 the instance is in FAULT while it fails. */
export interface TrackedScript extends BoundBlock {
  /** name of a vrrp_script */
  readonly script?: Field<Reference<VrrpScript>>;
  /** whole number -253…253 */
  readonly weight?: Field<number>;
  /** Swap good and bad for the weight. */
  readonly reverse?: Field<true>;
  /** Undo the `reverse` of the definition. */
  readonly noreverse?: Field<true>;
}

/** A track_file whose number, times the weight, is added to the priority. */
export interface TrackedFile extends BoundBlock {
  /** name of a track_file */
  readonly file?: Field<Reference<TrackFile>>;
  /** whole number -254…254 */
  readonly weight?: Field<number>;
  /** Swap good and bad for the weight. */
  readonly reverse?: Field<true>;
  /** Undo the `reverse` of the definition. */
  readonly noreverse?: Field<true>;
}

/** A vrrp_track_process whose quorum counts; with weight 0 the instance is in FAULT while it is missed. */
export interface TrackedProcess extends BoundBlock {
  /** name of a vrrp_track_process */
  readonly process?: Field<Reference<VrrpTrackProcess>>;
  /** whole number -254…254 */
  readonly weight?: Field<number>;
  /** Swap good and bad for the weight. */
  readonly reverse?: Field<true>;
  /** Undo the `reverse` of the definition. */
  readonly noreverse?: Field<true>;
}

/** A bfd_instance whose session counts; with weight 0 the instance is in FAULT while it is down. */
export interface TrackedBfd extends BoundBlock {
  /** name of a bfd_instance */
  readonly session?: Field<Reference<BfdInstance>>;
  /** whole number -253…253 */
  readonly weight?: Field<number>;
  /** Swap good and bad for the weight. */
  readonly reverse?: Field<true>;
  /** Undo the `reverse` of the definition. */
  readonly noreverse?: Field<true>;
}

/** Instances that change state together: one in FAULT puts all in FAULT, and they are MASTER only together. */
export interface VrrpSyncGroup extends BoundBlock {
  /** name of the vrrp_sync_group */
  readonly name?: Field<string>;
  /** The instances of the group. */
  readonly members: readonly Field<Reference<VrrpInstance>>[];
  /** Interfaces that count for every member. */
  readonly trackInterfaces: readonly TrackedInterface[];
  /** Scripts that count for every member. */
  readonly trackScripts: readonly TrackedScript[];
  /** Files whose numbers count for every member. */
  readonly trackFiles: readonly TrackedFile[];
  /** Processes that count for every member. */
  readonly trackProcesses: readonly TrackedProcess[];
  /** BFD sessions that count for every member. */
  readonly trackBfds: readonly TrackedBfd[];
  /** Command to run when the group becomes BACKUP. */
  readonly notifyBackup?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run when the group becomes MASTER. */
  readonly notifyMaster?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run when the group goes to FAULT. */
  readonly notifyFault?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run when keepalived stops. */
  readonly notifyStop?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run at every change of state. */
  readonly notify?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Send mail at every change of state of the group. */
  readonly smtpAlert?: Field<boolean>;
  /** Let all members share what one of them tracks. */
  readonly globalTracking?: Field<true>;
  /** Keep the weights of what the members track, so that their priorities may differ. */
  readonly syncGroupTrackingWeight?: Field<true>;
  /** Write changes of priority of the members to the notify FIFO, too. */
  readonly notifyPriorityChanges?: Field<boolean>;
}

/** Address of another node of the virtual router. */
export interface UnicastPeer extends BoundBlock {
  /** IPv4 or IPv6 address */
  readonly address?: Field<IpAddress>;
  /** Drop adverts with a lower TTL. */
  readonly minTtl?: Field<number>;
  /** Drop adverts with a higher TTL. */
  readonly maxTtl?: Field<number>;
}

/** An address that the master holds. */
export interface VirtualAddress extends BoundBlock {
  /** address, perhaps with a prefix length */
  readonly address?: Field<IpAddress>;
  /** Interface that gets the address. */
  readonly dev?: Field<string>;
  /** How far an IPv4 address is valid; `global` unless given. */
  readonly scope?: Field<string | number>;
  /** Broadcast address of an IPv4 address; `+` sets all host bits, `-` clears them. */
  readonly broadcast?: Field<'+' | '-' | IpAddress>;
  /** Label of an IPv4 address, by custom the interface and a suffix. */
  readonly label?: Field<string>;
  /** The other end of a point-to-point link, of the same family. */
  readonly peer?: Field<IpAddress>;
  /** Mark an IPv6 address as home address of a mobile node. */
  readonly home?: Field<true>;
  /** Let the kernel look for duplicates of the IPv6 address before it is used; keepalived has that off otherwise. */
  readonly detectDuplicates?: Field<true>;
  /** Let the kernel derive temporary (privacy) addresses from this IPv6 address. */
  readonly mngtmpaddr?: Field<true>;
  /** Add no route for the prefix of the address. */
  readonly noprefixroute?: Field<true>;
  /** Join the multicast group that the address stands for. */
  readonly autojoin?: Field<true>;
  /** Put up with it when somebody else removes the address. */
  readonly noTrack?: Field<true>;
  /** How long an IPv6 address is preferred as source: 0 for a /128, else `forever`, unless given. */
  readonly preferredLft?: Field<'forever' | number>;
  /** Put the address on a virtual MAC interface, as `use_vmac_addr` does for all of them. */
  readonly useVmac?: Field<true>;
}

/** A route that the master holds, written much as for `ip route add`. */
export interface VirtualRoute extends BoundBlock {
  /** route type: unicast, local, broadcast, multicast, anycast, blackhole, unreachable, prohibit, throw, nat, xresolve or 0…255 */
  readonly type?: Field<string | number>;
  /** address, perhaps with a prefix length, or default */
  readonly destination?: Field<IpAddress | 'default'>;
  /** Make it an IPv4 route where the addresses leave that open. */
  readonly inet?: Field<true>;
  /** Make it an IPv6 route where the addresses leave that open. */
  readonly inet6?: Field<true>;
  /** Source address that packets of this host get. */
  readonly src?: Field<IpAddress>;
  /** Gateway. */
  readonly via?: Field<{ readonly family?: 'inet' | 'inet6'; readonly address?: IpAddress }>;
  /** Source addresses that the route is for; IPv6 only. */
  readonly from?: Field<IpAddress>;
  /** DS field that packets must have; IPv4 only. */
  readonly tos?: Field<string | number>;
  /** Routing table that gets the route; `main` unless given. */
  readonly table?: Field<string | number>;
  /** VRF interface whose table gets the route; it must exist. */
  readonly vrf?: Field<string>;
  /** Who the kernel is told made the route; with anything but 18 (keepalived) it needs `no_track`. */
  readonly protocol?: Field<string | number>;
  /** How far away the destination is; IPv4 only. */
  readonly scope?: Field<string | number>;
  /** Of two routes to one destination the lower metric wins. */
  readonly metric?: Field<number>;
  /** Interface that packets leave by. */
  readonly dev?: Field<string>;
  /** Take it that the gateway is on the link, even if no address says so; IPv4 only. */
  readonly onlink?: Field<true>;
  /** Send packets of this route inside others; the kind of tunnel follows. */
  readonly encap?: Field<RouteEncapsulation>;
  /** Seconds until the kernel removes the route; IPv6 only. */
  readonly expires?: Field<number>;
  /** Largest packet; `lock` keeps path MTU discovery from lowering it. */
  readonly mtu?: Field<{ readonly lock?: true; readonly bytes?: number }>;
  /** Hop limit of packets sent. */
  readonly hoplimit?: Field<number>;
  /** Segment size that is announced to the other side. */
  readonly advmss?: Field<{ readonly lock?: true; readonly bytes?: number }>;
  /** First guess of the round trip time. */
  readonly rtt?: Field<{ readonly lock?: true; readonly milliseconds?: number }>;
  /** First guess of how much the round trip time varies. */
  readonly rttvar?: Field<{ readonly lock?: true; readonly milliseconds?: number }>;
  /** Packets out of order before loss is assumed. */
  readonly reordering?: Field<{ readonly lock?: true; readonly packets?: number }>;
  /** Largest receive window to announce. */
  readonly window?: Field<number>;
  /** Limit of the congestion window; counts with `lock` only. */
  readonly cwnd?: Field<{ readonly lock?: true; readonly packets?: number }>;
  /** First slow start threshold. */
  readonly ssthresh?: Field<{ readonly lock?: true; readonly packets?: number }>;
  /** Shortest time before a segment is sent again. */
  readonly rtoMin?: Field<{ readonly lock?: true; readonly milliseconds?: number }>;
  /** First congestion window. */
  readonly initcwnd?: Field<number>;
  /** First receive window. */
  readonly initrwnd?: Field<number>;
  /** Switch on explicit congestion notification. */
  readonly features?: Field<'ecn'>;
  /** 1 acknowledges at once. */
  readonly quickack?: Field<number>;
  /** Congestion control. */
  readonly congctl?: Field<{ readonly lock?: true; readonly algorithm?: string }>;
  /** 1 allows TCP Fast Open without a cookie. */
  readonly fastopenNoCookie?: Field<number>;
  /** Realms of the route, for accounting and filters; IPv4 only. */
  readonly realms?: Field<{ from?: string | number; to: string | number }>;
  /** Preference of the router, as in its advertisements; IPv6 only. */
  readonly pref?: Field<'low' | 'medium' | 'high' | number>;
  /** Whether the hop limit is carried between IP and MPLS. */
  readonly ttlPropagate?: Field<'enabled' | 'disabled'>;
  /** Add the route only if there is none like it. */
  readonly add?: Field<true>;
  /** Put the route before those like it, as without any of these words. */
  readonly prepend?: Field<true>;
  /** Put the route behind those like it. */
  readonly append?: Field<true>;
  /** Reported and ignored: it is for MPLS routes. */
  readonly as?: Field<{ readonly to?: true; readonly address?: string }>;
  /** A second gateway beside that of `via`. */
  readonly or?: Field<IpAddress>;
  /** Put up with it when somebody else removes the route. */
  readonly noTrack?: Field<true>;
  /** One of several ways to the destination; all options of the route stand before the first. */
  readonly nexthops?: readonly Field<RouteNextHop>[];
}

/** A routing rule that the master holds, written much as for `ip rule add`. */
export interface VirtualRule extends BoundBlock {
  /** Make it an IPv4 rule where the addresses leave that open. */
  readonly inet?: Field<true>;
  /** Make it an IPv6 rule where the addresses leave that open. */
  readonly inet6?: Field<true>;
  /** Turn the conditions round: the rule is for packets that do not meet them. */
  readonly not?: Field<true>;
  /** Source addresses. */
  readonly from?: Field<IpAddress | 'default'>;
  /** Destination addresses. */
  readonly to?: Field<IpAddress | 'default'>;
  /** Look the route up in this table. */
  readonly table?: Field<string | number>;
  /** Place among the rules: the lowest number is asked first. */
  readonly preference?: Field<number>;
  /** DS field that packets must have. */
  readonly tos?: Field<string | number>;
  /** Firewall mark of packets, perhaps with a mask. */
  readonly fwmark?: Field<{ mark: number; mask?: number }>;
  /** Realms that packets get; IPv4 and with a table only. */
  readonly realms?: Field<{ from?: string | number; to: string | number }>;
  /** Pass over routes whose prefix is this long or shorter; with a table only. */
  readonly suppressPrefixlength?: Field<number>;
  /** Pass over routes by interfaces of this group; with a table only. */
  readonly suppressIfgroup?: Field<string | number>;
  /** Interface that packets come in by. */
  readonly iif?: Field<string>;
  /** Interface that a local socket is bound to. */
  readonly oif?: Field<string>;
  /** Key of the tunnel that packets came by. */
  readonly tunnelId?: Field<string>;
  /** Numbers of the local users. */
  readonly uidrange?: Field<{ from: number; to: number }>;
  /** Look into the table of the packet's VRF; no other action beside it. */
  readonly l3mdev?: Field<true>;
  /** Number that tells the kernel who made the rule; anything but 18 (keepalived) needs `no_track`. */
  readonly protocol?: Field<number>;
  /** IP protocol; numbers above 127 need their name. */
  readonly ipproto?: Field<string | number>;
  /** Source ports; a single one is written twice, as in 80-80. */
  readonly sport?: Field<{ from: number; to: number }>;
  /** Destination ports; a single one is written twice, as in 80-80. */
  readonly dport?: Field<{ from: number; to: number }>;
  /** Go on at the rule with this preference; it must be higher than the own one, which must be given. */
  readonly goto?: Field<number>;
  /** Do nothing. */
  readonly nop?: Field<true>;
  /** Drop the packets in silence. */
  readonly blackhole?: Field<true>;
  /** Drop the packets and say that the network cannot be reached. */
  readonly unreachable?: Field<true>;
  /** Drop the packets and say that it is forbidden. */
  readonly prohibit?: Field<true>;
  /** Put up with it when somebody else removes the rule. */
  readonly noTrack?: Field<true>;
}

/** Password of VRRP version 2, sent in the clear. */
export interface VrrpInstanceAuthentication extends BoundBlock {
  /** How adverts prove where they come from: PASS (a password in each) or AH (a header with a checksum). */
  readonly authType?: Field<'PASS' | 'AH'>;
  /** The password. Only its first 8 bytes count. */
  readonly authPass?: Field<string>;
}

/** Signs adverts with HMAC-SHA256 and keeps replayed ones out. Only keepalived understands it. */
export interface VrrpInstanceAuthHmac extends BoundBlock {
  /** A key with its number: 32 to 64 bytes as text, after `hex:`, or in the file after `file:`. */
  readonly keys: readonly Field<{ readonly id: number; readonly value: string }>[];
  /** Number of the key that this node signs with. */
  readonly activeKey?: Field<number>;
  /** Seconds that an advert stays valid, with `anti_replay time`. */
  readonly timeWindow?: Field<number>;
  /** How replayed adverts are found: by the clock, or by a number that must grow. */
  readonly antiReplay?: Field<'time' | 'monotonic'>;
  /** Whether adverts without a signature count (permissive), and are sent (receive-only). */
  readonly mode?: Field<'enforce' | 'permissive' | 'receive-only' | 'enforce' | 'permissive'>;
}

/** A virtual router: the addresses that move between nodes, and how the nodes agree on who holds them. */
export interface VrrpInstance extends BoundBlock {
  /** name of the vrrp_instance */
  readonly name?: Field<string>;
  /** Put the addresses on an interface of their own, with a MAC that belongs to the virtual router. */
  readonly useVmac?: Field<{ readonly interface?: string; readonly mac?: string; readonly interfaceBehindMac?: string | string; readonly name?: string; readonly group?: string; readonly netlinkNotifyMsg?: true }>;
  /** Create such interfaces for addresses on other interfaces (`dev`) or of the other family, too. */
  readonly useVmacAddr?: Field<true>;
  /** Send and receive adverts on the parent interface instead of the VMAC. */
  readonly vmacXmitBase?: Field<true>;
  /** Give the addresses to an ipvlan interface: its name, its own address and its mode, in any order. */
  readonly useIpvlan?: Field<{ readonly words?: readonly ('bridge' | 'private' | 'vepa' | IpAddress | string)[]; readonly name?: string; readonly group?: string }>;
  /** Send adverts to these nodes one by one instead of to a multicast group. */
  readonly unicastPeers: readonly UnicastPeer[];
  /** Without unicast peers go to FAULT instead of using multicast. */
  readonly unicastFaultNoPeer?: Field<true>;
  /** Accept adverts from unicast peers only. */
  readonly checkUnicastSrc?: Field<true>;
  /** Use the checksum of unicast adverts that 1.3.6 and older had; `never`: never accept it. */
  readonly oldUnicastChecksum?: Field<{ readonly never?: 'never' }>;
  /** Make this an IPv6 instance of version 3. */
  readonly nativeIpv6?: Field<true>;
  /** What the instance wants to be at the start. The election goes by priority, whatever stands here. */
  readonly state?: Field<'MASTER' | 'BACKUP'>;
  /** Interface that adverts are sent on, and that addresses are added to. */
  readonly interface?: Field<string>;
  /** VRF to work in, for unicast without `interface`. */
  readonly vrf?: Field<string>;
  /** Do not go to FAULT when the interface of the instance is down. */
  readonly dontTrackPrimary?: Field<true>;
  /** Further interfaces whose links count. */
  readonly trackInterfaces: readonly TrackedInterface[];
  /** Scripts whose results count. */
  readonly trackScripts: readonly TrackedScript[];
  /** Files whose numbers count. */
  readonly trackFiles: readonly TrackedFile[];
  /** Processes that must run. */
  readonly trackProcesses: readonly TrackedProcess[];
  /** BFD sessions that count. */
  readonly trackBfds: readonly TrackedBfd[];
  /** Source address of adverts sent by multicast. */
  readonly mcastSrcIp?: Field<IpAddress>;
  /** Source address of adverts sent to unicast peers. */
  readonly unicastSrcIp?: Field<IpAddress>;
  /** Multicast group to send adverts to and to listen on. */
  readonly mcastDstIp?: Field<IpAddress>;
  /** Go to FAULT while the source address set by mcast_src_ip or unicast_src_ip is missing. */
  readonly trackSrcIp?: Field<true>;
  /** Number of the virtual router: the same on all its nodes, unlike that of any other on the segment. */
  readonly virtualRouterId?: Field<number>;
  /** TTL or hop limit of adverts sent to unicast peers. */
  readonly unicastTtl?: Field<number>;
  /** Version of the VRRP protocol: 2 or 3. */
  readonly version?: Field<number>;
  /** The highest one becomes MASTER. */
  readonly priority?: Field<number>;
  /** Seconds between two adverts of the MASTER. */
  readonly advertInt?: Field<number>;
  /** The addresses that the MASTER holds and names in its adverts. */
  readonly virtualAddresses: readonly VirtualAddress[];
  /** Addresses that the MASTER holds, but does not name in its adverts: of any family and number. */
  readonly excludedVirtualAddresses: readonly VirtualAddress[];
  /** Allow the instance to have no virtual addresses. */
  readonly noVirtualIpaddress?: Field<true>;
  /** Set promote_secondaries on the interface, so that removing one address keeps others of its network. */
  readonly promoteSecondaries?: Field<true>;
  /** Ask the interface of the instance at intervals whether its link is up. */
  readonly linkbeatUsePolling?: Field<true>;
  /** Leave the IP addresses out of the checksum of version 3 over IPv4, as some routers do. */
  readonly v3ChecksumAsV2?: Field<boolean>;
  /** Routes that the MASTER adds and others remove. */
  readonly virtualRoutes: readonly VirtualRoute[];
  /** Routing rules that the MASTER adds and others remove. */
  readonly virtualRules: readonly VirtualRule[];
  /** Accept packets to the virtual addresses although the priority is not 255. */
  readonly accept?: Field<true>;
  /** Drop packets to the virtual addresses with firewall rules, unless the priority is 255. */
  readonly noAccept?: Field<true>;
  /** Do not compare the addresses in an advert with the own ones if it comes from the known MASTER. */
  readonly skipCheckAdvAddr?: Field<boolean>;
  /** Keep to the RFC: no unicast, no authentication, no packets to the addresses unless `accept` is set. */
  readonly strictMode?: Field<boolean>;
  /** Take over from a MASTER of lower priority. This is the default; it undoes a `nopreempt` before it. */
  readonly preempt?: Field<true>;
  /** Leave a MASTER of lower priority alone. */
  readonly nopreempt?: Field<true>;
  /** Seconds to wait before taking over from a MASTER of lower priority. */
  readonly preemptDelay?: Field<number>;
  /** Meant as a level of detail for the log; nothing reads it. */
  readonly debug?: Field<number>;
  /** Command to run when the instance becomes BACKUP. */
  readonly notifyBackup?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run when the instance becomes MASTER. */
  readonly notifyMaster?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run when the instance goes to FAULT. */
  readonly notifyFault?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run when keepalived stops. */
  readonly notifyStop?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Report DELETED instead of FAULT when a reload removes the instance, and perhaps run a command. */
  readonly notifyDeleted?: Field<{ readonly command?: string; readonly user?: string; readonly group?: string }>;
  /** Command to run at every change of state. */
  readonly notify?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run when the MASTER hears an advert of lower priority. */
  readonly notifyMasterRxLowerPri?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Send mail at every change of state of the instance. */
  readonly smtpAlert?: Field<boolean>;
  /** Write changes of priority to the notify FIFO, too. */
  readonly notifyPriorityChanges?: Field<boolean>;
  /** Interface over which the IPVS connections are copied; this instance decides who sends. */
  readonly lvsSyncDaemonInterface?: Field<string>;
  /** Seconds after becoming MASTER until the addresses are announced a second time; 0: only once. */
  readonly garpMasterDelay?: Field<number>;
  /** Seconds between announcements of the addresses while MASTER; 0: never. */
  readonly garpMasterRefresh?: Field<number>;
  /** How many times each address is announced after becoming MASTER. */
  readonly garpMasterRepeat?: Field<number>;
  /** How many times each address is announced at every refresh. */
  readonly garpMasterRefreshRepeat?: Field<number>;
  /** Seconds until the second announcement after the MASTER hears an advert of lower priority. */
  readonly garpLowerPrioDelay?: Field<number>;
  /** How many times each address is announced after the MASTER hears an advert of lower priority. */
  readonly garpLowerPrioRepeat?: Field<number>;
  /** How many adverts must be missed before the MASTER counts as gone. */
  readonly downTimerAdverts?: Field<number>;
  /** Become BACKUP when keepalived was held up so long that another node may have taken over. */
  readonly timerExpiredBackup?: Field<number>;
  /** Seconds between announcements of addresses on other interfaces than that of the instance. */
  readonly garpExtraIf?: Field<{ readonly allFirst?: true; readonly seconds: number; readonly all?: true }>;
  /** As MASTER, do not answer an advert of lower priority at once. */
  readonly lowerPrioNoAdvert?: Field<boolean>;
  /** As MASTER, send one more advert before giving way to a higher priority. */
  readonly higherPrioSendAdvert?: Field<boolean>;
  /** With priority 255, do not listen to the adverts of others. */
  readonly ownerIgnoreAdverts?: Field<boolean>;
  /** Size of the receive buffer of the socket for adverts. */
  readonly kernelRxBufSize?: Field<number>;
  /** Password of VRRP version 2, sent in the clear. */
  readonly authentication?: VrrpInstanceAuthentication;
  /** Signs adverts with HMAC-SHA256 and keeps replayed ones out. Only keepalived understands it. */
  readonly authHmac?: VrrpInstanceAuthHmac;
}

/** An address or a range of them with a port, or `fwmark` and a number. */
export interface VirtualServerGroupEntry extends BoundBlock {
  /** Which form it has; absent: the plain one. */
  readonly form?: 'fwmark';
  /** address, or a range such as 192.0.2.1-10, 192.0.2.1-192.0.2.10 or 192.0.2.0/28 */
  readonly addresses?: Field<{ first: IpAddress; last: IpAddress }>;
  /** port 0…65535 */
  readonly port?: Field<number>;
  /** whole number 0…4294967295 */
  readonly mark?: Field<number>;
  /** inet, inet6 */
  readonly family?: Field<'inet' | 'inet6'>;
}

/** Addresses, ranges and firewall marks that one virtual server serves all at once. */
export interface VirtualServerGroup extends BoundBlock {
  /** name of the virtual_server_group */
  readonly name?: Field<string>;
  /** An address or a range of them with a port, or `fwmark` and a number. */
  readonly entries: readonly VirtualServerGroupEntry[];
}

/** One page to ask for, and what is expected of it. */
export interface RealServerHttpGetUrl extends BoundBlock {
  /** Path to ask for. A url without it is dropped and reported. */
  readonly path?: Field<string>;
  /** MD5 digest that the page must have, as `genhash` prints it. */
  readonly digest?: Field<string>;
  /** HTTP status codes that count as success: numbers and ranges. */
  readonly statusCodes: readonly Field<readonly { first: number; last: number }[]>[];
  /** Host name to ask for in this url. */
  readonly virtualhost?: Field<string>;
  /** Regular expression that the page must match. A pattern with spaces needs quotes. */
  readonly regex?: Field<string>;
  /** The page must not match the regular expression. */
  readonly regexNoMatch?: Field<true>;
  /** Options for the regular expression, as PCRE2 names them. Unknown ones are ignored in silence. */
  readonly regexOptions: readonly Field<readonly ('allow_empty_class' | 'alt_bsux' | 'auto_callout' | 'caseless' | 'dollar_endonly' | 'dotall' | 'dupnames' | 'extended' | 'firstline' | 'match_unset_backref' | 'multiline' | 'never_ucp' | 'never_utf' | 'no_auto_capture' | 'no_auto_possess' | 'no_dotstar_anchor' | 'no_start_optimize' | 'ucp' | 'ungreedy' | 'utf' | 'never_backslash_c' | 'alt_circumflex' | 'alt_verbnames' | 'use_offset_limit')[]>[];
  /** Where in the page the search starts, in bytes. */
  readonly regexMinOffset?: Field<number>;
  /** Last byte of the page at which a match may start. */
  readonly regexMaxOffset?: Field<number>;
  /** First and greatest size of the stack for complicated regular expressions. */
  readonly regexStack?: Field<{ readonly start: number; readonly max: number }>;
}

/** The server is up when it serves the given pages over HTTP as expected. */
export interface RealServerHttpGet extends BoundBlock {
  /** Address to check in place of the real server’s. */
  readonly connectIp?: Field<IpAddress>;
  /** Port to check in place of the real server’s. */
  readonly connectPort?: Field<number>;
  /** Source address of the check. */
  readonly bindto?: Field<IpAddress>;
  /** Source port of the check. It counts only together with `bindto`. */
  readonly bindPort?: Field<number>;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. */
  readonly bindIf?: Field<string>;
  /** Seconds to wait for the connection and for each answer. */
  readonly connectTimeout?: Field<number>;
  /** Firewall mark on the packets of the check. */
  readonly fwmark?: Field<number>;
  /** How many more times a failing check is tried before the server counts as down. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. */
  readonly warmup?: Field<number>;
  /** Seconds between two checks. */
  readonly delayLoop?: Field<number>;
  /** Count the server as down until this check has succeeded once. */
  readonly alpha?: Field<boolean>;
  /** Log every failure while the server is up, not only the one that takes it down. */
  readonly logAllFailures?: Field<boolean>;
  /** Host name to ask for, where a url does not say. */
  readonly virtualhost?: Field<string>;
  /** HTTP version of the request; 1.0C is 1.0 with “Connection: close”. */
  readonly httpProtocol?: Field<'1.0' | '1.0C' | '1.1'>;
  /** Name the host in the TLS handshake (SNI). It has a use in SSL_GET only. */
  readonly enableSni?: Field<boolean>;
  /** Check the urls of a server that comes up without waiting delay_loop between them. */
  readonly fastRecovery?: Field<boolean>;
  /** One page to ask for, and what is expected of it. */
  readonly urls: readonly RealServerHttpGetUrl[];
}

/** One page to ask for, and what is expected of it. */
export interface RealServerSslGetUrl extends BoundBlock {
  /** Path to ask for. A url without it is dropped and reported. */
  readonly path?: Field<string>;
  /** MD5 digest that the page must have, as `genhash` prints it. */
  readonly digest?: Field<string>;
  /** HTTP status codes that count as success: numbers and ranges. */
  readonly statusCodes: readonly Field<readonly { first: number; last: number }[]>[];
  /** Host name to ask for in this url. */
  readonly virtualhost?: Field<string>;
  /** Regular expression that the page must match. A pattern with spaces needs quotes. */
  readonly regex?: Field<string>;
  /** The page must not match the regular expression. */
  readonly regexNoMatch?: Field<true>;
  /** Options for the regular expression, as PCRE2 names them. Unknown ones are ignored in silence. */
  readonly regexOptions: readonly Field<readonly ('allow_empty_class' | 'alt_bsux' | 'auto_callout' | 'caseless' | 'dollar_endonly' | 'dotall' | 'dupnames' | 'extended' | 'firstline' | 'match_unset_backref' | 'multiline' | 'never_ucp' | 'never_utf' | 'no_auto_capture' | 'no_auto_possess' | 'no_dotstar_anchor' | 'no_start_optimize' | 'ucp' | 'ungreedy' | 'utf' | 'never_backslash_c' | 'alt_circumflex' | 'alt_verbnames' | 'use_offset_limit')[]>[];
  /** Where in the page the search starts, in bytes. */
  readonly regexMinOffset?: Field<number>;
  /** Last byte of the page at which a match may start. */
  readonly regexMaxOffset?: Field<number>;
  /** First and greatest size of the stack for complicated regular expressions. */
  readonly regexStack?: Field<{ readonly start: number; readonly max: number }>;
  /** End the TLS session of this url with close_notify, as the protocol asks. */
  readonly tlsCompliant?: Field<boolean>;
}

/** The server is up when it serves the given pages over HTTPS as expected. */
export interface RealServerSslGet extends BoundBlock {
  /** Address to check in place of the real server’s. */
  readonly connectIp?: Field<IpAddress>;
  /** Port to check in place of the real server’s. */
  readonly connectPort?: Field<number>;
  /** Source address of the check. */
  readonly bindto?: Field<IpAddress>;
  /** Source port of the check. It counts only together with `bindto`. */
  readonly bindPort?: Field<number>;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. */
  readonly bindIf?: Field<string>;
  /** Seconds to wait for the connection and for each answer. */
  readonly connectTimeout?: Field<number>;
  /** Firewall mark on the packets of the check. */
  readonly fwmark?: Field<number>;
  /** How many more times a failing check is tried before the server counts as down. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. */
  readonly warmup?: Field<number>;
  /** Seconds between two checks. */
  readonly delayLoop?: Field<number>;
  /** Count the server as down until this check has succeeded once. */
  readonly alpha?: Field<boolean>;
  /** Log every failure while the server is up, not only the one that takes it down. */
  readonly logAllFailures?: Field<boolean>;
  /** Host name to ask for, where a url does not say. */
  readonly virtualhost?: Field<string>;
  /** HTTP version of the request; 1.0C is 1.0 with “Connection: close”. */
  readonly httpProtocol?: Field<'1.0' | '1.0C' | '1.1'>;
  /** Name the host in the TLS handshake (SNI). It has a use in SSL_GET only. */
  readonly enableSni?: Field<boolean>;
  /** Check the urls of a server that comes up without waiting delay_loop between them. */
  readonly fastRecovery?: Field<boolean>;
  /** End TLS sessions with close_notify, as the protocol asks, in all urls. */
  readonly tlsCompliant?: Field<boolean>;
  /** One page to ask for, and what is expected of it. */
  readonly urls: readonly RealServerSslGetUrl[];
}

/** The server is up when a TCP connection to it succeeds. */
export interface RealServerTcpCheck extends BoundBlock {
  /** Address to check in place of the real server’s. */
  readonly connectIp?: Field<IpAddress>;
  /** Port to check in place of the real server’s. */
  readonly connectPort?: Field<number>;
  /** Source address of the check. */
  readonly bindto?: Field<IpAddress>;
  /** Source port of the check. It counts only together with `bindto`. */
  readonly bindPort?: Field<number>;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. */
  readonly bindIf?: Field<string>;
  /** Seconds to wait for the connection and for each answer. */
  readonly connectTimeout?: Field<number>;
  /** Firewall mark on the packets of the check. */
  readonly fwmark?: Field<number>;
  /** How many more times a failing check is tried before the server counts as down. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. */
  readonly warmup?: Field<number>;
  /** Seconds between two checks. */
  readonly delayLoop?: Field<number>;
  /** Count the server as down until this check has succeeded once. */
  readonly alpha?: Field<boolean>;
  /** Log every failure while the server is up, not only the one that takes it down. */
  readonly logAllFailures?: Field<boolean>;
}

/** One more address to check with the same settings. */
export interface RealServerSmtpCheckHost extends BoundBlock {
  /** Address to check in place of the real server’s. */
  readonly connectIp?: Field<IpAddress>;
  /** Port to check in place of the real server’s. */
  readonly connectPort?: Field<number>;
  /** Source address of the check. */
  readonly bindto?: Field<IpAddress>;
  /** Source port of the check. It counts only together with `bindto`. */
  readonly bindPort?: Field<number>;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. */
  readonly bindIf?: Field<string>;
  /** Seconds to wait for the connection and for each answer. */
  readonly connectTimeout?: Field<number>;
  /** Firewall mark on the packets of the check. */
  readonly fwmark?: Field<number>;
  /** How many more times a failing check is tried before the server counts as down. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. */
  readonly warmup?: Field<number>;
  /** Seconds between two checks. */
  readonly delayLoop?: Field<number>;
  /** Count the server as down until this check has succeeded once. */
  readonly alpha?: Field<boolean>;
  /** Log every failure while the server is up, not only the one that takes it down. */
  readonly logAllFailures?: Field<boolean>;
}

/** The server is up when it answers as a mail server does: greeting, HELO, QUIT. */
export interface RealServerSmtpCheck extends BoundBlock {
  /** Address to check in place of the real server’s. */
  readonly connectIp?: Field<IpAddress>;
  /** Port to check in place of the real server’s. */
  readonly connectPort?: Field<number>;
  /** Source address of the check. */
  readonly bindto?: Field<IpAddress>;
  /** Source port of the check. It counts only together with `bindto`. */
  readonly bindPort?: Field<number>;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. */
  readonly bindIf?: Field<string>;
  /** Seconds to wait for the connection and for each answer. */
  readonly connectTimeout?: Field<number>;
  /** Firewall mark on the packets of the check. */
  readonly fwmark?: Field<number>;
  /** How many more times a failing check is tried before the server counts as down. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. */
  readonly warmup?: Field<number>;
  /** Seconds between two checks. */
  readonly delayLoop?: Field<number>;
  /** Count the server as down until this check has succeeded once. */
  readonly alpha?: Field<boolean>;
  /** Log every failure while the server is up, not only the one that takes it down. */
  readonly logAllFailures?: Field<boolean>;
  /** Name to give in the HELO command. */
  readonly heloName?: Field<string>;
  /** One more address to check with the same settings. */
  readonly hosts: readonly RealServerSmtpCheckHost[];
}

/** The server is up when it answers a DNS query over UDP without an error. */
export interface RealServerDnsCheck extends BoundBlock {
  /** Address to check in place of the real server’s. */
  readonly connectIp?: Field<IpAddress>;
  /** Port to check in place of the real server’s. */
  readonly connectPort?: Field<number>;
  /** Source address of the check. */
  readonly bindto?: Field<IpAddress>;
  /** Source port of the check. It counts only together with `bindto`. */
  readonly bindPort?: Field<number>;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. */
  readonly bindIf?: Field<string>;
  /** Seconds to wait for the connection and for each answer. */
  readonly connectTimeout?: Field<number>;
  /** Firewall mark on the packets of the check. */
  readonly fwmark?: Field<number>;
  /** How many more times a failing check is tried before the server counts as down. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. */
  readonly warmup?: Field<number>;
  /** Seconds between two checks. */
  readonly delayLoop?: Field<number>;
  /** Count the server as down until this check has succeeded once. */
  readonly alpha?: Field<boolean>;
  /** Log every failure while the server is up, not only the one that takes it down. */
  readonly logAllFailures?: Field<boolean>;
  /** Record type to ask for. */
  readonly type?: Field<'A' | 'NS' | 'CNAME' | 'SOA' | 'MX' | 'TXT' | 'AAAA' | 'RRSIG' | 'DNSKEY' | 'A' | 'NS' | 'CNAME' | 'SOA' | 'MX' | 'TXT' | 'AAAA'>;
  /** Name to ask for. */
  readonly name?: Field<string>;
}

/** A command decides: exit status 0 means that the server is up. */
export interface RealServerMiscCheck extends BoundBlock {
  /** How many more times a failing check is tried before the server counts as down. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. */
  readonly warmup?: Field<number>;
  /** Seconds between two checks. */
  readonly delayLoop?: Field<number>;
  /** Count the server as down until this check has succeeded once. */
  readonly alpha?: Field<boolean>;
  /** Log every failure while the server is up, not only the one that takes it down. */
  readonly logAllFailures?: Field<boolean>;
  /** The command to run. It is one word: arguments belong inside the quotes. There is no shell. */
  readonly miscPath?: Field<string>;
  /** Whole seconds after which a run that has not ended is killed and counts as failed; 0 means the default. */
  readonly miscTimeout?: Field<number>;
  /** Exit status 2…255 sets the weight of the server: to the status less 2. */
  readonly miscDynamic?: Field<true>;
  /** User, and perhaps group, that the command runs as. */
  readonly user?: Field<{ readonly user: string; readonly group?: string }>;
}

/** The server is up while a BFD session is up. */
export interface RealServerBfdCheck extends BoundBlock {
  /** The bfd_instance to follow; it must stand before the virtual server. */
  readonly name?: Field<Reference<BfdInstance>>;
  /** Count the server as down until the session has come up once. */
  readonly alpha?: Field<boolean>;
}

/** The server is up when a datagram to it meets no ICMP error, or is answered. */
export interface RealServerUdpCheck extends BoundBlock {
  /** Address to check in place of the real server’s. */
  readonly connectIp?: Field<IpAddress>;
  /** Port to check in place of the real server’s. */
  readonly connectPort?: Field<number>;
  /** Source address of the check. */
  readonly bindto?: Field<IpAddress>;
  /** Source port of the check. It counts only together with `bindto`. */
  readonly bindPort?: Field<number>;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. */
  readonly bindIf?: Field<string>;
  /** Seconds to wait for the connection and for each answer. */
  readonly connectTimeout?: Field<number>;
  /** Firewall mark on the packets of the check. */
  readonly fwmark?: Field<number>;
  /** How many more times a failing check is tried before the server counts as down. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. */
  readonly warmup?: Field<number>;
  /** Seconds between two checks. */
  readonly delayLoop?: Field<number>;
  /** Count the server as down until this check has succeeded once. */
  readonly alpha?: Field<boolean>;
  /** Log every failure while the server is up, not only the one that takes it down. */
  readonly logAllFailures?: Field<boolean>;
  /** Data to send, in hexadecimal; it may be split into words. */
  readonly payload?: Field<readonly string[]>;
  /** The server must answer, and with this data where it is given; `x` matches any digit. */
  readonly requireReply?: Field<{ readonly octets?: readonly string[] }>;
  /** Least length of the answer. Counts with `require_reply`. */
  readonly minReplyLength?: Field<number>;
  /** Greatest length of the answer. Counts with `require_reply`. */
  readonly maxReplyLength?: Field<number>;
}

/** The server is up when it answers a ping. */
export interface RealServerPingCheck extends BoundBlock {
  /** Address to check in place of the real server’s. */
  readonly connectIp?: Field<IpAddress>;
  /** Port to check in place of the real server’s. */
  readonly connectPort?: Field<number>;
  /** Source address of the check. */
  readonly bindto?: Field<IpAddress>;
  /** Source port of the check. It counts only together with `bindto`. */
  readonly bindPort?: Field<number>;
  /** Interface that the check goes out by; needed for IPv6 link-local addresses. */
  readonly bindIf?: Field<string>;
  /** Seconds to wait for the connection and for each answer. */
  readonly connectTimeout?: Field<number>;
  /** Firewall mark on the packets of the check. */
  readonly fwmark?: Field<number>;
  /** How many more times a failing check is tried before the server counts as down. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check; 0 turns the delay off. */
  readonly warmup?: Field<number>;
  /** Seconds between two checks. */
  readonly delayLoop?: Field<number>;
  /** Count the server as down until this check has succeeded once. */
  readonly alpha?: Field<boolean>;
  /** Log every failure while the server is up, not only the one that takes it down. */
  readonly logAllFailures?: Field<boolean>;
}

/** The number in a tracked file changes the weight of the server or takes it down. */
export interface RealServerFileCheck extends BoundBlock {
  /** The track_file to follow; it must stand before the virtual server. */
  readonly trackFile?: Field<Reference<TrackFile>>;
  /** Factor for the number in the file; the product is added to the weight of the server. */
  readonly weight?: Field<{ readonly weight: number; readonly reverse?: true; readonly noreverse?: true }>;
}

/** A server that gets connections of the virtual server while its checks succeed. */
export interface RealServer extends BoundBlock {
  /** IPv4 or IPv6 address */
  readonly address?: Field<IpAddress>;
  /** port 0…65535 */
  readonly port?: Field<number>;
  /** Share of the connections that the server gets, for schedulers that look at weights. */
  readonly weight?: Field<number>;
  /** How packets get to this server: NAT, DR (direct routing) or TUN (tunnel). */
  readonly lvsMethod?: Field<{ readonly method: 'NAT' | 'DR' | 'TUN'; readonly type?: 'ipip' | 'gue' | 'gre'; readonly port?: number; readonly nocsum?: true; readonly csum?: true; readonly remcsum?: true }>;
  /** Number of connections above which the server gets no new ones. */
  readonly uthreshold?: Field<number>;
  /** Number of connections below which a server that was full gets new ones again. */
  readonly lthreshold?: Field<number>;
  /** Set the weight of a failed server to 0 and keep it, so that open connections go on. */
  readonly inhibitOnFailure?: Field<boolean>;
  /** Command to run when the server comes up. */
  readonly notifyUp?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run when the server goes down. */
  readonly notifyDown?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Count the server as down until its checks have succeeded. */
  readonly alpha?: Field<boolean>;
  /** Seconds between two checks, where a check does not say. */
  readonly delayLoop?: Field<number>;
  /** Seconds that checks wait for the connection and for each answer, where a check does not say. */
  readonly connectTimeout?: Field<number>;
  /** How many more times a failing check is tried, where the check does not say. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try, where a check does not say. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check, where a check does not say; 0 for no delay. */
  readonly warmup?: Field<number>;
  /** Send mail when the state changes, to the addresses in global_defs. */
  readonly smtpAlert?: Field<boolean>;
  /** Host name that HTTP_GET and SSL_GET ask for, where they do not say. */
  readonly virtualhost?: Field<string>;
  /** Name by which SNMP shows this server. */
  readonly snmpName?: Field<string>;
  /** The server is up when it serves the given pages over HTTP as expected. */
  readonly httpGets: readonly RealServerHttpGet[];
  /** The server is up when it serves the given pages over HTTPS as expected. */
  readonly sslGets: readonly RealServerSslGet[];
  /** The server is up when a TCP connection to it succeeds. */
  readonly tcpChecks: readonly RealServerTcpCheck[];
  /** The server is up when it answers as a mail server does: greeting, HELO, QUIT. */
  readonly smtpChecks: readonly RealServerSmtpCheck[];
  /** The server is up when it answers a DNS query over UDP without an error. */
  readonly dnsChecks: readonly RealServerDnsCheck[];
  /** A command decides: exit status 0 means that the server is up. */
  readonly miscChecks: readonly RealServerMiscCheck[];
  /** The server is up while a BFD session is up. */
  readonly bfdChecks: readonly RealServerBfdCheck[];
  /** The server is up when a datagram to it meets no ICMP error, or is answered. */
  readonly udpChecks: readonly RealServerUdpCheck[];
  /** The server is up when it answers a ping. */
  readonly pingChecks: readonly RealServerPingCheck[];
  /** The number in a tracked file changes the weight of the server or takes it down. */
  readonly fileChecks: readonly RealServerFileCheck[];
}

/** A service, by address and port, firewall mark or group, that IPVS spreads over real servers. */
export interface VirtualServer extends BoundBlock {
  /** Which form it has; absent: the plain one. */
  readonly form?: 'fwmark' | 'group';
  /** IPv4 or IPv6 address */
  readonly address?: Field<IpAddress>;
  /** port 0…65535 */
  readonly port?: Field<number>;
  /** whole number 0…4294967295 */
  readonly mark?: Field<number>;
  /** name of a virtual_server_group */
  readonly group?: Field<Reference<VirtualServerGroup>>;
  /** Address family of a firewall mark service whose servers are all tunnelled. */
  readonly ipFamily?: Field<'inet' | 'inet6'>;
  /** How the kernel chooses a real server for a new connection. */
  readonly lvsSched?: Field<'rr' | 'wrr' | 'lc' | 'wlc' | 'lblc' | 'sh' | 'mh' | 'dh' | 'fo' | 'ovf' | 'lblcr' | 'sed' | 'nq' | 'twos' | 'rr' | 'wrr' | 'lc' | 'wlc' | 'lblc' | 'sh' | 'mh' | 'dh' | 'fo' | 'ovf' | 'lblcr' | 'sed' | 'nq'>;
  /** Once meant a hashed entry; without effect since 2.1.4. */
  readonly hashed?: Field<true>;
  /** One-packet scheduling: each datagram gets its own choice of server. */
  readonly ops?: Field<true>;
  /** First flag of the scheduler; what it does depends on the scheduler. */
  readonly flag1?: Field<true>;
  /** Second flag of the scheduler; what it does depends on the scheduler. */
  readonly flag2?: Field<true>;
  /** Third flag of the scheduler; what it does depends on the scheduler. */
  readonly flag3?: Field<true>;
  /** With scheduler sh: the source port counts in the hash, too. */
  readonly shPort?: Field<true>;
  /** With scheduler sh: go to the next server when the chosen one is not available. */
  readonly shFallback?: Field<true>;
  /** With scheduler mh: the source port counts in the hash, too. */
  readonly mhPort?: Field<true>;
  /** With scheduler mh: go to the next server when the chosen one is not available. */
  readonly mhFallback?: Field<true>;
  /** How packets get to the real servers: NAT, DR (direct routing) or TUN (tunnel). */
  readonly lvsMethod?: Field<{ readonly method: 'NAT' | 'DR' | 'TUN'; readonly type?: 'ipip' | 'gue' | 'gre'; readonly port?: number; readonly nocsum?: true; readonly csum?: true; readonly remcsum?: true }>;
  /** Persistence engine of the kernel that tells which connections belong together. */
  readonly persistenceEngine?: Field<string>;
  /** Send a client to the same server until this many seconds have passed without a connection. */
  readonly persistenceTimeout?: Field<number>;
  /** How much of a client’s address counts for persistence: a netmask for IPv4, a prefix length for IPv6. */
  readonly persistenceGranularity?: Field<IpAddress | number>;
  /** Protocol of the service. With a firewall mark it is reported and ignored. */
  readonly protocol?: Field<'TCP' | 'UDP' | 'SCTP'>;
  /** Run the checks only while this host has the virtual address. */
  readonly haSuspend?: Field<true>;
  /** At the start, count the real servers as down until their checks have succeeded. */
  readonly alpha?: Field<true>;
  /** When keepalived stops, run the commands for servers and quorum going down. */
  readonly omega?: Field<true>;
  /** Total weight of the servers that are up which the service needs. */
  readonly quorum?: Field<number>;
  /** Dampens the quorum: it is gained at quorum + hysteresis and lost at quorum − hysteresis. Must be below the quorum. */
  readonly hysteresis?: Field<number>;
  /** Command to run when the quorum is gained. */
  readonly quorumUp?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Command to run when the quorum is lost. */
  readonly quorumDown?: Field<{ readonly command: string; readonly user?: string; readonly group?: string }>;
  /** Weight of the real servers that have none of their own. */
  readonly weight?: Field<number>;
  /** Set the weight of failed servers to 0 and keep them, so that open connections go on. */
  readonly inhibitOnFailure?: Field<true>;
  /** Seconds between two checks, where a check does not say. */
  readonly delayLoop?: Field<number>;
  /** Seconds that checks wait for the connection and for each answer, where a check does not say. */
  readonly connectTimeout?: Field<number>;
  /** How many more times a failing check is tried, where the check does not say. */
  readonly retry?: Field<number>;
  /** Seconds between a failure and the next try, where a check does not say. */
  readonly delayBeforeRetry?: Field<number>;
  /** Most seconds of the random delay before the first check, where a check does not say; 0 for no delay. */
  readonly warmup?: Field<number>;
  /** Send mail when the state changes, to the addresses in global_defs. */
  readonly smtpAlert?: Field<boolean>;
  /** Host name that HTTP_GET and SSL_GET ask for, where they do not say. */
  readonly virtualhost?: Field<string>;
  /** Name by which SNMP shows this server. */
  readonly snmpName?: Field<string>;
  /** Server that gets all connections while the quorum is not met. */
  readonly sorryServer?: Field<{ readonly address: IpAddress; readonly port?: number }>;
  /** Keep the sorry server at weight 0 instead of removing it while the quorum is met. */
  readonly sorryServerInhibit?: Field<true>;
  /** How packets get to the sorry server: NAT, DR (direct routing) or TUN (tunnel). */
  readonly sorryServerLvsMethod?: Field<{ readonly method: 'NAT' | 'DR' | 'TUN'; readonly type?: 'ipip' | 'gue' | 'gre'; readonly port?: number; readonly nocsum?: true; readonly csum?: true; readonly remcsum?: true }>;
  /** A server that gets connections of the virtual server while its checks succeed. */
  readonly realServers: readonly RealServer[];
}

/** Certificate, key and trusted CA for all SSL_GET checks. */
export interface Ssl extends BoundBlock {
  /** Password that unlocks the key file. */
  readonly password?: Field<string>;
  /** File with the certificates of the authorities to trust. */
  readonly ca?: Field<string>;
  /** File with the client certificate and its chain. */
  readonly certificate?: Field<string>;
  /** File with the private key of the client certificate. */
  readonly key?: Field<string>;
}

/** Everything one node reads. */
export interface Model {
  /** Network namespace that keepalived runs in. */
  readonly netNamespace?: Field<string>;
  /** Network namespace that gets the IPVS configuration; without a name, the default namespace. */
  readonly netNamespaceIpvs?: Field<string>;
  /** Use ipsets inside a network namespace on kernels before 3.13, too. */
  readonly namespaceWithIpsets?: Field<true>;
  /** Put the pid files into a folder of their own, `keepalived` below the run directory. */
  readonly usePidDir?: Field<true>;
  /** Tells several keepalived on one host apart: the name becomes part of the pid file names. */
  readonly instance?: Field<string>;
  /** Seconds that the main process gives its child processes to end. */
  readonly childWaitTime?: Field<number>;
  /** Ask every interface at intervals whether its link is up, by MII, ethtool or ioctl. */
  readonly linkbeatUsePolling?: Field<true>;
  /** Settings of the whole daemon, and defaults for instances and virtual servers. */
  readonly globalDefs?: GlobalDefs;
  /** Interfaces whose link keepalived asks for at intervals, because the kernel does not report it. */
  readonly linkbeatInterfaces: readonly LinkbeatInterface[];
  /** How long a change of an interface must last before instances react to it. */
  readonly interfaceUpDownDelays: readonly InterfaceUpDownDelay[];
  /** Instances that go to FAULT when a static address, route or rule that names this group is lost. */
  readonly trackGroups: readonly TrackGroup[];
  /** Addresses that keepalived puts on this host and that do not move. */
  readonly staticAddresses: readonly StaticAddress[];
  /** Routes that keepalived sets on this host and that do not move. */
  readonly staticRoutes: readonly StaticRoute[];
  /** Routing rules that keepalived sets on this host and that do not move. */
  readonly staticRules: readonly StaticRule[];
  /** A command run at intervals; instances and sync groups that track it lose or change priority by its outcome. */
  readonly vrrpScripts: readonly VrrpScript[];
  /** A file that holds a number; what tracks it changes its priority or weight by the number times a weight. */
  readonly trackFiles: readonly TrackFile[];
  /** Watches whether enough processes of a name run, without a script; the kernel reports starts and ends. */
  readonly vrrpTrackProcesses: readonly VrrpTrackProcess[];
  /** A BFD session (bidirectional forwarding detection) with a neighbour. */
  readonly bfdInstances: readonly BfdInstance[];
  /** Pauses between the messages that announce addresses, for switches that cannot take them all at once. */
  readonly garpGroups: readonly GarpGroup[];
  /** Instances that change state together: one in FAULT puts all in FAULT, and they are MASTER only together. */
  readonly vrrpSyncGroups: readonly VrrpSyncGroup[];
  /** A virtual router: the addresses that move between nodes, and how the nodes agree on who holds them. */
  readonly vrrpInstances: readonly VrrpInstance[];
  /** Addresses, ranges and firewall marks that one virtual server serves all at once. */
  readonly virtualServerGroups: readonly VirtualServerGroup[];
  /** A service, by address and port, firewall mark or group, that IPVS spreads over real servers. */
  readonly virtualServers: readonly VirtualServer[];
  /** Certificate, key and trusted CA for all SSL_GET checks. */
  readonly ssl?: Ssl;
}
