/** True for a complete address with http or https and a host. Nothing else may become a link on a page. */
export function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return (
    (protocol === "https:" || protocol === "http:") && hostname !== "" && username === "" && password === ""
  );
}
