import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderRoute } from "./render-route";

function Page() {
  const data = useLoaderData<{ name: string }>();
  const answer = useActionData<{ got: string }>();
  return (
    <main>
      <p>{data.name}</p>
      <Link to="/anderswo">weiter</Link>
      <Form method="post">
        <input name="text" aria-label="Text" />
        <button type="submit">Senden</button>
      </Form>
      <output>{answer?.got}</output>
    </main>
  );
}

test("a rendered route gets its loader's data and hands posted forms to its action", async () => {
  renderRoute(<Page />, {
    path: "/seite/:key",
    url: "/seite/a?b=c",
    data: { name: "Sprachmittlung" },
    action: async (request) => ({ got: (await request.formData()).get("text") }),
  });
  expect(await screen.findByText("Sprachmittlung")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "weiter" })).toHaveAttribute("href", "/anderswo");
  await userEvent.type(screen.getByLabelText("Text"), "hallo");
  await userEvent.click(screen.getByRole("button", { name: "Senden" }));
  expect(await screen.findByText("hallo")).toBeInTheDocument();
});
