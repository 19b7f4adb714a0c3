import type { CompletedCommand, CompletedOption, CompletedValue } from './completed-program.ts';

/** The completion for fish, 3.0 and later. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const standard = commands.find(({ isDefault }) => isDefault)?.name ?? '';
  return `# What fish completes for kalint. Made by: kalint completion fish

# Whether the command line is one of this command.
function __kalint_runs
    set -l words (commandline -opc)
    set -l command ${standard}
    if contains -- "$words[2]" ${commands.map(({ name }) => name).join(' ')}
        set command $words[2]
    end
    test $command = $argv[1]
end

function __kalint_begins
    test (count (commandline -opc)) -eq 1
end

${commands.map(({ name, text }) => `complete -c kalint -n __kalint_begins -a ${name} -d ${quoted(text)}`).join('\n')}

${commands.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ name, options, argument }: CompletedCommand): string[] {
  const start = `complete -c kalint -n '__kalint_runs ${name}'`;
  // Behind the command itself: where "kalint explain" is still being typed, rules do not fit.
  const behind = `complete -c kalint -n '__kalint_runs ${name}; and not __kalint_begins'`;
  return [
    ...options.map((option) => `${start} ${flags(option)} -d ${quoted(option.text)}`),
    ...(typeof argument === 'string' ? [] : [`${behind} -f -a ${quoted(argument.join(' '))}`]),
  ];
}

/** `-s h -l help`, `-l target -x -a '2.2 2.4'` */
function flags({ names, value }: CompletedOption): string {
  const spelled = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [...spelled, ...(value === undefined ? [] : [valueFlags(value)])].join(' ');
}

function valueFlags(value: CompletedValue): string {
  if (value === 'file') return '-r -F';
  if (value === 'folder') return "-x -a '(__fish_complete_directories)'";
  return value === 'anything' ? '-x' : `-x -a ${quoted(value.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
