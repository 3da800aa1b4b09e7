/** A measure as a link to its page: the number it has in the plan, then its title. */
export function MeasureLink({ measure }: { measure: { number: number; title: string } }) {
  return (
    <a className="measure-link" href={`/massnahmen/${measure.number}`}>
      <span className="measure-link__number">{measure.number}</span> {measure.title}
    </a>
  );
}
