import { Notice } from "./notice";

/** Names the parts of the address that were ignored, so that nobody wonders why a filter does nothing. */
export function IgnoredParts({ title, notices }: { title: string; notices: string[] }) {
  if (notices.length === 0) return null;
  return (
    <Notice tone="warning" title={title}>
      <ul>
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </Notice>
  );
}
