import { useEffect, useState } from "react";
import type { ImportProposal } from "./import-proposal";
import { proposedAnswers } from "./import-view";
import { type ImportChoices, keepChoices, keptChoices } from "./kept-choices";

/** The choices on the page of an import, which a reload does not undo. */
export function useImportChoices(proposal: ImportProposal) {
  const key = `${proposal.uploadId} ${proposal.draft.template.id} ${proposal.draft.year}`;
  const [choices, setChoices] = useState<ImportChoices>(() => ({
    answers: proposedAnswers(proposal),
    left: [],
    confirmed: [],
  }));
  // Only the browser knows them, so the first picture is the one that the server has made.
  useEffect(() => {
    const kept = keptChoices(key);
    if (kept) setChoices((first) => ({ ...kept, answers: { ...first.answers, ...kept.answers } }));
  }, [key]);
  function choose(changed: Partial<ImportChoices>): void {
    const next = { ...choices, ...changed };
    setChoices(next);
    keepChoices(key, next);
  }
  return { ...choices, choose };
}
