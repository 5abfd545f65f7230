"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ShortcutList } from "./shortcut-list";

/** Opens the list of keys without leaving the form. */
export function ShortcutsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>快捷键</Button>
      <Dialog title="快捷键" open={open} onClose={() => setOpen(false)}>
        <ShortcutList />
      </Dialog>
    </>
  );
}
