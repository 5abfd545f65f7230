"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { EditSession } from "./edit-session";

/** Nothing typed may stay behind when the page is hidden, closed or reloaded. */
export function useSaveOnLeave({ autosave }: EditSession): void {
  const router = useRouter();
  useEffect(() => {
    const opened = autosave.revision();
    const leave = () => autosave.flushOnLeave();
    const hide = () => {
      if (document.visibilityState === "hidden") autosave.flushOnLeave();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.losesOnLeave()) event.preventDefault();
    };
    const online = () => void autosave.flush();
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", online);
      void autosave.flush().then(() => {
        // Back would show the pages from before as they were then.
        if (autosave.revision() !== opened) router.refresh();
      });
    };
  }, [autosave, router]);
}
