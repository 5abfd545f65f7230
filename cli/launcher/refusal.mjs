/** A failure that the person at the console can act on: the message is the whole sentence to show. */
export class Refusal extends Error {}

/**
 * Ends the process with the sentence of a refusal, or with the stack of a bug.
 * @param {unknown} error
 * @returns {never}
 */
export function exitWith(error) {
  const expected =
    error instanceof Refusal || (error instanceof Error && error.name === "OperatorError");
  process.stderr.write(
    `${expected ? error.message : (error instanceof Error && error.stack) || error}\n`,
  );
  process.exit(1);
}
