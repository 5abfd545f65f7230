/** A cell with the columns of the grid it covers. */
export type PlacedCell = { readonly text: string; readonly from: number; readonly to: number };

/** No column: the text shares its cell with another one. */
export const nowhere = -1;
