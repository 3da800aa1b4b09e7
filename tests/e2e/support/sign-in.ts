import type { BrowserContextOptions, Page } from "playwright-core";
import type { Application } from "./application";
import { newContext } from "./browser";

/** The password of an account of the demonstration, as the first start has printed it. */
export function demoPassword(app: Application, email: string): string {
  const line = app
    .output()
    .split("\n")
    .find((text) => text.trim().startsWith(`${email} `));
  const password = line?.trim().split(/\s+/)[1];
  if (!password) throw new Error(`The start printed no password for ${email}.`);
  return password;
}

/** Fills in the sign-in form of the page and sends it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Kennwort", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Anmelden" }).click();
}

/** The cookies of a browser in which a demo account is signed in; hand them to `visit` as `storageState`. */
export async function signedInState(
  app: Application,
  email: string,
): Promise<BrowserContextOptions["storageState"]> {
  const context = await newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${app.url}/anmelden?weiter=/konto`);
    await fillSignIn(page, email, demoPassword(app, email));
    await page.getByRole("heading", { name: "Mein Konto" }).waitFor();
    return await context.storageState();
  } finally {
    await context.close();
  }
}
