import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Application } from "./application";
import { isComplaint, newContext } from "./browser";
import { untilHydrated } from "./hydrated";
import { demoPassword, fillSignIn } from "./sign-in";

/** A signed-in person with a browser of their own. */
export interface Person {
  page: Page;
  context: BrowserContext;
  /** Opens a path of the application. */
  open(path: string): Promise<void>;
  /** What the browser complained about so far: console errors and warnings, uncaught exceptions. */
  complaints: string[];
}

/** Signs in through the form, as a person would. */
export async function signIn(page: Page, app: Application, email: string): Promise<void> {
  await fillSignIn(page, email, demoPassword(app, email));
  await page.waitForURL((url) => url.pathname !== "/anmelden");
}

interface BrowserOptions {
  javaScript?: boolean;
}

export async function personAt(
  app: Application,
  email: string,
  options: BrowserOptions = {},
): Promise<Person> {
  const person = await personWith(app, options);
  await person.open("/anmelden");
  await signIn(person.page, app, email);
  return person;
}

/** A signed-in person with a second browser, or one without JavaScript: the same session, so nobody signs in again. */
export async function sameInAnotherBrowser(
  app: Application,
  { context }: Person,
  options: BrowserOptions = {},
): Promise<Person> {
  return personWith(app, { ...options, storageState: await context.storageState() });
}

async function personWith(
  app: Application,
  { javaScript = true, storageState }: BrowserOptions & Pick<BrowserContextOptions, "storageState">,
): Promise<Person> {
  const context = await newContext({
    javaScriptEnabled: javaScript,
    viewport: { width: 1280, height: 900 },
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    storageState,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (isComplaint(message)) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  const open = async (path: string) => {
    await page.goto(app.url + path);
    if (javaScript) await untilHydrated(page);
  };
  return { page, context, open, complaints };
}
