interface ProgressBarProps {
  /** Reached, 0 to 1. */
  share: number;
  /** Planned by today, 0 to 1: a tick on the bar. `null` draws none. */
  planned: number | null;
}

/** Reached against planned in the width of a table cell. The numbers stand beside it as text. */
export function ProgressBar({ share, planned }: ProgressBarProps) {
  return (
    <svg className="progress-bar" width="64" height="10" aria-hidden="true" focusable="false">
      <rect className="progress-bar__ground" x="0.5" y="2.5" width="63" height="5" />
      <rect className="progress-bar__reached" x="0" y="2" width={Math.round(share * 64)} height="6" />
      {planned === null ? null : (
        <rect className="progress-bar__planned" x={Math.round(planned * 62)} y="0" width="2" height="10" />
      )}
    </svg>
  );
}
