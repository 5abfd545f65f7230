/** What is left of a session, and whether a sign of life would make it longer. */
export type SessionTime = {
  readonly secondsLeft: number;
  readonly renewable: boolean;
};
