import { TextField } from "../ui/text-field";

/** What the program on the telephone shows, or a code from paper. */
export function CodeField({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  return (
    <TextField
      label="验证码"
      hint="手机验证器中的 6 位数字，或者一个没有用过的恢复码。"
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      autoFocus={autoFocus}
    />
  );
}
