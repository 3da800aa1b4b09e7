interface OrganisationLinkProps {
  organisation: { key: string; name: string; shortName: string };
  /** Shows the short name, the full one on demand. */
  short?: boolean;
}

/** An organisation as a link to its page. */
export function OrganisationLink({ organisation, short = false }: OrganisationLinkProps) {
  const { key, name, shortName } = organisation;
  return (
    <a href={`/organisationen/${encodeURIComponent(key)}`}>
      {short && shortName !== name ? <abbr title={name}>{shortName}</abbr> : name}
    </a>
  );
}
