/** Linear light of the three channels, 0 to 1. */
export type Light = [red: number, green: number, blue: number];

/** `#rrggbb` as linear light. */
export function lightOf(hex: string): Light {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance (WCAG 2.2). */
function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio (WCAG 2.2), 1 to 21. */
export function contrast(a: Light, b: Light): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Full loss of one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1.0, on linear light. */
const machado = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export const colourVisions = ["normal", "protanopia", "deuteranopia", "tritanopia", "greyscale"] as const;
export type ColourVision = (typeof colourVisions)[number];

/** The colour as it is seen. */
export function seenAs(vision: ColourVision, light: Light): Light {
  if (vision === "normal") return light;
  if (vision === "greyscale") return [luminance(light), luminance(light), luminance(light)];
  const m = machado[vision];
  const row = (at: 0 | 3 | 6) =>
    Math.min(1, Math.max(0, m[at] * light[0] + m[(at + 1) as 1] * light[1] + m[(at + 2) as 2] * light[2]));
  return [row(0), row(3), row(6)];
}

/** Perceived distance of two colours in OKLab; about 0.02 is just noticeable side by side. */
export function distance(a: Light, b: Light): number {
  const [first, second] = [oklab(a), oklab(b)];
  return Math.hypot(...first.map((value, index) => value - (second[index] ?? 0)));
}

function oklab([r, g, b]: Light): [number, number, number] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
