/** A rule of which people said that it is wrong about findings. */
export type ReportedRule = {
  readonly rule: string;
  readonly count: number;
  /** The newest of them. */
  readonly findings: readonly ReportedFinding[];
};

export type ReportedFinding = {
  readonly id: string;
  readonly at: Date;
  readonly organization: string;
  readonly year: number;
  readonly message: string;
  readonly quotes: readonly string[];
  readonly note: string | null;
};
