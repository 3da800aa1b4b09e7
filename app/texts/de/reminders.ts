import type { TaskMailKind } from "~/domain/reporting/daily-mail";
import type { TaskKind } from "~/domain/reporting/task";
import { formatDate } from "./dates";
import { layoutText } from "./layout";
import { taskKindHeadings } from "./tasks";
import { countInWords } from "./words";

export const reminderFormText = {
  heading: "Ämter erinnern",
  intro:
    "Die Erinnerung geht an alle, die im Amt Beiträge schreiben oder mitzeichnen und Erinnerungen erhalten wollen. Wer in den letzten zwei Tagen schon erinnert wurde, von Ihnen oder automatisch, bekommt keine zweite.",
  nobodyNow: "Zurzeit lässt sich kein Amt erinnern.",
  nobodyOwes: "Kein Amt schuldet noch einen Beitrag.",
  office: (name: string, open: number, owed: number) => `${name}: ${open} von ${owed} Beiträgen offen`,
  never: "noch nicht erinnert",
  nobodyToRemind: "niemand im Amt erhält Erinnerungen",
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
  kind: TaskMailKind;
  tasks: readonly MailTask[];
  /** Address of the task list; it needs a sign-in. */
  link: string;
  preferencesLink: string;
  message?: string;
}

/** First line of a mail. */
export const salutation = (name: string) => `Guten Tag ${name},`;

const body = ({
  tasks,
  link,
  preferencesLink,
  message,
}: TaskMail) => `${message ? `${message}\n\n` : ""}${taskLines(tasks)}

Zu Ihren Aufgaben (nach Anmeldung):
${link}

Welche E-Mails Sie bekommen, legen Sie hier fest:
${preferencesLink}

Diese Nachricht wurde automatisch verschickt. Bitte antworten Sie nicht darauf.

${layoutText.productName}
`;

const subjects: Record<TaskMailKind, (count: number) => string> = {
  reminder: (count) => `Erinnerung: ${countInWords(count, "Beitrag wartet", "Beiträge warten")} auf Sie`,
  digest: (count) => `Ihre Aufgaben: ${countInWords(count, "Beitrag", "Beiträge")}`,
};

/** A mail about tasks without its salutation, which names the person. */
export const taskMailText = (mail: TaskMail) => ({
  subject: subjects[mail.kind](mail.tasks.length),
  body: body(mail),
});
