export default function Overview() {
  return <p>Aktionsplan Integration</p>;
}
