import type { CompletedCommand, CompletedOption } from './completed-program.ts';

/** The completion for bash, 3.2 and later. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  const standard = commands.find(({ isDefault }) => isDefault)?.name ?? '';
  return `# What bash completes for kalint. Made by: kalint completion bash

# The options of a command.
_kalint_options() {
  case $1 in
${commands.map(({ name, options }) => `    ${name}) echo '${options.flatMap((option) => option.names).join(' ')}' ;;`).join('\n')}
  esac
}

# What can follow an option of a command; fails where it takes no value.
_kalint_values() {
  case "$1 $2" in
${valueCases(commands).join('\n')}
    *) return 1 ;;
  esac
}

# What the first argument of a command can be, unless it is a file.
_kalint_arguments() {
  case $1 in
${commands.flatMap(({ name, argument }) => (typeof argument === 'string' ? [] : [`    ${name}) echo '${argument.join(' ')}' ;;`])).join('\n')}
  esac
}

_kalint() {
  local line=\${COMP_LINE:0:COMP_POINT} command=${standard} word previous values file
  local IFS=$' \\t\\n'
  local -a words
  COMPREPLY=()
  read -r -a words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  word=\${words[\${#words[@]}-1]}
  previous=\${words[\${#words[@]}-2]}
  if (( \${#words[@]} > 2 )) && [[ ' ${names.join(' ')} ' == *" \${words[1]} "* ]]; then command=\${words[1]}; fi

  if [[ $word == --*=* ]] && values=$(_kalint_values "$command" "\${word%%=*}"); then
    COMPREPLY=( $(compgen -P "\${word%%=*}=" -W "$values" -- "\${word#*=}") )
  elif values=$(_kalint_values "$command" "$previous"); then
    COMPREPLY=( $(compgen -W "$values" -- "$word") )
  elif [[ $word == -* ]]; then
    COMPREPLY=( $(compgen -W "$(_kalint_options "$command")" -- "$word") )
  elif (( \${#words[@]} == 2 )); then
    COMPREPLY=( $(compgen -W '${names.join(' ')}' -- "$word") )
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
    compopt -o filenames 2>/dev/null
  else
    COMPREPLY=( $(compgen -W "$(_kalint_arguments "$command")" -- "$word") )
  fi

  # Readline completes what stands behind the last "=" only.
  if [[ $word == *=* && $COMP_WORDBREAKS == *=* ]]; then COMPREPLY=( "\${COMPREPLY[@]#"\${word%=*}="}" ); fi
}

# Where nothing is known, files are completed.
complete -o default -F _kalint kalint
`;
}

/** Options with the same values share a case. */
function valueCases(commands: readonly CompletedCommand[]): string[] {
  const patterns = new Map<string, string[]>();
  for (const { name, options } of commands) {
    for (const option of options) {
      if (option.value === undefined) continue;
      const words = wordsOf(option.value);
      patterns.set(words, [...(patterns.get(words) ?? []), ...option.names.map((one) => `'${name} ${one}'`)]);
    }
  }
  return [...patterns].map(([words, names]) => `    ${names.join(' | ')}) echo '${words}' ;;`);
}

function wordsOf(value: NonNullable<CompletedOption['value']>): string {
  return typeof value === 'string' ? '' : value.join(' ');
}
