/** How what is imported came: as a file, or out of the clipboard. */
export const importSources = ["file", "pastedHtml", "pastedText"] as const;
export type ImportSource = (typeof importSources)[number];

/** Most bytes of a file that is sent to be imported. */
export const largestImport = 15 * 1024 * 1024;
