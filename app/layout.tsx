import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SessionWarning } from "@/components/session/session-warning";
import { BrowserCheck } from "@/components/shell/browser-check";
import { Footer, SkipLink, TopBar } from "@/components/shell/top-bar";
import product from "@/package.json";
import "./globals.css";
import { currentActor, unreadNotices } from "./current-actor";
import { signOutAction } from "./login/actions";
import { officeNames } from "./office-names";

export const metadata: Metadata = {
  title: { default: "年报", template: "%s – 年报" },
  // Browsers with two engines take the newer one.
  other: { renderer: "webkit" },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** What a session has before it at least when it has just asked for a page. */
const freshSeconds = 29 * 60;

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const policy = (await headers()).get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const actor = await currentActor();
  return (
    <html lang="zh-CN">
      <head>
        <BrowserCheck nonce={nonce} />
      </head>
      <body className="flex min-h-screen flex-col">
        <SkipLink />
        <TopBar
          actor={actor && { ...actor, offices: officeNames(actor) }}
          unread={await unreadNotices(actor)}
          signOut={signOutAction}
        />
        <main id="main" tabIndex={-1} className="grow">
          {children}
        </main>
        {actor === null ? null : (
          <SessionWarning secondsLeft={Math.min(freshSeconds, actor.secondsToEnd)} />
        )}
        <Footer version={product.version} />
      </body>
    </html>
  );
}
