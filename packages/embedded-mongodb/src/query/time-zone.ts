import { MongoError } from "../errors.js";

const HOUR = 3_600_000;

/** Offsets of one zone by hour: asking Intl for each date is a thousand times slower. */
class Zone {
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  constructor(name: string) {
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      era: "short",
    });
  }

  offsetAt(millis: number): number {
    // Zones change at full hours or at 15-minute marks at most; a quarter is safe for all of them.
    const slot = Math.floor(millis / (HOUR / 4));
    let offset = this.#offsets.get(slot);
    if (offset === undefined) {
      offset = this.#compute(slot * (HOUR / 4));
      if (this.#offsets.size > 200_000) this.#offsets.clear();
      this.#offsets.set(slot, offset);
    }
    return offset;
  }

  #compute(millis: number): number {
    const parts = Object.fromEntries(
      this.#format.formatToParts(millis).map(({ type, value }) => [type, value]),
    );
    const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return local.getTime() - millis;
  }
}

const zones = new Map<string, Zone>();

/** Milliseconds by which a zone's clock is ahead of UTC at a moment. Accepts Olson names and ±hh, ±hhmm, ±hh:mm. */
export function zoneOffset(zone: string, millis: number): number {
  if (zone === "UTC" || zone === "GMT" || zone === "Z") return 0;
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (fixed) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * HOUR + Number(fixed[3] ?? 0) * 60_000);
  let known = zones.get(zone);
  if (!known) {
    try {
      known = new Zone(zone);
    } catch {
      throw new MongoError(40485, `unrecognized time zone identifier: "${zone}"`);
    }
    zones.set(zone, known);
  }
  return known.offsetAt(millis);
}

/** The local clock of a zone as a Date whose UTC fields are the local ones. */
export function toLocal(date: Date, zone: string | undefined): Date {
  return zone === undefined ? new Date(date) : new Date(date.getTime() + zoneOffset(zone, date.getTime()));
}

/** The moment at which a zone's clock shows the UTC fields of `local`. */
export function fromLocal(local: Date, zone: string | undefined): Date {
  if (zone === undefined) return local;
  const wall = local.getTime();
  const guess = wall - zoneOffset(zone, wall);
  const offset = zoneOffset(zone, guess);
  return new Date(wall - offset);
}
