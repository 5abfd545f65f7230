import "server-only";

/** A failure that the person at the console can act on: the message is the whole sentence to show. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}
