import { Form, type FormProps, useMatches } from "@remix-run/react";

/**
 * A form that changes something: it carries the token without which `readForm` refuses it. The token comes with the
 * data of the page or, for people who are signed in, with that of every page.
 */
export function ProtectedForm({ children, ...form }: FormProps) {
  return (
    <Form method="post" {...form}>
      <input type="hidden" name="formToken" value={useFormToken()} />
      {children}
    </Form>
  );
}

/** Empty where no loader gave one. */
function useFormToken(): string {
  const tokens = useMatches().flatMap(({ data }) => (hasToken(data) ? data.formToken : []));
  return tokens.at(-1) ?? "";
}

const hasToken = (data: unknown): data is { formToken: string } =>
  typeof data === "object" && data !== null && "formToken" in data && typeof data.formToken === "string";
