import type { IpAddress } from '@kalint/parser';

/** One spelling for an address: dotted for IPv4; for IPv6 all eight groups shortened, with the longest run of zeros as `::`. */
export function addressText({ family, bytes, text }: IpAddress): string {
  if (family === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, i) =>
    ((bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)).toString(16),
  );
  const zeros = groups.join(':').match(/\b0(:0)+\b/g) ?? [];
  const longest = zeros.reduce((best, run) => (run.length > best.length ? run : best), '');
  if (longest === '') return groups.join(':') || text;
  const [head = '', tail = ''] = splitOnce(groups.join(':'), longest);
  return `${head.replace(/:$/, '')}::${tail.replace(/^:/, '')}`;
}

function splitOnce(text: string, by: string): [string, string] {
  const at = text.search(new RegExp(`(^|:)${by}(:|$)`));
  const start = text.startsWith(':', at) ? at + 1 : at;
  return [text.slice(0, start), text.slice(start + by.length)];
}
