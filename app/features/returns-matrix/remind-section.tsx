import { ProtectedForm } from "~/presentation/protected-form";
import type { ReturnsDto } from "~/services/reporting/returns-dto";
import { formatDate } from "~/texts/de/dates";
import { reminderFormText } from "~/texts/de/reminders";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/choices";
import { Textarea } from "~/ui/inputs";
import { Section } from "~/ui/page";

const lastReminder = ({ lastRemindedOn }: ReturnsDto["offices"][number]) =>
  lastRemindedOn === null
    ? reminderFormText.never
    : reminderFormText.lastReminded(formatDate(lastRemindedOn));

/** Who still owes, and a reminder to some or all of them with words of one's own. */
export function RemindSection({ returns }: { returns: ReturnsDto }) {
  const owing = returns.offices.filter(({ open }) => open > 0);
  return (
    <Section id="erinnern" heading={reminderFormText.heading} intro={reminderFormText.intro}>
      {owing.length === 0 ? (
        <p className="quiet">{reminderFormText.nobodyOwes}</p>
      ) : (
        <ProtectedForm className="form">
          <ul className="choice-list">
            {owing.map((office) => (
              <li key={office.key}>
                <Checkbox
                  id={`office-${office.key}`}
                  name="office"
                  value={office.key}
                  defaultChecked={office.mayBeReminded}
                  disabled={!office.mayBeReminded}
                >
                  {reminderFormText.office(office.name, office.open, office.owed)}
                </Checkbox>
                <span className="quiet">
                  {office.hasRecipients ? lastReminder(office) : reminderFormText.nobodyToRemind}
                </span>
              </li>
            ))}
          </ul>
          {owing.some(({ mayBeReminded }) => mayBeReminded) ? (
            <>
              <Textarea
                name="message"
                label={reminderFormText.message}
                hint={reminderFormText.messageHint}
                rows={4}
                maxLength={1000}
              />
              <div>
                <Button name="intent" value="remind">
                  {reminderFormText.submit}
                </Button>
              </div>
            </>
          ) : (
            <p className="quiet">{reminderFormText.nobodyNow}</p>
          )}
        </ProtectedForm>
      )}
    </Section>
  );
}
