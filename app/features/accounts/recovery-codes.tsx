import { setUpText } from "~/texts/de/accounts";
import { Section } from "~/ui/page";

/** New recovery codes; they are shown this once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <Section id="wiederherstellungscodes" heading={setUpText.codesHeading} intro={setUpText.codesIntro}>
      <ul className="code-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
