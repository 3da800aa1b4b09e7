import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { now } from "./clock.server";
import { environment } from "./env.server";
import { tellOperator } from "./terminal.server";

/** Plain text always; there is no other part, so that every reader and every screen reader gets the same. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/**
 * Sends a mail by SMTP_URL; without one it is written to `mail/` in DATA_DIR as plain text, readable by this user only
 * (it may hold a one-time link), and the terminal names the file.
 *
 * @throws MailError if the server does not take it
 */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const { MAIL_FROM: from, SMTP_URL, DATA_DIR } = environment();
  if (SMTP_URL) {
    // RFC 3834: holiday notices do not answer.
    const headers = { "Auto-Submitted": "auto-generated" };
    await smtp(SMTP_URL)
      .sendMail({ from, to, subject, text, headers })
      .catch((error: unknown) => {
        throw new MailError(error);
      });
    return;
  }
  const folder = resolve(DATA_DIR, "mail");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${now().toISOString().replaceAll(":", "-")}-${crypto.randomUUID()}.txt`);
  await writeFile(file, `To: ${to}\nSubject: ${subject}\n\n${text}`, { mode: 0o600, flag: "wx" });
  tellOperator(`Eine E-Mail wurde abgelegt (kein SMTP eingerichtet): ${file}`);
}

/** The mail server was not reached or refused; without addresses, because it ends up in the log. */
export class MailError extends Error {
  readonly reason: "refused" | "unreachable";

  constructor(error: unknown) {
    const part = (name: string) =>
      typeof error === "object" && error !== null && name in error ? String(Reflect.get(error, name)) : "?";
    super(`The mail was not sent: ${part("command")} ${part("code")} ${part("responseCode")}`);
    this.name = "MailError";
    // Only a server that was reached answers with a code.
    this.reason = part("responseCode") === "?" ? "unreachable" : "refused";
  }
}

const transports = new Map<string, Transporter>();

function smtp(url: string): Transporter {
  const existing = transports.get(url);
  if (existing) return existing;
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 });
  transports.set(url, transport);
  return transport;
}
