import { parseArgs } from "node:util";
import { type Arguments, type Command, type Option, UsageError } from "./command";

const helpOption: Option = { type: "boolean", short: "h" };

/** Reads a command's options and files; what it does not know is refused by name, in Chinese. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const options = { ...command.options, help: helpOption };
  // Not `strict`: its refusals are English.
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === "option");
  for (const option of given) checkOption(command, options, option);
  const help = given.some(({ name }) => name === "help");
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  if (!help) checkPositionals(command, positionals);
  return {
    help,
    positionals,
    texts: new Map(
      given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    ),
    flags: new Set(given.flatMap(({ name, value }) => (value === undefined ? [name] : []))),
  };
}

type GivenOption = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

function checkOption(
  command: Command,
  options: Readonly<Record<string, Option>>,
  { name, rawName, value, inlineValue }: GivenOption,
): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) throw usage(command, `不认识的选项 ${rawName}`);
  if (option.type === "boolean" && value !== undefined) {
    throw usage(command, `选项 ${rawName} 后面不带内容`);
  }
  const swallowsOption = inlineValue === false && value !== "-" && value?.startsWith("-");
  if (option.type === "string" && (value === undefined || value === "" || swallowsOption)) {
    throw usage(command, `选项 ${rawName} 后面缺少内容`);
  }
}

function checkPositionals(command: Command, positionals: readonly string[]): void {
  const missing = command.positionals[positionals.length];
  if (missing !== undefined) throw usage(command, `缺少 ${missing.replace(several, "")}`);
  if (several.test(command.positionals.at(-1) ?? "")) return;
  const extra = positionals[command.positionals.length];
  if (extra !== undefined) throw usage(command, `多写了“${extra}”`);
}

/** FILE... takes as many as are given. */
const several = /\.\.\.$/;

function usage({ name }: Command, problem: string): UsageError {
  return new UsageError(`${problem}，用法见 nianbao ${name} --help。`);
}
