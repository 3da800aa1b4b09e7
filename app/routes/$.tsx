/** Every address that no other route knows: the page for 404 within the site's frame. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
