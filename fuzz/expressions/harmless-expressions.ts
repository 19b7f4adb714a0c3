/**
 * Regular expressions that take longer than in proportion to their text, by the reason why that does no harm. The test
 * fails for any other, and for one that is listed here and is not slow (any more). As `FILE /SOURCE/FLAGS`.
 */
export const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  "kalint's own pages, options and rule ids": [
    String.raw`cli/program/describe-program.ts /[ =](?:<(.*)>|\[(.*)\])$/`,
    String.raw`cli/rule-page.ts /\[([^\]]+)\]\(([^)]+)\)/g`,
    String.raw`cli/rule-page.ts /<!--[\s\S]*?-->\n?/g`,
    String.raw`language-server/answers/commands.ts /<!--[\s\S]*?-->\n?/g`,
    'linter/config/plugin-rules.ts /^-+|-+$/g',
  ],
  "a name, path or pattern of the user's own configuration or files": [
    String.raw`language-server/workspace/include-host.ts /\/?[^/]*[*?[{].*$/s`,
    String.raw`linter/config/globs.ts /(?<=.)\/+$/`,
    String.raw`linter/node/glob.ts /\{([^{},]*\.\.[^{},]*)\}/g`,
    String.raw`linter/node/host/users.ts /\[[^\]]*\]/g`,
  ],
  'a word or line of a configuration: lines are read up to 4,092 characters (the limit lineLength)': [
    String.raw`cli/simulated-nodes.ts /\/.*$/`,
    String.raw`language-server/answers/commands.ts /\/.*$/`,
    String.raw`language-server/answers/writing.ts /\/.*$/`,
    'linter/facts/foreign-punctuation.ts /^(?::=|=>|[=:]+)(.+)$/',
    'linter/facts/foreign-punctuation.ts /[;,]+$/',
    String.raw`linter/facts/foreign-punctuation.ts /^([\w-]+?)(:=|=>|[=:]+|[;,]+$)(.*)$/`,
    String.raw`linter/facts/foreign-punctuation.ts /^(.*?)([;,\uFF1B\uFF0C\u3001\u3002]+)$/`,
    String.raw`linter/facts/mentioned-scripts.ts /\\+$/`,
    String.raw`linter/facts/old-braces.ts /\s*$/`,
    String.raw`linter/facts/placeholders.ts /(regex|payload|script|misc_path|notify\w*|script\w*)(\/\*)?$/`,
    String.raw`linter/facts/placeholders.ts /\$\{[A-Za-z_]\w*[^\w\s}][^}]*\}/`,
    'linter/facts/placeholders.ts /<%.*%>/',
    String.raw`linter/facts/placeholders.ts /\{%.*%\}/`,
    String.raw`linter/facts/placeholders.ts /\{\{.*\}\}/`,
    String.raw`linter/facts/simulated-cluster.ts /\/.*$/`,
    String.raw`linter/facts/undefined-uses.ts /[^\s{}"]*$/`,
    String.raw`linter/rules/extra-arguments.ts /[ \t]*$/`,
    String.raw`linter/rules/family-or-fwmark-mismatch.ts /[ \t]*$/`,
    String.raw`linter/rules/foreign-punctuation.ts /[ \t]*$/`,
    String.raw`linter/rules/keyword-not-in-target.ts /\s+[#!].*$/`,
    String.raw`linter/rules/priority-255-misuse.ts /\/.*$/`,
    String.raw`linter/rules/unterminated-quote.ts /^.*?(?=\s*[{}]|\s+[#!]|\s*$)/s`,
    'parser/bind/model-shape.ts /[-_]+([a-zA-Z0-9])/g',
    'parser/catalogue/types/number-range.ts /^([0-9]+)-([0-9]+)(.*)$/',
    String.raw`parser/convert/values.ts /\.?0+$/`,
  ],
  'a line of a log, of which 4,096 characters are looked at, or of what keepalived itself prints': [
    String.raw`cli/with-keepalived/read-output.ts /^\((?:(?<file>.*): )?Line (?<line>\d+)\) (?<text>.*)$/`,
    'linter/log/log-causes.ts /VRRP_Script\\(\\S+\\) succeeded|Script `\\S+` now returning 0/',
    'linter/log/log-causes.ts /VRRP_Script\\(\\S+\\) failed|Script `\\S+` now returning [1-9]/',
    String.raw`linter/log/log-causes.ts /Script \S+ child .*(?:timeout|terminate)|VRRP_Script\(\S+\) timed out|script \S+ (?:is )?already running|Track script \S+ is (?:already running|being timed out)/`,
    'linter/log/log-causes.ts /Disabling track script|[Dd]isabling.*script|not executable for uid|Cannot find script|Unable to access script|Permissions failure for script|Unsafe permissions found for script/',
    "linter/log/log-causes.ts /default user 'keepalived_script'|Unable to (?:set|resolve).*(?:uid|user)|[Uu]nable to set default user/",
  ],
  'a word that a program puts in': [String.raw`parser/edit/write-word.ts /\\*$/`],
  'not quadratic: the part in the middle is limited to 300 characters, which recheck takes for many': [
    String.raw`parser/transform/redact/find-credentials.ts /\bcurl\b[^\n]{0,300}?\s(?:-u|--user)[ \t=]["']?[^\s"':]+:([^\s"'\\]+)/dg`,
    String.raw`parser/transform/redact/find-credentials.ts /\bredis-cli\b[^\n]{0,300}?\s-a[ \t]+["']?([^\s"'\\]+)/dg`,
    String.raw`parser/transform/redact/find-credentials.ts /\bmysql\w{0,20}\b[^\n]{0,300}?\s-p([^\s"'\\]+)/dg`,
  ],
};

/** Files that put regular expressions together, and of what: text in them is escaped, or their own. */
export const MADE: Readonly<Record<string, string>> = {
  'failover/model/address-text.ts': 'a number',
  'linter/cluster/node-settings.ts': 'escaped values and names',
  'linter/config/plugin-rules.ts': 'a constant',
  'linter/config/schema-at.ts': "constants of kalint's own schema",
  'linter/config/validate-config.generated.ts': "constants of kalint's own schema",
  'linter/facts/strange-characters.ts': 'constants',
  'linter/node/config/read-script.ts': 'an escaped key',
  'parser/catalogue/types/fwmark-mask.ts': 'constants',
  'parser/transform/redact/addresses.ts': 'parts of an address: digits and colons',
  'parser/transform/rename/check-renamed.ts': 'the name of a definition: letters, digits and _',
  'parser/transform/rename/mentions.ts': 'an escaped name, and that of a definition: letters, digits and _',
  'vscode/first-lines.ts': "the extension's own package.json",
};
