import autocannon from "autocannon";
import { cpuMs } from "./process-stats";

const connections = 4;
const warmUpSeconds = 2;
const seconds = 5;

export interface Load {
  /** Size of one answer as sent. */
  bytes: number;
  requests: number;
  requestsPerSecond: number;
  /** Milliseconds of processor time per request, of each process asked for, in that order. */
  cpuMsPerRequest: number[];
}

interface LoadOptions {
  processes: number[];
  encoding?: "identity" | "gzip";
}

/** Puts load on one address, after a warm-up, and measures what it costs the given processes. */
export async function put(url: string, { processes, encoding = "identity" }: LoadOptions): Promise<Load> {
  const headers = { "Accept-Encoding": encoding };
  const answer = await fetch(url, { headers });
  const bytes = Number(answer.headers.get("Content-Length")) || (await answer.arrayBuffer()).byteLength;
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}.`);

  await autocannon({ url, connections, duration: warmUpSeconds, headers });
  const before = processes.map(cpuMs);
  const result = await autocannon({ url, connections, duration: seconds, headers });
  const used = processes.map((pid, index) => cpuMs(pid) - (before[index] ?? 0));

  const failures = result.errors + result.timeouts + result.non2xx;
  if (failures > 0) throw new Error(`${failures} of ${result.requests.total} requests to ${url} failed.`);
  return {
    bytes,
    requests: result.requests.total,
    requestsPerSecond: result.requests.total / result.duration,
    cpuMsPerRequest: used.map((ms) => ms / result.requests.total),
  };
}
