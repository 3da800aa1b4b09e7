import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { contributionPath, formerPaths } from "./contribution-path";
import { type DraftValues, readDraftForm } from "./draft-form";
import {
  adoptLocalCopy,
  fieldsOf,
  fillForm,
  type LocalCopy,
  removeLocalCopy,
  unsavedCopy,
  writeLocalCopy,
} from "./local-copy";

/** Answer of the resource route that takes drafts. */
export type AutosaveAnswer =
  | { ok: true; version: number; savedAt: string }
  | { ok: false; reason: "conflict" | "signedOut" | "handedOver" | "refused" };

export type AutosaveState =
  | {
      kind:
        | "off"
        | "idle"
        | "typing"
        | "saving"
        | "offline"
        | "signedOut"
        | "conflict"
        | "handedOver"
        | "refused";
    }
  | { kind: "saved"; at: string };

/** Saving on would only repeat the refusal. */
const needsPerson: readonly AutosaveState["kind"][] = ["conflict", "signedOut", "handedOver"];

const pauseAfterTyping = 1500;
const pauseAfterFailure = 5000;

interface AutosaveOptions {
  page: Parameters<typeof formerPaths>[0] & { version: number };
  /** What the server has. */
  stored: DraftValues;
  /** Version that the form has just made by one of its buttons. */
  justSaved?: number;
  /** Told what stands in the form after a local copy was put back. */
  onRestore: (values: DraftValues) => void;
}

const isAnswer = (value: unknown): value is AutosaveAnswer =>
  typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";

/**
 * Saves the form while one types: first on this device, at once; then on the server, a moment after the last key.
 * One save is under way at a time, and a save without an answer is sent again with the same id, so that it counts
 * once.
 */
export function useAutosave({ page, stored, justSaved, onRestore }: AutosaveOptions) {
  const path = contributionPath(page);
  /** The way to the form element: the form component takes no ref. */
  const versionField = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef(false);
  /** A press of a button that waits for the save under way or for the answer to the press before. */
  const [held, setHeld] = useState<{ form: HTMLFormElement; button: HTMLElement | null } | null>(null);
  /** Id of the page that a button has sent off; the page that comes back has another one. */
  const sentOff = useRef<string | null>(null);
  /** A save without an answer yet; it is repeated as it was, because it may have been stored. */
  const unanswered = useRef<{ body: FormData; fields: string } | null>(null);
  const saveCount = useRef(0);
  /** Of the last save, at once: the field in the form has it only after the next drawing. */
  const latestVersion = useRef(0);
  const [savedVersion, setSavedVersion] = useState(0);
  /** Only when the page opens is there something to offer; later the copy is what is being typed. */
  const [first] = useState({ stored, justSaved, formerPaths: formerPaths(page) });
  const [state, setState] = useState<AutosaveState>({ kind: "off" });
  const [copy, setCopy] = useState<LocalCopy | null>(null);

  const save = useCallback(async () => {
    const element = versionField.current?.form;
    if (!element || underWay.current) return;
    if (saveIdIn(element) === sentOff.current) {
      timer.current = setTimeout(save, pauseAfterTyping);
      return;
    }
    underWay.current = true;
    setState({ kind: "saving" });
    unanswered.current ??= {
      body: asSave(new FormData(element), latestVersion.current, ++saveCount.current),
      fields: JSON.stringify(fieldsOf(element)),
    };
    const { body, fields: sent } = unanswered.current;
    const answer = await send(`${path}/entwurf`, body);
    underWay.current = false;
    if (answer !== null) unanswered.current = null;
    if (answer === null) {
      setState({ kind: "offline" });
      timer.current = setTimeout(save, pauseAfterFailure);
      return;
    }
    if (!answer.ok) {
      setState({ kind: answer.reason });
      return;
    }
    latestVersion.current = answer.version;
    setSavedVersion(answer.version);
    if (JSON.stringify(fieldsOf(element)) === sent) {
      removeLocalCopy(path);
      setState({ kind: "saved", at: answer.savedAt });
    } else {
      setState({ kind: "typing" });
      timer.current = setTimeout(save, pauseAfterTyping);
    }
  }, [path]);

  useEffect(() => {
    adoptLocalCopy(path, first.formerPaths);
    setCopy(unsavedCopy(path, first.stored, first.justSaved));
    setState({ kind: "idle" });
    return () => clearTimeout(timer.current);
  }, [path, first]);

  /** @param timeStamp moment of the keystroke, as the browser counts (milliseconds since the page was opened) */
  const onInput = (timeStamp: number) => {
    const element = versionField.current?.form;
    if (!element) return;
    const version = Number(new FormData(element).get("version"));
    writeLocalCopy(path, {
      version,
      changedAt: new Date(performance.timeOrigin + timeStamp).toISOString(),
      fields: fieldsOf(element),
    });
    setState((current) => (needsPerson.includes(current.kind) ? current : { kind: "typing" }));
    clearTimeout(timer.current);
    timer.current = setTimeout(save, pauseAfterTyping);
  };

  const restore = {
    copy,
    onTake: () => {
      const element = versionField.current?.form;
      if (!element || !copy) return;
      fillForm(element, copy.fields);
      setCopy(null);
      onRestore(readDraftForm(new FormData(element)));
      onInput(performance.now());
    },
    onDiscard: () => {
      removeLocalCopy(path);
      setCopy(null);
    },
  };

  /**
   * The form goes to the server as a whole and a save must not cross it, or a person would be in conflict with
   * themselves: the button waits for a save under way, and saves wait for the answer to the button. A second press waits
   * for that too; if the form is gone by then, as after handing in, it means nothing any more.
   */
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    const { nativeEvent, currentTarget: form } = event;
    if (underWay.current || saveIdIn(form) === sentOff.current) {
      event.preventDefault();
      setHeld({ form, button: nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null });
      return;
    }
    sentOff.current = saveIdIn(form);
    setState({ kind: "idle" });
  };
  // After every drawing, because that is what puts the version of the save or the new page's id into the form. The end of
  // a save is followed by one, as every answer changes the state.
  useEffect(() => {
    if (held === null || underWay.current || saveIdIn(held.form) === sentOff.current) return;
    setHeld(null);
    held.form.requestSubmit(held.button);
  });

  // Versions only grow, so the larger one is what the server has.
  return { versionField, version: Math.max(page.version, savedVersion), state, onInput, onSubmit, restore };
}

function saveIdIn(form: HTMLFormElement): string {
  return String(new FormData(form).get("saveId"));
}

async function send(address: string, body: FormData): Promise<AutosaveAnswer | null> {
  try {
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}

/** Every save goes on from what the last one made and has an id of its own: that of the page with a number. */
function asSave(body: FormData, latestVersion: number, count: number): FormData {
  body.set("version", String(Math.max(Number(body.get("version")), latestVersion)));
  body.set("saveId", `${body.get("saveId")}-${count}`);
  return body;
}
