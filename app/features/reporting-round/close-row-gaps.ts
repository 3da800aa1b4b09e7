import { draftLimits } from "~/domain/reporting/draft-schema";
import { fieldName, figureParts, readDraftForm } from "./draft-form";
import { fillForm } from "./local-copy";

/**
 * Moves filled rows of figures and evidence up over empty ones. The server reads the filled ones alone and counts them
 * anew, and the fields stay as they are when its answer comes, so its messages would stand at other rows.
 */
export function closeRowGaps(form: HTMLFormElement): void {
  const { figures, evidenceUrls } = readDraftForm(new FormData(form));
  const fields: Record<string, string> = {};
  for (let row = 0; row < draftLimits.figures; row++)
    for (const part of figureParts) fields[fieldName.figure(row, part)] = figures[row]?.[part] ?? "";
  for (let row = 0; row < draftLimits.evidenceUrls; row++)
    fields[fieldName.evidenceUrl(row)] = evidenceUrls[row] ?? "";
  fillForm(form, fields);
}
