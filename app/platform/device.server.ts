const browsers: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
];

const nameIn = (text: string, names: [RegExp, string][]) =>
  names.find(([pattern]) => pattern.test(text))?.[1] ?? "?";

/**
 * Browser and system by name, e.g. `Firefox, Windows`; enough to recognise one's own device in a list, and no more
 * is kept of what the browser said.
 */
export function deviceOf(request: Request): string {
  const said = request.headers.get("User-Agent") ?? "";
  return `${nameIn(said, browsers)}, ${nameIn(said, systems)}`;
}
