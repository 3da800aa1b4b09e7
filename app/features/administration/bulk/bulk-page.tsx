import { ProtectedForm } from "~/presentation/protected-form";
import type { BulkPreview, BulkSelection } from "~/services/administration/bulk/bulk-dto";
import { administrationText, measureAdminText } from "~/texts/de/administration";
import { bulkKindLabels, bulkValueHints, bulkValueLabels, bulkText as text } from "~/texts/de/bulk-change";
import { Button } from "~/ui/button";
import { Select, Textarea, TextField } from "~/ui/inputs";
import { PageHeader } from "~/ui/page";
import { ChoiceOptions } from "../choice-options";
import { errorAt, type FormProblems, ProblemSummary } from "../form-problems";
import { BulkPreviewSection } from "./bulk-preview";

interface BulkPageProps {
  selection: BulkSelection;
  /** The way back, with the filter and what was chosen. */
  listHref: string;
  typed?: { value: string; reason: string };
  problems?: FormProblems;
  preview?: BulkPreview;
  /** Set where nothing was saved: measures changed since the last preview. */
  overtaken?: number[];
}

/** One change of several measures: what it needs to know, then the preview. */
export function BulkPage(props: BulkPageProps) {
  const { selection, listHref, typed, problems, preview, overtaken } = props;
  const { kind, measures } = selection;
  return (
    <>
      <PageHeader title={bulkKindLabels[kind]} overline={text.overline} lead={text.chosen(measures.length)} />
      {preview ? (
        <BulkPreviewSection
          {...{ preview, overtaken }}
          total={measures.length}
          reason={typed?.reason ?? ""}
        />
      ) : (
        <ChosenMeasures measures={measures} />
      )}
      <ProblemSummary
        problems={problems}
        label={(field) => (field === "reason" ? text.reason : bulkValueLabels[kind])}
      />
      <ProtectedForm className="form bulk-form" noValidate>
        {preview ? (
          <PreviewValues {...{ preview, typed }} />
        ) : (
          <ValueFields {...{ selection, typed, problems }} />
        )}
        {measures.map(({ number }) => (
          <input key={number} type="hidden" name="nr" value={number} />
        ))}
        <input type="hidden" name="aenderung" value={kind} />
        <div className="form__actions">
          {preview === undefined ? (
            <Button name="intent" value="preview">
              {text.preview}
            </Button>
          ) : (
            <>
              {preview.rows.length === 0 ? null : (
                <Button name="intent" value="apply">
                  {text.save}
                </Button>
              )}
              <Button name="intent" value="edit" emphasis="secondary">
                {text.edit}
              </Button>
            </>
          )}
          <a href={listHref}>{text.back}</a>
        </div>
      </ProtectedForm>
    </>
  );
}

function ChosenMeasures({ measures }: Pick<BulkSelection, "measures">) {
  return (
    <details className="bulk-chosen" open={measures.length <= 10}>
      <summary>{text.showChosen}</summary>
      <ul>
        {measures.map(({ number, title }) => (
          <li key={number}>
            {number} {title}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ValueFields({
  selection,
  typed,
  problems,
}: Pick<BulkPageProps, "selection" | "typed" | "problems">) {
  const { kind, choices } = selection;
  const shared = {
    name: "value",
    label: bulkValueLabels[kind],
    hint: kind === "periodEnd" ? measureAdminText.dateHint : bulkValueHints[kind],
    defaultValue: typed?.value,
    error: errorAt(problems, "value"),
  };
  const isClosing = kind === "close";
  return (
    <>
      {isClosing ? null : choices === null ? (
        <TextField {...shared} autoComplete="off" />
      ) : (
        <Select {...shared}>
          <ChoiceOptions choices={choices} empty={administrationText.pleaseChoose} />
        </Select>
      )}
      <Textarea
        name="reason"
        label={text.reason}
        hint={isClosing ? text.reasonHintClose : text.reasonHint}
        defaultValue={typed?.reason}
        error={errorAt(problems, "reason")}
        rows={3}
      />
    </>
  );
}

/** What was typed and what was looked at goes along with the preview. */
function PreviewValues({ preview, typed }: { preview: BulkPreview } & Pick<BulkPageProps, "typed">) {
  return (
    <>
      <input type="hidden" name="value" value={typed?.value ?? ""} />
      <input type="hidden" name="reason" value={typed?.reason ?? ""} />
      {preview.rows.map(({ number, version }) => (
        <input key={number} type="hidden" name="version" value={`${number}:${version}`} />
      ))}
    </>
  );
}
