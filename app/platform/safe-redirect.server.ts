/** An origin that no address of ours has, only to resolve paths. */
const nowhere = "http://nowhere.invalid";

/**
 * The path, query and fragment of a target inside this application, or `fallback`. Everything a browser could take
 * for another host is refused: `//host`, `/\host`, `https:host`, control characters.
 */
export function safeRedirectTarget(target: unknown, fallback = "/"): string {
  if (typeof target !== "string" || !target.startsWith("/") || target.length > 2000) return fallback;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly they are refused
  if (/[\\\u0000-\u001f\u007f]/.test(target) || !URL.canParse(target, nowhere)) return fallback;
  const url = new URL(target, nowhere);
  return url.origin === nowhere && !url.pathname.startsWith("//")
    ? url.pathname + url.search + url.hash
    : fallback;
}
