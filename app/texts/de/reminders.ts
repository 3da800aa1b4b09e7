import type { TaskKind } from "~/domain/reporting/task";
import { formatDate } from "./dates";
import { layoutText } from "./layout";
import { taskKindHeadings } from "./tasks";
import { countInWords } from "./words";

export const reminderFormText = {
  heading: "Ämter erinnern",
  intro:
    "Die Erinnerung geht an alle, die im Amt Beiträge schreiben oder mitzeichnen. Dasselbe Amt kann frühestens nach zwei Tagen wieder erinnert werden.",
  nobodyOwes: "Kein Amt schuldet noch einen Beitrag.",
  office: (name: string, open: number, owed: number) => `${name}: ${open} von ${owed} Beiträgen offen`,
  never: "noch nicht erinnert",
  lastReminded: (day: string) => `zuletzt erinnert am ${day}`,
  message: "Eigene Worte (freiwillig)",
  messageHint: "Stehen in der E-Mail vor der Liste der offenen Beiträge.",
  submit: "Ausgewählte Ämter erinnern",
} as const;

interface MailTask {
  kind: TaskKind;
  measureNumber: number;
  measureTitle: string;
  periodName: string;
  dueOn: string;
}

/** The list of tasks in a mail, by kind; no text of a contribution, because a mail is read outside. */
function taskLines(tasks: readonly MailTask[]): string {
  const kinds = [...new Set(tasks.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const own = tasks.filter((task) => task.kind === kind);
      const lines = own.map(
        ({ measureNumber, measureTitle, dueOn }) =>
          `- Maßnahme ${measureNumber}: ${measureTitle} (bis ${formatDate(dueOn)})`,
      );
      return `${taskKindHeadings[kind]}:\n${lines.join("\n")}`;
    })
    .join("\n\n");
}

interface TaskMail {
  name: string;
  tasks: readonly MailTask[];
  /** Address of the task list; it needs a sign-in. */
  link: string;
  preferencesLink: string;
  message?: string;
}

const body = ({ name, tasks, link, preferencesLink, message }: TaskMail) => `Guten Tag ${name},

${message ? `${message}\n\n` : ""}${taskLines(tasks)}

Zu Ihren Aufgaben (nach Anmeldung):
${link}

Welche E-Mails Sie bekommen, legen Sie hier fest:
${preferencesLink}

Diese Nachricht wurde automatisch verschickt. Bitte antworten Sie nicht darauf.

${layoutText.productName}
`;

export const reminderMail = (mail: TaskMail) => ({
  subject: `Erinnerung: ${countInWords(mail.tasks.length, "Beitrag wartet", "Beiträge warten")} auf Sie`,
  text: body(mail),
});

export const digestMail = (mail: TaskMail) => ({
  subject: `Ihre Aufgaben: ${countInWords(mail.tasks.length, "Beitrag", "Beiträge")}`,
  text: body(mail),
});
