import type { Route } from "./visitor";

const nameOf = (file: string) => file.replace(/^.*\/app\/routes\//, "").replace(/(\/route)?\.tsx?$/, "");

/** Every route module by its name, e.g. `massnahmen.$number`. */
export const allRoutes: ReadonlyMap<string, Route> = new Map(
  Object.entries(
    import.meta.glob<Route>(["../../../app/routes/*.{ts,tsx}", "../../../app/routes/*/route.{ts,tsx}"], {
      eager: true,
    }),
  ).map(([file, route]) => [nameOf(file), route]),
);

/** The address of a route with these values, e.g. `/massnahmen/7` for `massnahmen.$number`. */
export function addressOf(name: string, params: Record<string, string>): string {
  const segments = name
    .replaceAll("[.]", "\0")
    .split(".")
    .map((segment) => segment.replace(/_$/, "").replaceAll("\0", "."))
    .filter((segment) => segment !== "_index")
    .map((segment) => segment.replace(/\$(\w*)/g, (_, param) => params[param || "*"] ?? "x"));
  return `/${segments.join("/")}`;
}
