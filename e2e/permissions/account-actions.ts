import { demoPassword } from "../fixtures";
import { action, everybody, form, type Row, signedInPeople } from "./rights";

const redirects = (target: string) =>
  Object.fromEntries(Object.keys(everybody).map((person) => [person, `to ${target}`]));

const changed = "to /account?changed=1";
const wanted = "Zhuoma-7-shanlan";

/** The clerk of the demo cast, whose password everybody may know. */
const credentials = { username: "zhouxiaohe", password: demoPassword };

const token = "the token of the link";
const administrator = {
  organization: "禾川市人民政府",
  username: "shouwei",
  name: "叶知秋",
  password: wanted,
  repeated: wanted,
};
const linkIsOpen = `
  INSERT INTO verification (identifier, value, expires_at)
  SELECT 'setup', encode(sha256(convert_to('${token}', 'UTF8')), 'hex'), now() + interval '1 hour'
  WHERE cardinality($1::uuid[]) > 0`;

export const accountActionRows: readonly Row[] = [
  action(
    "signInAction",
    () => [{ username: "", refusal: null }, form({ ...credentials, next: "/help" })],
    {
      placeless: true,
      may: redirects("/help"),
    },
  ),
  action("signInAgainAction", () => [credentials.username, credentials.password, null], {
    placeless: true,
    may: everybody,
  }),
  action("signInWithCodeAction", () => [null, form({ code: "000000", next: "/" })], {
    given: "without the first step",
    placeless: true,
    may: redirects("/login?over=1&next=%2F"),
  }),
  action("secondFactorAction", () => [null, form({ wish: "offer" })], {
    placeless: true,
    may: { ...signedInPeople, newcomer: "ok" },
  }),
  action("signOutAction", () => [], { placeless: true, may: redirects("/login") }),
  action("signOutEverywhereAction", () => [], {
    placeless: true,
    may: Object.fromEntries(Object.keys(signedInPeople).map((person) => [person, "to /login"])),
  }),
  action(
    "changePasswordAction",
    () => [null, form({ current: demoPassword, wanted, repeated: wanted })],
    {
      placeless: true,
      may: {
        clerk: changed,
        supervisor: changed,
        reviewer: changed,
        administrator: changed,
        newcomer: changed,
      },
    },
  ),
  ...[
    { given: "without the link", typed: "another token", outcome: "setup-link-invalid" },
    { given: "with the link", typed: token, outcome: "to /login" },
  ].map(({ given, typed, outcome }) =>
    action(
      "createFirstAdministratorAction",
      () => [null, form({ ...administrator, token: typed })],
      {
        given,
        placeless: true,
        prepare: linkIsOpen,
        may: Object.fromEntries(Object.keys(everybody).map((person) => [person, outcome])),
      },
    ),
  ),
];
