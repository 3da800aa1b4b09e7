import type { ComponentType } from "react";
import type { ColumnKey } from "~/domain/measure/measure-query";
import type { CellProps } from "./cell";
import { FieldCell } from "./field-cell";
import { LastReportCell } from "./last-report-cell";
import { LateCell } from "./late-cell";
import { LeadOfficeCell } from "./lead-office-cell";
import { NextDueCell } from "./next-due-cell";
import { NumberCell } from "./number-cell";
import { OverdueCell } from "./overdue-cell";
import { PartnersCell } from "./partners-cell";
import { PeriodCell } from "./period-cell";
import { ProgressCell } from "./progress-cell";
import { ProvenanceCell } from "./provenance-cell";
import { StateCell } from "./state-cell";
import { TitleCell } from "./title-cell";
import { TypeCell } from "./type-cell";

/** The component that draws a column. */
export const cells: Record<ColumnKey, ComponentType<CellProps>> = {
  number: NumberCell,
  title: TitleCell,
  field: FieldCell,
  type: TypeCell,
  leadOffice: LeadOfficeCell,
  state: StateCell,
  progress: ProgressCell,
  late: LateCell,
  overdue: OverdueCell,
  nextDue: NextDueCell,
  lastReport: LastReportCell,
  period: PeriodCell,
  partners: PartnersCell,
  provenance: ProvenanceCell,
};
