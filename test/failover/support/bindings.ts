import {
  type Binding,
  bind,
  createSourceFile,
  expand,
  type IncludeHost,
  nestingHints,
  type Version,
} from '@kalint/parser';

export interface Reading {
  readonly target: Version;
  /** Path of the text; includes start from its folder. */
  readonly path?: string;
  readonly configId?: string;
  /** Absent: includes are not followed. */
  readonly host?: IncludeHost;
}

/** What a keepalived reads. */
export function bindingOf(text: string, { target, path = 'keepalived.conf', configId, host }: Reading): Binding {
  const options = { hints: nestingHints, target, ...(configId !== undefined && { configId }), ...(host && { host }) };
  return bind(expand(createSourceFile(path, text), options).directives, { target });
}
