/** Where the keyboard goes that leaves a table: the links to the next part. */
export const stepsId = "section-steps";
