import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const mail = { to: "kim@example.org", subject: "Grüße", text: "Guten Tag,\n\n„Öfen“ – bis 31.\n" };

/** The platform as a process with these settings would have it. */
async function platformWith(environment: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return import("~/platform/mail.server");
}

/** The readable text of a source in quoted-printable or base64. */
function bodyOf(source: string): string {
  const [head = "", ...rest] = source.replaceAll("\r\n", "\n").split("\n\n");
  const body = rest.join("\n\n");
  if (/Content-Transfer-Encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString();
  const bytes = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

describe("with an SMTP server", () => {
  const received: { from: string; to: string[]; source: string }[] = [];
  let server: SMTPServer;
  const newServer = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom ? mailFrom.address : "",
            to: rcptTo.map(({ address }) => address),
            source: Buffer.concat(parts).toString(),
          });
          done();
        });
      },
    });
  let url = "";

  beforeEach(async () => {
    received.length = 0;
    server = newServer();
    const listener = server.listen(0, "127.0.0.1");
    await once(listener, "listening");
    const address = listener.address();
    if (address === null || typeof address === "string") throw new Error("no TCP port");
    url = `smtp://127.0.0.1:${address.port}`;
  });
  afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

  test("the mail arrives, in plain text with umlauts, marked as automatic", async () => {
    const { sendMail } = await platformWith({ SMTP_URL: url, MAIL_FROM: "Monitor <monitor@example.org>" });
    await sendMail(mail);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: "monitor@example.org", to: ["kim@example.org"] });
    const source = received[0]?.source ?? "";
    expect(source).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(source).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(bodyOf(source)).toContain("„Öfen“ – bis 31.");
  });

  test("a refusal is an error without the address, which ends up in the log", async () => {
    const { sendMail } = await platformWith({ SMTP_URL: "smtp://127.0.0.1:9" });
    const refusal = await sendMail(mail).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "MailError" });
    expect(JSON.stringify(refusal, Object.getOwnPropertyNames(refusal))).not.toContain("kim@example.org");
  });

  test("a line break in a subject makes no further header", async () => {
    const { sendMail } = await platformWith({ SMTP_URL: url });
    await sendMail({ ...mail, subject: "Gruß\r\nBcc: alle@example.org" });
    expect(received[0]?.to).toEqual(["kim@example.org"]);
    expect(received[0]?.source).not.toMatch(/^Bcc:/m);
  });
});

describe("without an SMTP server", () => {
  test("the mail lies in a folder for this user only, and the terminal names it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mail-"));
    const terminal = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { sendMail } = await platformWith({ DATA_DIR: folder, SMTP_URL: "" });
    await sendMail(mail);
    const [file = ""] = readdirSync(join(folder, "mail"));
    const path = join(folder, "mail", file);
    expect(terminal).toHaveBeenCalledWith(expect.stringContaining(path));
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(`To: kim@example.org\nSubject: Grüße\n\n${mail.text}`);
  });
});
