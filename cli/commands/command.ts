/** One command of the command line. */
export type Command = {
  readonly name: string;
  /** Printed by --help. */
  readonly help: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Names of the required positional arguments; the last one may be FILE..., which takes more. */
  readonly positionals: readonly string[];
  /** Answers the exit code. */
  readonly run: (given: Arguments) => Promise<number>;
};

export type Option = { readonly type: "string" | "boolean"; readonly short?: string };

export type Arguments = {
  readonly help: boolean;
  readonly positionals: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
};

/** Something the caller can mend: one Chinese sentence on stderr, exit code 2. */
export class UsageError extends Error {}
