/**
 * Replaces the page in browsers it cannot work in: Internet Explorer, 兼容模式, Chromium below 99,
 * whose style sheets know no `@layer`. ES5, because it must run there.
 */
export function BrowserCheck({ nonce }: { readonly nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {source}
    </script>
  );
}

// `<plaintext>` swallows the rest of the page, its scripts included.
const source = `(function () {
  var agent = navigator.userAgent;
  var kernel = /Chrom(?:e|ium)\\/(\\d+)/.exec(agent);
  var old = kernel ? Number(kernel[1]) < 99 : /MSIE |Trident\\//.test(agent);
  if (!old) return;
  var found = kernel ? "Chromium " + kernel[1] : "IE";
  document.title = "浏览器内核过旧";
  document.write(
    "<body><h1>当前浏览器内核过旧（检测到 " + found + "）</h1>" +
    "<p>请切换到极速模式，或改用 Edge、Chrome、奇安信可信浏览器、360 极速浏览器的最新版（Chromium 99 及以上）。</p>" +
    "<p>已经保存的内容不受影响。</p><plaintext hidden>"
  );
})();`;
