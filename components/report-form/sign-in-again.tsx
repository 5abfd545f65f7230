"use client";

import { Suspense, useState, useSyncExternalStore } from "react";
import { Dialog } from "../ui/dialog";
import { latePart } from "../ui/late-part";
import type { SaveState } from "./autosave-contract";
import { useReportForm } from "./report-form-context";
import type { SignInAgain } from "./sign-in-again-form";

// Fetched when it is needed: the server that ended the session is there to send it.
const SignInAgainForm = latePart(() =>
  import("./sign-in-again-form").then((part) => part.SignInAgainForm),
);

/** When the session is over the page stays: the same person signs in here, and saving goes on. */
export function SignInAgainDialog({
  username,
  signIn,
}: {
  readonly username: string;
  readonly signIn: SignInAgain;
}) {
  const { autosave } = useReportForm().session;
  // Of all that saving goes through only the end of the session renders anything here.
  const over = () => whenSignedOut(autosave.state());
  const state = useSyncExternalStore(autosave.subscribe, over, over);
  // Put aside it stays away until the next save finds the session still over.
  const [dismissed, dismiss] = useState<SaveState | null>(null);
  const open = state !== null && state !== dismissed;
  return (
    <Dialog title="需要重新登录" open={open} onClose={() => dismiss(state)}>
      {open ? (
        <Suspense fallback={<p>正在打开登录…</p>}>
          <SignInAgainForm
            username={username}
            signIn={signIn}
            saveAgain={() => void autosave.flush()}
          />
        </Suspense>
      ) : null}
    </Dialog>
  );
}

function whenSignedOut(state: SaveState): SaveState | null {
  return state.kind === "signed-out" ? state : null;
}
