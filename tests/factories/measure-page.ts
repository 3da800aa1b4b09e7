import type {
  MeasurePageDto,
  MilestoneDto,
  OfficeReports,
  ReportDto,
} from "~/services/measures/measure-page-dto";
import type { MeasureSummary } from "~/services/read-model/measure-summary";
import { aRow, foreignersOffice } from "./measure-list";

const provenance = { label: "modelled" as const, sources: [] };

export function aSummary(overrides: Partial<MeasureSummary> = {}): MeasureSummary {
  const { contributingCount: _, progress, ...row } = aRow();
  return {
    ...row,
    progress: { ...progress, cancelledCount: 0 },
    contributingOffices: [],
    partners: [],
    period: { from: "2022", to: "2026" },
    targetGroups: [],
    modelledBasis: [],
    manual: null,
    stateReason: "Nach dem letzten Bericht von: Ausländerbehörde.",
    late: { level: "clear", days: 0, sentences: ["Kein Termin ist überschritten."] },
    overdue: { level: "clear", days: 0, sentences: ["Ausländerbehörde hat zuletzt berichtet."] },
    ...overrides,
  };
}

export function aMilestoneDto(overrides: Partial<MilestoneDto> = {}): MilestoneDto {
  return {
    key: "m1",
    title: "Konzept liegt vor",
    originalDue: "2024-Q1",
    currentDue: "2024-Q1",
    originalSpan: { from: "2024-01-01", to: "2024-03-31" },
    currentSpan: { from: "2024-01-01", to: "2024-03-31" },
    doneSpan: null,
    isShifted: false,
    isPastDue: false,
    shifts: [],
    state: "open",
    doneOn: null,
    weight: 1,
    weightShare: 1,
    evidenceUrl: null,
    provenance,
    ...overrides,
  };
}

export function aReportDto(overrides: Partial<ReportDto> = {}): ReportDto {
  return {
    periodKey: "2025-2",
    periodName: "2. Halbjahr 2025",
    asOf: "2025-12-31",
    state: "inProgress",
    text: "Die Prüfung läuft.",
    stateReason: null,
    manualState: null,
    obstacles: null,
    nextStep: null,
    nextReportOn: null,
    unchanged: false,
    figures: [],
    evidenceUrls: [],
    handedInOn: "2026-01-20",
    handedInLate: false,
    releasedOn: "2026-02-01",
    officeNameThen: "Ausländerbehörde",
    provenance,
    ...overrides,
  };
}

export function anOffice(overrides: Partial<OfficeReports> = {}): OfficeReports {
  return {
    office: foreignersOffice,
    role: "lead",
    state: "inProgress",
    overdue: { level: "clear", days: 0, sentences: ["Ausländerbehörde hat zuletzt berichtet."] },
    reports: [aReportDto()],
    ...overrides,
  };
}

/** A page with nothing optional on it; tests name only what they are about. */
export function aMeasurePage(overrides: Partial<MeasurePageDto> = {}): MeasurePageDto {
  return {
    today: "2026-11-22",
    planTitle: "Aktionsplan Integration 2022 bis 2026",
    summary: aSummary(),
    adoptedWording: null,
    goal: null,
    milestones: [],
    axis: { from: "2022-01-01", to: "2026-12-31" },
    progressOverTime: null,
    officeReports: [anOffice()],
    partners: [],
    legalBases: [],
    fundingLines: [],
    councilReferences: [],
    figures: [],
    events: [],
    closure: null,
    formerClosures: [],
    provenance,
    previous: null,
    next: null,
    sameField: [],
    ...overrides,
  };
}
