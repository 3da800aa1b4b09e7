/** Writes a line for the person at the terminal. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Says why it does not go on, and ends. @param {string} line @returns {never} */
export function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
