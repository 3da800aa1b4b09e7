/**
 * The network a request comes from, as the unit of rate limits: an IPv4 address, or the /64 of an IPv6 one, which
 * is what a single household or office gets.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(":")) return mapped ?? address;
  const [left = "", right] = address.toLowerCase().split("%", 1)[0]?.split("::") ?? [];
  const groups = left === "" ? [] : left.split(":");
  const tail = right ? right.split(":") : [];
  const zeros = right === undefined ? 0 : Math.max(0, 8 - groups.length - tail.length);
  const full = [...groups, ...Array.from({ length: zeros }, () => "0"), ...tail];
  return `${full
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
