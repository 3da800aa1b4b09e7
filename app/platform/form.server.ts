import { formTokenField, isOwnFormToken } from "./form-token.server";

/** More than the longest form of the application needs by far. */
const mostBytes = 1_000_000;

/** Words of the refusals that `readForm` throws as the body of a Response; `texts/de/errors` words them. */
type FormRefusal = "foreignForm" | "formTooLarge" | "formUnreadable";

const refuse = (status: number, refusal: FormRefusal) =>
  new Response(refusal, { status, headers: { "Cache-Control": "no-store" } });

/**
 * The fields of a form, for every action of the application (a test looks for it): it lets only forms pass that
 * were made for this browser, so that no other site can act in somebody's name. Values are text; files and
 * unreadable bodies are refused, and a schema turns the text into what the action needs.
 *
 * @throws Response 403 (not our form, or from before the last sign-in), 413, 400
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await parse(request);
  if (!comesFromHere(request) || !isOwnFormToken(request, form.get(formTokenField)))
    throw refuse(403, "foreignForm");
  form.delete(formTokenField);
  return form;
}

async function parse(request: Request): Promise<FormData> {
  const body = await readAtMost(request, mostBytes);
  let form: FormData;
  try {
    const type = request.headers.get("Content-Type") ?? "";
    form = await new Response(body, { headers: { "Content-Type": type } }).formData();
  } catch {
    throw refuse(400, "formUnreadable");
  }
  for (const [, value] of form) if (typeof value !== "string") throw refuse(400, "formUnreadable");
  return form;
}

async function readAtMost(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
    length += step.value.byteLength;
    if (length > most) throw refuse(413, "formTooLarge");
    parts.push(step.value);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Browsers name the origin of every form they send; the server refuses foreign ones before (`same-origin.server`),
 * and this holds even if an action is reached another way.
 */
function comesFromHere(request: Request): boolean {
  const site = request.headers.get("Sec-Fetch-Site");
  return site === null || site === "same-origin" || site === "none";
}

/** The first value of a field as it was sent; an absent field is an empty one. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
