// The part of autocannon that the benchmarks use; the package brings no types.
declare module "autocannon" {
  interface Options {
    url: string;
    connections: number;
    /** Seconds; or `amount`. */
    duration?: number;
    /** Number of requests. */
    amount?: number;
    headers?: Record<string, string>;
  }
  interface Result {
    /** Seconds that it really took. */
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
    requests: { total: number; average: number };
    latency: { p50: number; p97_5: number; p99: number };
  }
  export default function autocannon(options: Options): Promise<Result>;
}
