/**
 * A plain line for the person at the terminal (German): where to look, a password made at first start.
 * Not for events of the running application; those go to the log.
 */
export function tellOperator(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The start cannot succeed until a person changes something; the message is the German sentence that says what. */
export class StartError extends Error {
  override name = "StartError";
}
