import { useEffect, useRef } from "react";

interface ErrorSummaryProps {
  title: string;
  /** Field id and what is wrong there, in the order of the form. */
  errors: { id: string; message: string }[];
}

/**
 * Lists what is wrong with a form at its top. It takes the focus when it appears, so that nobody has to search;
 * without JavaScript the page starts at its top anyway.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const first = errors[0]?.message;
  useEffect(() => {
    if (first !== undefined) box.current?.focus();
  }, [first]);

  if (errors.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a href={`#${error.id}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
