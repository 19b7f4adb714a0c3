import type { CompletedCommand, CompletedOption, CompletedValue } from './completed-program.ts';

/** The completion for zsh; also as a file `_kalint` in `fpath`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const standard = commands.find(({ isDefault }) => isDefault)?.name ?? '';
  const described = commands.map(({ name, text }) => quoted(`${name}:${text.replaceAll(':', '\\:')}`));
  return `#compdef kalint
# What zsh completes for kalint. Made by: kalint completion zsh

_kalint() {
  local -a commands
  commands=(
    ${described.join('\n    ')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe -t commands command commands
    _files
    return
  fi

  local command=$words[2]
  if (( $commands[(I)$command:*] )); then
    shift words
    (( CURRENT-- ))
  else
    command=${standard}
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}

# Read by eval or source, it makes itself known; as a file in fpath it is run.
if [ "\${funcstack[1]}" = _kalint ]; then _kalint "$@"; else compdef _kalint kalint; fi
`;
}

function commandCase({ name, options, argument }: CompletedCommand): string {
  const specs = [...options.flatMap(optionSpecs), `*:argument:${action(argument)}`].map(quoted);
  return `    ${name})\n      _arguments -S \\\n        ${specs.join(' \\\n        ')}\n      ;;`;
}

/** `*--target=[text]:version:(2.2 2.4)` */
function optionSpecs({ names, text, value, valueName }: CompletedOption): string[] {
  const about = `[${text.replace(/[[\]]/g, '\\$&')}]`;
  return names.map((name) =>
    value === undefined ? `${name}${about}` : `*${name}=${about}:${valueName.replaceAll(':', '\\:')}:${action(value)}`,
  );
}

function action(value: CompletedValue): string {
  if (value === 'file') return '_files';
  if (value === 'folder') return '_files -/';
  return value === 'anything' ? ' ' : `(${value.join(' ')})`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
