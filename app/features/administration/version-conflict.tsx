import { ProtectedForm } from "~/presentation/protected-form";
import { versionConflictText as text } from "~/texts/de/administration";
import { Button, LinkButton } from "~/ui/button";
import { Fieldset, Radio } from "~/ui/choices";
import { PageHeader } from "~/ui/page";
import { choiceName } from "./form-reading";

interface VersionConflictProps {
  /** What was edited, by its present name. */
  overline: string;
  /** The version that is stored now. */
  version: number;
  reason: string;
  /** Names and values of everything that was typed. */
  entries: readonly [name: string, value: string][];
  /** The fields that differ, both versions in words. */
  fields: readonly { field: string; label: string; mine: string; theirs: string }[];
  /** Where the stored version can be seen. */
  discardHref: string;
}

/** Both versions field by field. Without a choice mine stays, so that nothing typed is lost by haste. */
export function VersionConflict(props: VersionConflictProps) {
  const { overline, version, reason, entries, fields, discardHref } = props;
  return (
    <>
      <PageHeader title={text.title} overline={overline} lead={text.lead} />
      {fields.length === 0 ? <p>{text.identical}</p> : null}
      <ProtectedForm className="conflict-form">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="reason" value={reason} />
        {entries.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {fields.map(({ field, label, ...versions }) => (
          <Fieldset key={field} id={choiceName(field)} legend={label}>
            <div className="conflict-versions">
              {(["mine", "theirs"] as const).map((side) => (
                <div key={side}>
                  <Radio
                    id={`${choiceName(field)}.${side}`}
                    name={choiceName(field)}
                    value={side}
                    defaultChecked={side === "mine"}
                  >
                    {side === "mine" ? text.keepMine : text.takeTheirs}
                  </Radio>
                  <p className="report-text__body">{versions[side] || text.empty}</p>
                </div>
              ))}
            </div>
          </Fieldset>
        ))}
        <div className="form-actions">
          <Button name="intent" value="merge">
            {text.submit}
          </Button>
          <LinkButton href={discardHref} emphasis="tertiary">
            {text.discard}
          </LinkButton>
        </div>
      </ProtectedForm>
    </>
  );
}
