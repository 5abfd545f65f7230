"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "../ui/button";

export function MarkNoticesRead({
  mark,
}: {
  readonly mark: (input: Record<string, never>) => Promise<unknown>;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return (
    <Button
      aria-disabled={pending}
      onClick={() =>
        startTransition(async () => {
          await mark({});
          router.refresh();
        })
      }
    >
      全部标为已读
    </Button>
  );
}
