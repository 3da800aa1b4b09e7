import { once } from "node:events";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  to: string[];
  /** Headers and decoded text. */
  head: string;
  text: string;
}

/** A real SMTP server on this machine that keeps what it gets. */
export class Mailbox {
  readonly mails: ReceivedMail[] = [];
  /** Makes the server refuse every mail. */
  refuses = false;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo: (_address, _session, done) => done(this.refuses ? new Error("mailbox full") : null),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          this.mails.push({ to, ...parse(Buffer.concat(parts).toString()) });
          done();
        });
      },
    });
  }

  static async open(): Promise<{ mailbox: Mailbox; url: string }> {
    const mailbox = new Mailbox();
    const listener = mailbox.#server.listen(0, "127.0.0.1");
    await once(listener, "listening");
    const address = listener.address();
    if (address === null || typeof address === "string") throw new Error("no TCP port");
    return { mailbox, url: `smtp://127.0.0.1:${address.port}` };
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  /** The token of the one-time link in the last mail to an address. */
  lastToken(email: string): string {
    const mail = this.mails.findLast(({ to }) => to.includes(email));
    const token = /\/(?:einladung|passwort-zuruecksetzen)\/([\w-]{43})\s/.exec(mail?.text ?? "")?.[1];
    if (!token) throw new Error(`No mail with a link was sent to ${email}.`);
    return token;
  }
}

function parse(source: string): Pick<ReceivedMail, "head" | "text"> {
  const [head = "", ...rest] = source.replaceAll("\r\n", "\n").split("\n\n");
  const body = rest.join("\n\n");
  if (/Content-Transfer-Encoding: base64/i.test(head))
    return { head, text: Buffer.from(body, "base64").toString() };
  if (!/Content-Transfer-Encoding: quoted-printable/i.test(head)) return { head, text: body };
  const bytes = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { head, text: Buffer.from(bytes, "latin1").toString() };
}
