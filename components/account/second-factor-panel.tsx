"use client";

import { useActionState } from "react";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { TextField } from "../ui/text-field";
import { CodeField } from "./code-field";
import { type SecondFactorRefusal, secondFactorRefusalText } from "./messages";
import { QrCode } from "./qr-code";
import { RecoveryCodes } from "./recovery-codes";

export type SecondFactorWish = "offer" | "switch-on" | "renew" | "switch-off";

/** What became of the last wish. The codes for paper are in it once, and nowhere else. */
export type SecondFactorAnswer =
  | { readonly outcome: "codes"; readonly codes: readonly string[] }
  | {
      readonly outcome: "refused";
      readonly wish: SecondFactorWish | null;
      readonly reason: SecondFactorRefusal;
    }
  | null;

type State =
  | { readonly kind: "off" }
  | {
      readonly kind: "offered";
      readonly secret: string;
      readonly squares: readonly (readonly boolean[])[];
    }
  | { readonly kind: "on"; readonly recoveryCodesLeft: number };

/** A person's own second factor: not there, being set up, or there. */
export function SecondFactorPanel({
  state,
  demanded,
  passwordWanted,
  send,
}: {
  readonly state: State;
  readonly demanded: boolean;
  readonly passwordWanted: boolean;
  readonly send: (answer: SecondFactorAnswer, form: FormData) => Promise<SecondFactorAnswer>;
}) {
  const [answer, submit, pending] = useActionState(send, null);
  const form = { submit, pending, answer };
  if (answer?.outcome === "codes") return <RecoveryCodes codes={answer.codes} />;
  if (state.kind === "on") return <SwitchedOn {...state} demanded={demanded} form={form} />;
  return (
    <div className="space-y-4">
      {demanded ? (
        <Banner tone="info">您的角色须使用二次验证。设置完成后即可开始工作，约需 2 分钟。</Banner>
      ) : null}
      {state.kind === "off" ? (
        <Off form={form} />
      ) : (
        <Offered {...state} passwordWanted={passwordWanted} form={form} />
      )}
    </div>
  );
}

type SharedForm = {
  readonly submit: (form: FormData) => void;
  readonly pending: boolean;
  readonly answer: SecondFactorAnswer;
};

function Off({ form }: { readonly form: SharedForm }) {
  return (
    <section aria-label="开启二次验证" className="sheet space-y-4 p-6">
      <p className="max-w-prose">
        开启后，登录时除密码外还要输入手机验证器上的 6
        位数字。别人即使知道密码，也登录不了您的账号。
      </p>
      <WishForm wish="offer" submit="开启二次验证" form={form} primary />
    </section>
  );
}

function Offered({
  secret,
  squares,
  passwordWanted,
  form,
}: {
  readonly secret: string;
  readonly squares: readonly (readonly boolean[])[];
  readonly passwordWanted: boolean;
  readonly form: SharedForm;
}) {
  return (
    <section aria-label="开启二次验证" className="sheet p-6">
      <ol className="space-y-6">
        <li>
          <h2 className="text-lg font-semibold">1. 在手机上安装验证器</h2>
          <p className="mt-1 max-w-prose">
            任何支持 TOTP 的验证器应用或者小程序都可以，不需要连接互联网。
          </p>
        </li>
        <li>
          <h2 className="text-lg font-semibold">2. 用验证器扫描二维码</h2>
          <div className="mt-2 flex flex-wrap items-center gap-6">
            <QrCode squares={squares} label="二次验证的二维码" />
            <div className="min-w-0">
              <p>不能扫描时，在验证器中手动输入密钥：</p>
              <p className="mt-1 break-all">
                <code className="text-md">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
              </p>
              <p className="mt-1 text-sm text-ink-600">类型：基于时间；位数：6；间隔：30 秒。</p>
            </div>
          </div>
        </li>
        <li>
          <h2 className="text-lg font-semibold">3. 输入验证器显示的数字</h2>
          <div className="mt-2">
            <WishForm wish="switch-on" submit="确认开启" form={form} primary>
              <div className="flex flex-wrap gap-4">
                <TextField
                  label="验证码"
                  hint="验证器中“年报”一栏的 6 位数字。"
                  name="code"
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  required
                />
                {passwordWanted ? (
                  <TextField
                    label="密码"
                    hint="再输入一次登录密码，确认是您本人操作。"
                    name="password"
                    type="password"
                    autoComplete="current-password"
                    required
                  />
                ) : null}
              </div>
            </WishForm>
          </div>
        </li>
      </ol>
    </section>
  );
}

function SwitchedOn({
  recoveryCodesLeft,
  demanded,
  form,
}: {
  readonly recoveryCodesLeft: number;
  readonly demanded: boolean;
  readonly form: SharedForm;
}) {
  return (
    <div className="space-y-4">
      <section aria-labelledby="recovery" className="sheet space-y-4 p-6">
        <h2 id="recovery" className="text-lg font-semibold">
          恢复码
        </h2>
        <p className="max-w-prose">
          二次验证已开启，还有 {recoveryCodesLeft} 个恢复码。重新生成后，以前的全部作废。
        </p>
        <WishForm wish="renew" submit="重新生成恢复码" form={form}>
          <div className="max-w-96">
            <CodeField />
          </div>
        </WishForm>
      </section>
      {demanded ? null : (
        <section aria-labelledby="switch-off" className="sheet space-y-4 p-6">
          <h2 id="switch-off" className="text-lg font-semibold">
            关闭二次验证
          </h2>
          <p className="max-w-prose">
            关闭后须重新登录，以后登录只需要密码。换手机时，先关闭再开启。
          </p>
          <WishForm wish="switch-off" submit="关闭二次验证" form={form}>
            <div className="max-w-96">
              <CodeField />
            </div>
          </WishForm>
        </section>
      )}
    </div>
  );
}

function WishForm({
  wish,
  submit,
  form: { submit: action, pending, answer },
  primary = false,
  children,
}: {
  readonly wish: SecondFactorWish;
  readonly submit: string;
  readonly form: SharedForm;
  readonly primary?: boolean;
  readonly children?: React.ReactNode;
}) {
  const refused = answer?.outcome === "refused" && (answer.wish ?? wish) === wish;
  return (
    <form action={action} aria-label={submit} className="space-y-4">
      <RefusalBanner text={refused ? secondFactorRefusalText[answer.reason] : null} />
      <input type="hidden" name="wish" value={wish} />
      {children}
      <Button type="submit" look={primary ? "primary" : "secondary"} aria-disabled={pending}>
        {submit}
      </Button>
    </form>
  );
}
