import { UsageError } from "../terminal/usage-error.ts";
import { nearest } from "@doichieu/parser/internal/nearest";
import { COMMON_OPTIONS, type Command, type OptionSpec, type Run } from "./command.ts";

const optionsOf = (command: Command): readonly OptionSpec[] => [...command.options, ...COMMON_OPTIONS];

/** What a shell reads to complete the commands. */
type Script = (commands: readonly Command[]) => string;

const namesOf = (commands: readonly Command[]): string => commands.map(({ name }) => name).join(" ");

/** Options whose value is one of a few words; a command may have its own words for a name. */
const choiceCases = (commands: readonly Command[], line: (command: string, option: OptionSpec) => string): string =>
  commands
    .flatMap((command) => optionsOf(command).flatMap((option) => (option.choices ? [line(command.name, option)] : [])))
    .join("\n");

const bash: Script = (commands) => `# doichieu completion for bash: source <(doichieu completion bash)
_doichieu() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${namesOf(commands)} help --help --version" -- "$current"))
    return
  fi
  case "$command $previous" in
${choiceCases(commands, (command, option) => `    "${command} --${option.name}"${option.short ? `|"${command} -${option.short}"` : ""}) COMPREPLY=($(compgen -W "${option.choices?.join(" ")}" -- "$current")); return ;;`)}
  esac
  if [ "\${current:0:1}" = "-" ]; then
    case "$command" in
${commands
  .map(
    (command) =>
      `      ${command.name}) COMPREPLY=($(compgen -W "${optionsOf(command)
        .map((option) => `--${option.name}`)
        .join(" ")}" -- "$current")) ;;`,
  )
  .join("\n")}
    esac
    return
  fi
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$current"))
}
complete -F _doichieu doichieu
`;

const zsh: Script = (commands) => `#compdef doichieu
# doichieu completion for zsh: source <(doichieu completion zsh)
_doichieu() {
  local command="\${words[2]}"
  if (( CURRENT == 2 )); then
    compadd ${namesOf(commands)} help
    return
  fi
  case "$command $words[CURRENT-1]" in
${choiceCases(commands, (command, option) => `    "${command} --${option.name}"${option.short ? `|"${command} -${option.short}"` : ""}) compadd ${option.choices?.join(" ")}; return ;;`)}
  esac
  if [[ "$words[CURRENT]" == -* ]]; then
    case "$command" in
${commands
  .map(
    (command) =>
      `      ${command.name}) compadd -- ${optionsOf(command)
        .map((option) => `--${option.name}`)
        .join(" ")} ;;`,
  )
  .join("\n")}
    esac
    return
  fi
  _files
}
compdef _doichieu doichieu
`;

const fish: Script = (commands) => `# doichieu completion for fish: doichieu completion fish | source
complete -c doichieu -n __fish_use_subcommand -f -a "${namesOf(commands)} help"
${commands
  .flatMap((command) =>
    optionsOf(command).map((option) => {
      const value = option.choices ? ` -x -a "${option.choices.join(" ")}"` : option.value ? " -r" : "";
      return `complete -c doichieu -n "__fish_seen_subcommand_from ${command.name}" -l ${option.name}${option.short ? ` -s ${option.short}` : ""}${value}`;
    }),
  )
  .join("\n")}
`;

const SHELLS: Readonly<Record<string, Script>> = { bash, zsh, fish };

/** `doichieu completion bash|zsh|fish` */
export const run: Run = async ({ positionals, commands, messages, io }) => {
  const [shell = "", extra] = positionals;
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  const names = Object.keys(SHELLS);
  const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!write) throw new UsageError(messages.usage.unknownShell(shell, nearest(shell, names) ?? names.join(", ")));
  await io.stdout.write(write(commands));
  return 0;
};
