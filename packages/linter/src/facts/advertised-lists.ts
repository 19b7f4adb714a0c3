import type { Version } from '@kalint/parser';

/**
 * From this release on an advert that names other addresses than the own list counts, and the difference is only logged;
 * before, it was dropped (vrrp.c:vrrp_check_packet).
 */
export const LISTS_ONLY_LOGGED_SINCE: Version = '2.3.3';
