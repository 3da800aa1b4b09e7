import { readFileSync } from "node:fs";

/** Resident memory of a process in MB, as the kernel counts it. */
export function residentMb(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1]) / 1024;
}

/** Milliseconds of processor time a process has used so far, in steps of 10 ms (the kernel's clock tick). */
export function processorMs(pid: number): number {
  // The name in parentheses may contain spaces: count the fields behind it.
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const numbers = fields.split(" ");
  return (Number(numbers[11]) + Number(numbers[12])) * 10;
}
