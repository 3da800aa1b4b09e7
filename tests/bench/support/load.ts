import autocannon from "autocannon";
import { cpuMs } from "./process-stats";

const connections = 4;
// Counted, not timed: on a busy machine a time would not suffice for the compiler to warm up. Rendering is optimised
// after about 150 pages; a server that runs for days is past that.
const warmUpRequests = 200;
const seconds = 4;

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
  /** Ask like somebody who brings a cookie, for whom no page is kept. */
  uncached?: boolean;
}

/** Puts load on one address, after a warm-up, and measures what it costs the given processes. */
export async function put(
  url: string,
  { processes, encoding = "identity", uncached = false }: LoadOptions,
): Promise<Load> {
  const headers: Record<string, string> = { "Accept-Encoding": encoding };
  if (uncached) headers.Cookie = "bench=1";
  const answer = await fetch(url, { headers });
  const bytes = Number(answer.headers.get("Content-Length")) || (await answer.arrayBuffer()).byteLength;
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}.`);

  await autocannon({ url, connections, amount: warmUpRequests, headers });
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
