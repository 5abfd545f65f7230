import { recoveryCodeText } from "@/lib/account/second-factor-code";
import { PrintButton } from "../check/print-button";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";

/** The codes for paper, shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <section aria-labelledby="recovery-codes" className="sheet space-y-4 p-6">
      <Banner tone="success" role="status">
        二次验证已开启。下面的恢复码只显示这一次，请先保存。
      </Banner>
      <h2 id="recovery-codes" className="text-lg font-semibold">
        恢复码
      </h2>
      <p className="max-w-prose">
        手机不在身边时，可以用恢复码代替验证码登录，每个只能用一次。请打印或抄写后锁好，不要与密码放在一起。
      </p>
      <ul className="grid w-fit grid-cols-2 gap-x-10 gap-y-2 border border-line-200 px-6 py-4">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-md">{recoveryCodeText(code)}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <LinkButton look="primary" href="/">
          已保存，继续
        </LinkButton>
        <PrintButton />
      </div>
    </section>
  );
}
