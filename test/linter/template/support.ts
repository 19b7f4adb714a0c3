import { type LintMessage, type LintOptions, lint } from '@kalint/linter';

/** The messages over a Jinja template. */
export function templateMessages(text: string, options: LintOptions = {}): readonly LintMessage[] {
  return lint([{ path: 'keepalived.conf.j2', text }], options).results.flatMap(({ messages }) => messages);
}

/** The same as `rule:line`, for comparing. */
export function found(text: string, options?: LintOptions): string[] {
  return templateMessages(text, options).map(({ ruleId, line }) => `${ruleId}:${line}`);
}

/** A sound instance with lines added: the first of them is line 9. */
export function instance(...lines: readonly string[]): string {
  return `vrrp_instance VI_1 {
  state BACKUP
  interface {{ interface }}
  virtual_router_id {{ vrid }}
  priority {{ priority }}
  virtual_ipaddress {
    {{ vip }}/24
  }
${lines.map((line) => `  ${line}\n`).join('')}}
`;
}
