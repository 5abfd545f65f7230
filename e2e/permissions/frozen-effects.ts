/**
 * What each way of writing does while a report is frozen. "refused": it writes content, so nothing at
 * all may change. "beside": it moves the report on or says something about it, and its content stands.
 * "elsewhere": it has nothing to do with reports, and none of them changes.
 */
export type FrozenEffect = "refused" | "beside" | "elsewhere";

/** A way of writing without an effect here fails the test. Steps are told apart. */
export const frozenEffects: Readonly<Record<string, FrozenEffect>> = {
  "PUT /api/reports/[id]/fields": "refused",
  "POST /api/reports/[id]/ledger": "refused",
  "action restoreVersionAction": "refused",
  "action takeOverAction": "refused",
  "action undoImportAction": "refused",
  "action saveExplanationAction": "refused",
  "action resolveCommentAction": "refused",
  "action takeStepAction submit": "refused",

  "action takeStepAction withdraw": "beside",
  "action takeStepAction return": "beside",
  "action takeStepAction sign": "beside",
  "action takeStepAction handIn": "beside",
  "action takeStepAction accept": "beside",
  "action takeStepAction reopen": "beside",
  "action takeStepAction publish": "beside",
  "action takeStepAction correct": "beside",
  "action addCommentAction": "beside",
  "action replyToCommentAction": "beside",
  "action settleCommentAction": "beside",
  "action markReadAction": "beside",
  "action noteReviewingAction": "beside",
  "POST /api/reports/[id]/presence": "beside",
  "action reportRuleAction": "beside",
  "action markNoticesReadAction": "beside",
  // Another year's report comes into being; one that is there is only found.
  "action startReportAction": "beside",

  "action listMissingAction": "elsewhere",

  // What is read waits beside the reports until it is taken over.
  "POST /api/imports": "elsewhere",
  "action answerUploadAction": "elsewhere",
  "action dropUploadAction": "elsewhere",

  "POST /api/admin/units/[id]/import": "elsewhere",
  "POST /api/session": "elsewhere",
  "action chooseDocumentStyleAction": "elsewhere",
  "action createOfficeAction": "elsewhere",
  "action renameOfficeAction": "elsewhere",
  "action changeOfficeAction": "elsewhere",
  "action moveOfficeAction": "elsewhere",
  "action endOfficeAction": "elsewhere",
  "action mergeOfficeAction": "elsewhere",
  "action openYearAction": "elsewhere",
  "action changeLexiconAction": "elsewhere",
  "action createAccountAction": "elsewhere",
  "action resetPasswordAction": "elsewhere",
  "action deactivateAccountAction": "elsewhere",
  "action reactivateAccountAction": "elsewhere",
  "action grantRoleAction": "elsewhere",
  "action withdrawRoleAction": "elsewhere",
  "action signInAction": "elsewhere",
  "action signInAgainAction": "elsewhere",
  "action signInWithCodeAction": "elsewhere",
  "action secondFactorAction": "elsewhere",
  "action takeAwaySecondFactorAction": "elsewhere",
  "action bindAccountAction": "elsewhere",
  "action signOutAction": "elsewhere",
  "action signOutEverywhereAction": "elsewhere",
  "action changePasswordAction": "elsewhere",
  "action createFirstAdministratorAction": "elsewhere",
};
