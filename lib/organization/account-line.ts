import type { Role } from "../report/workflow";

/** An account as its administrator sees it. */
export type AccountLine = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly deactivated: boolean;
  readonly locked: boolean;
  /** Signs in with a code besides her password. */
  readonly secondFactor: boolean;
  /** Who she is to the identity provider; null without a binding. */
  readonly ssoSubject: string | null;
  /** Within the subtree; what a person is elsewhere is not told. */
  readonly roles: readonly {
    readonly role: Role;
    readonly organizationId: string;
    readonly organization: string;
  }[];
};
