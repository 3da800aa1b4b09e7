interface ProgressBarProps {
  /** Reached, 0 to 1. */
  share: number;
  /** Planned by today, 0 to 1: a tick on the bar. `null` draws none. */
  planned: number | null;
}

/** As in the stylesheet. */
const WIDTH = 64;

/**
 * Reached against planned in the width of a table cell. The numbers stand beside it as text.
 * Size and ground are left to the stylesheet: fifty rows of attributes cost the server more than their text.
 */
export function ProgressBar({ share, planned }: ProgressBarProps) {
  return (
    <svg className="progress-bar" aria-hidden="true">
      <path d={`M0 5h${Math.round(share * WIDTH)}`} />
      {planned === null ? null : (
        <path className="progress-bar__planned" d={`M${Math.round(planned * (WIDTH - 2))} 0h2v10h-2z`} />
      )}
    </svg>
  );
}
