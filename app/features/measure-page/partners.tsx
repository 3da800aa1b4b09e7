import { OrganisationLink } from "~/presentation/organisation-link";
import type { PartnerDto } from "~/services/measures/measure-page-dto";
import { measurePageText as text } from "~/texts/de/measure-page";
import { cooperationFormLabels } from "~/texts/de/organisations";
import { Section } from "~/ui/page";
import { Table } from "~/ui/table";

/** Who works with the city in this measure, as what, and in which form. */
export function Partners({ partners }: { partners: PartnerDto[] }) {
  return (
    <Section id="partner" heading={text.partners} intro={text.partnersIntro}>
      {partners.length === 0 ? (
        <p className="missing-note">{text.noPartners}</p>
      ) : (
        <Table id="partner-tabelle" caption={text.partners} captionHidden>
          <thead>
            <tr>
              <th scope="col">{text.partnerTable.organisation}</th>
              <th scope="col">{text.partnerTable.role}</th>
              <th scope="col">{text.partnerTable.form}</th>
            </tr>
          </thead>
          <tbody>
            {partners.map((partner) => (
              <tr key={`${partner.organisation.key} ${partner.role}`}>
                <th scope="row">
                  <OrganisationLink organisation={partner.organisation} />
                </th>
                <td>{partner.role}</td>
                <td>{cooperationFormLabels[partner.cooperationForm]}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
