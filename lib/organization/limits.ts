/** Most bytes and rows of a list of offices. */
export const largestTable = 5_000_000;
export const mostRows = 10_000;
