/** A browser in which the person is signed in. */
export type OpenSession = {
  readonly id: string;
  readonly address: string;
  readonly browser: string;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  /** The one that asks. */
  readonly current: boolean;
};
