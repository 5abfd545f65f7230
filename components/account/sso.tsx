import { Banner } from "../ui/banner";
import { PlainLinkButton } from "../ui/button";
import { type SsoRefusal, ssoRefusalText } from "./messages";

/** The other way in: the browser leaves for the identity provider and comes back signed in. */
export function SsoLink({ provider, next }: { readonly provider: string; readonly next: string }) {
  return (
    <div className="mt-5 border-t border-line-200 pt-5">
      <PlainLinkButton
        href={`/api/sign-in/oidc?next=${encodeURIComponent(next)}`}
        className="min-h-9 w-full"
      >
        {provider}登录
      </PlainLinkButton>
    </div>
  );
}

/** Why that way led nowhere, and whom to name to the administrator. */
export function SsoRefused({
  refusal,
  provider,
  subject,
}: {
  readonly refusal: SsoRefusal;
  readonly provider: string;
  readonly subject: string | null;
}) {
  return (
    <div className="mb-4">
      <Banner tone="warning">
        <p>{ssoRefusalText(refusal, provider)}。</p>
        {subject === null ? null : (
          <p className="mt-1 break-all">
            您的统一认证标识：<code>{subject}</code>
          </p>
        )}
      </Banner>
    </div>
  );
}
