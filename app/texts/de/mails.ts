import { layoutText } from "./layout";
import { countInWords } from "./words";

/** Subject and plain text of a mail. */
export interface MailText {
  subject: string;
  text: string;
}

interface LinkMail {
  name: string;
  link: string;
  /** How long the link works. */
  hours: number;
}

const closing = `Diese Nachricht wurde automatisch verschickt. Bitte antworten Sie nicht darauf.

${layoutText.productName}`;

const lifetime = (hours: number) =>
  hours % 24 === 0 ? countInWords(hours / 24, "Tag", "Tage") : countInWords(hours, "Stunde", "Stunden");

export const invitationMail = ({ name, link, hours }: LinkMail): MailText => ({
  subject: `Ihr Zugang zum ${layoutText.productName}`,
  text: `Guten Tag ${name},

für Sie wurde ein Konto im ${layoutText.productName} angelegt. Bitte legen Sie über diesen Link Ihr Kennwort fest:

${link}

Der Link gilt ${lifetime(hours)} und nur einmal. Ist er abgelaufen, wenden Sie sich an die Administration.

${closing}
`,
});

export const passwordResetMail = ({ name, link, hours }: LinkMail): MailText => ({
  subject: "Neues Kennwort festlegen",
  text: `Guten Tag ${name},

für Ihr Konto im ${layoutText.productName} wurde ein neues Kennwort angefordert. Über diesen Link legen Sie es fest:

${link}

Der Link gilt ${lifetime(hours)} und nur einmal. Haben Sie kein neues Kennwort angefordert, brauchen Sie nichts zu tun: Ihr bisheriges Kennwort gilt weiter.

${closing}
`,
});
