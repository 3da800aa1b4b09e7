import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type ColourVision,
  colourVisions,
  contrast,
  distance,
  lightOf,
  seenAs,
} from "#tests/unit/styles/colours";

/** The colours of a scheme, read from the stylesheet itself. */
function palette(scheme: "light" | "dark"): (name: string) => ReturnType<typeof lightOf> {
  const css = readFileSync("app/styles/tokens.css", "utf8");
  const [light = "", dark = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
  const source = scheme === "light" ? light : dark;
  return (name) => {
    const hex = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(source)?.[1];
    if (!hex) throw new Error(`--${name} is not set for ${scheme}`);
    return lightOf(hex);
  };
}

/** Neighbours in a stacked bar, in the order of the states. */
const stack = ["deep", "mid", "light", "pale", "faint", "ochre", "grey", "void"];

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  const colour = palette(scheme);

  it.each([
    ["ink", "paper", 7],
    ["ink", "surface", 7],
    ["ink-muted", "paper", 5.5],
    ["ink-muted", "surface", 4.5],
    ["accent", "paper", 4.5],
    ["accent", "surface", 4.5],
    ["accent-strong", "accent-tint", 4.5],
    ["on-accent", "accent", 4.5],
    ["on-band", "band", 7],
    ["on-band-muted", "band", 4.5],
    ["late", "paper", 4.5],
    ["late", "late-tint", 4.5],
    ["overdue", "paper", 4.5],
    ["overdue", "overdue-tint", 4.5],
    ["good", "good-tint", 4.5],
    ["ink", "note-tint", 7],
    ["accent", "note-tint", 4.5],
    ["line", "paper", 3],
    ["tone-deep", "paper", 3],
    ["tone-mid", "paper", 3],
    ["tone-alert", "paper", 3],
    ["tone-ochre-mark", "paper", 3],
    ["tone-grey-mark", "paper", 3],
  ])("%s on %s has a contrast of at least %d", (front, back, least) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ["deep", "tone-mark-on-dark"],
    ["mid", "tone-mark-on-dark"],
    ["alert", "tone-mark-on-dark"],
    ["light", "tone-mark"],
    ["pale", "tone-mark"],
    ["faint", "tone-mark"],
    ["ochre", "tone-mark"],
    ["grey", "tone-mark"],
    ["void", "tone-mark"],
  ])("numbers on %s can be read", (tone, mark) => {
    expect(contrast(colour(`tone-${tone}`), colour(mark))).toBeGreaterThanOrEqual(4.5);
  });

  const leastDistance: Record<ColourVision, number> = {
    normal: 0.05,
    protanopia: 0.04,
    deuteranopia: 0.04,
    tritanopia: 0.04,
    // Where greys come close the patterns take over: ochre has stripes, grey a lattice, void a dashed frame.
    greyscale: 0.015,
  };
  it.each(colourVisions)("neighbours in a bar differ for %s sight", (vision) => {
    const seen = stack.map((tone) => seenAs(vision, colour(`tone-${tone}`)));
    for (const [index, tone] of seen.entries()) {
      const next = seen[index + 1];
      if (next)
        expect([stack[index], distance(tone, next) >= leastDistance[vision]]).toEqual([stack[index], true]);
    }
  });

  it.each(colourVisions)("the two lights differ for %s sight or by more than colour", (vision) => {
    // The words differ always; the colours must at least not be the same.
    expect(distance(seenAs(vision, colour("late")), seenAs(vision, colour("overdue")))).toBeGreaterThan(0.01);
  });
});
