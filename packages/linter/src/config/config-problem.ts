/** Keys and indexes that lead to a part of a configuration; empty: the whole. */
export type ConfigPath = readonly (string | number)[];

/** Something wrong in a configuration. */
export interface ConfigProblem {
  /** The part that is wrong. */
  readonly path: ConfigPath;
  /** The key itself is wrong, not what it holds. */
  readonly atKey: boolean;
  /** What is wrong, what is allowed, and the nearest of it. */
  readonly message: string;
}

/** A problem with what a path leads to. */
export function atValue(path: ConfigPath, message: string): ConfigProblem {
  return { path, atKey: false, message };
}

/** A problem with the last key of a path. */
export function atKey(path: ConfigPath, message: string): ConfigProblem {
  return { path, atKey: true, message };
}

/** A path as one would write it in a script: `hosts.lb01.users[2]`, `rules["two-masters"]`. */
export function showPath(path: ConfigPath): string {
  return path
    .map((key, i) => {
      if (typeof key === 'number') return `[${key}]`;
      if (/^[A-Za-z_$][\w$]*$/.test(key)) return i === 0 ? key : `.${key}`;
      return `[${JSON.stringify(key)}]`;
    })
    .join('');
}

/** What a path leads to; undefined where there is nothing. */
export function valueAt(value: unknown, path: ConfigPath): unknown {
  let part = value;
  for (const key of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    part = (part as Readonly<Record<string | number, unknown>>)[key];
  }
  return part;
}
