import { type TaskKind, taskKinds } from "~/domain/reporting/task";
import { StageBadge } from "~/presentation/stage-badge";
import type { TaskDto } from "~/services/contributions/task-dto";
import { formatDate } from "~/texts/de/dates";
import { dueInWords, taskKindHeadings, tasksText } from "~/texts/de/tasks";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader, Section } from "~/ui/page";
import { Table } from "~/ui/table";

interface TaskListProps {
  tasks: readonly TaskDto[];
  /** Whether the person holds a role in which contributions fall due. */
  hasRole: boolean;
}

/** What a person has to do, by kind; the most urgent kind first. */
export function TaskList({ tasks, hasRole }: TaskListProps) {
  return (
    <>
      <PageHeader title={tasksText.title} lead={hasRole ? tasksText.lead(tasks.length) : tasksText.noRole} />
      {tasks.length === 0 && hasRole ? (
        <EmptyState title={tasksText.emptyTitle}>
          <p>{tasksText.empty}</p>
        </EmptyState>
      ) : null}
      {taskKinds.map((kind) => (
        <TaskSection key={kind} kind={kind} tasks={tasks.filter((task) => task.kind === kind)} />
      ))}
      <p className="page-links">
        <a href="/konto/e-mails">{tasksText.mails}</a>
      </p>
    </>
  );
}

function TaskSection({ kind, tasks }: { kind: TaskKind; tasks: readonly TaskDto[] }) {
  if (tasks.length === 0) return null;
  return (
    <Section id={kind} heading={`${taskKindHeadings[kind]} (${tasks.length})`}>
      <Table id={`${kind}-tabelle`} caption={taskKindHeadings[kind]} captionHidden>
        <thead>
          <tr>
            <th scope="col">{tasksText.measure}</th>
            <th scope="col">{tasksText.office}</th>
            <th scope="col">{tasksText.stage}</th>
            <th scope="col">{tasksText.due}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={`${task.periodKey}-${task.measureNumber}-${task.officeKey}`}>
              <th scope="row">
                <a href={`/beitraege/${task.periodKey}/${task.measureNumber}/${task.officeKey}`}>
                  {task.measureNumber}. {task.measureTitle}
                </a>
                {task.note === undefined ? null : <p className="task-note">„{task.note}“</p>}
              </th>
              <td>{task.officeName}</td>
              <td>
                <StageBadge stage={task.stage} />
              </td>
              <td className={task.daysLeft < 0 ? "overdue-text" : undefined}>
                {formatDate(task.dueOn)}
                <br />
                <span className="quiet">{dueInWords(task.daysLeft)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
