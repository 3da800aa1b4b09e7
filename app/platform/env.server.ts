import { z } from "zod";
import { operatorVariables } from "./operator-settings.server";

/**
 * The configuration of the application, read from `process.env` and from nowhere else.
 *
 * The German sentences stand here and not in `app/texts`: they are for the terminal of those who operate the
 * application, before any page exists. A value that may hold a secret is never repeated in a sentence.
 */

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

function wholeNumber(from: number, to: number, sentence: string) {
  return z
    .string()
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) >= from && Number(text) <= to, sentence)
    .transform(Number);
}

function yesOrNo(sentence: string) {
  return z.enum(["true", "false"], { error: sentence }).transform((text) => text === "true");
}

/** Values separated by commas. */
const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, "");
}

const schema = z.object({
  NODE_ENV: z
    .enum(["development", "test", "production"], {
      error: "Erlaubt sind „development“, „test“ und „production“.",
    })
    .default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: wholeNumber(1, 65_535, "Erwartet wird eine ganze Zahl von 1 bis 65535.").default(3000),
  PUBLIC_URL: z
    .string()
    .refine(
      isOrigin,
      "Erwartet wird eine Adresse ohne Pfad, zum Beispiel „https://aktionsplan.beispielstadt.de“.",
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUST_PROXY: wholeNumber(0, 10, "Erwartet wird die Zahl der vorgeschalteten Proxys, von 0 bis 10.").default(
    0,
  ),
  MONGODB_URI: z
    .string()
    .regex(
      /^mongodb(\+srv)?:\/\/\S+$/,
      "Erwartet wird eine Adresse, die mit „mongodb://“ oder „mongodb+srv://“ beginnt.",
    )
    .optional(),
  DATA_DIR: z.string().default("data"),
  /** Whether a milestone can be reported as done only with a link to its evidence. */
  EVIDENCE_REQUIRED: yesOrNo("Erlaubt sind „true“ und „false“.").default(false),
  DEMO_DATA: yesOrNo("Erlaubt sind „true“ und „false“.").optional(),
  /** Key for secrets in the database; at least 32 characters. Without it a file in DATA_DIR is made. */
  APP_SECRET: z.string().min(32, "Erwartet werden mindestens 32 Zeichen.").optional(),
  SESSION_IDLE_MINUTES: wholeNumber(1, 1440, "Erwartet wird eine Zahl von Minuten von 1 bis 1440.").default(
    60,
  ),
  SESSION_HOURS: wholeNumber(1, 168, "Erwartet wird eine Zahl von Stunden von 1 bis 168.").default(12),
  /** Roles that may not sign in without a second factor; the default depends on DEMO_DATA. */
  SECOND_FACTOR_ROLES: list.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "Erwartet wird eine Adresse, die mit „smtp://“ oder „smtps://“ beginnt.")
    .optional(),
  MAIL_FROM: z.string().default("Aktionsplan-Monitor <aktionsplan@localhost>"),
  /** Sign-in with the city's OpenID provider: all three or none. */
  OIDC_ISSUER: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      "Erwartet wird die Adresse des Anbieters.",
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** The claim that lists a person's groups. */
  OIDC_GROUPS_CLAIM: z.string().default("groups"),
  /** `group=role` or `group=role@organisation`, separated by commas. */
  OIDC_GROUP_ROLES: list.default([]),
  LOG_LEVEL: z.enum(logLevels, { error: `Erlaubt sind ${logLevels.join(", ")}.` }).default("info"),
  ...operatorVariables,
});

/** Names of all variables, for the test that compares them with the README. */
export const environmentVariables: readonly string[] = Object.keys(schema.shape);

/** Modelled data and accounts go into a database of the operator only if DEMO_DATA asks for it. */
const complete = schema.transform((env) => ({
  ...env,
  DEMO_DATA: env.DEMO_DATA ?? env.MONGODB_URI === undefined,
}));

export type Environment = Readonly<z.output<typeof complete>>;

/** The configuration is unusable; `sentences` holds one per fault, ready for the terminal. */
export class EnvironmentError extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "EnvironmentError";
    this.sentences = sentences;
  }
}

/**
 * Checks a set of environment variables. An empty variable counts as absent, because that is how an unset
 * value reaches us from `.env` files and container definitions.
 *
 * @throws EnvironmentError with one sentence per fault
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = complete.safeParse(given);
  if (result.success) return result.data;
  throw new EnvironmentError(
    result.error.issues.map(
      (issue) => `Die Umgebungsvariable ${issue.path.join(".")} ist ungültig. ${issue.message}`,
    ),
  );
}

let current: Environment | undefined;

/** The configuration of this process, checked at the first call. @throws EnvironmentError */
export function environment(): Environment {
  current ??= readEnvironment(process.env);
  return current;
}
