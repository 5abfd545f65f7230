import type { Metadata } from "next";
import { encode } from "uqr";
import { SecondFactorPanel } from "@/components/account/second-factor-panel";
import { PageFrame } from "@/components/shell/page-frame";
import { requireSignedIn } from "@/lib/server/actor";
import { isDemanded, isPasswordWanted } from "@/lib/server/auth/own-second-factor";
import { secondFactorOf } from "@/lib/server/auth/second-factor";
import { secondFactorAction } from "./actions";

export const metadata: Metadata = { title: "二次验证" };

export default async function SecondFactorPage() {
  const person = await requireSignedIn();
  const state = await secondFactorOf(person);
  return (
    <PageFrame
      crumbs={person.mustSetUpSecondFactor ? [] : [{ label: "我的账号", href: "/account" }]}
      title="二次验证"
    >
      <SecondFactorPanel
        state={
          state.kind === "offered"
            ? {
                kind: "offered",
                secret: state.factor.secret,
                squares: encode(state.factor.address, { ecc: "M", border: 2 }).data,
              }
            : state
        }
        demanded={isDemanded(person)}
        passwordWanted={await isPasswordWanted(person)}
        send={secondFactorAction}
      />
    </PageFrame>
  );
}
