import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MailPreferencePage } from "~/features/my-tasks/mail-preference-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getMailPreference } from "~/services/reminders/get-mail-preference.server";
import { setMailPreference } from "~/services/reminders/set-mail-preference.server";
import { documentTitle } from "~/texts/de/layout";
import { mailPreferenceText } from "~/texts/de/mail-preference";

export const meta: MetaFunction = () => [{ title: documentTitle(mailPreferenceText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const saved = new URL(request.url).searchParams.has("gespeichert");
  return { preference: await getMailPreference(actor), saved };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request);
  const values = { digest: fieldOf(form, "digest"), reminders: fieldOf(form, "reminders") === "yes" };
  if (await setMailPreference(actor, values)) return redirect("/konto/e-mails?gespeichert", 303);
  return data({ refused: true }, { status: 422 });
}

export default function MailPreferences() {
  const { preference, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <MailPreferencePage preference={preference} notice={refused ? "refused" : saved ? "saved" : undefined} />
  );
}
