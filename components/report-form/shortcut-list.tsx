const shortcuts: readonly (readonly [string, string])[] = [
  ["↑ ↓ ← →", "移到相邻的格"],
  ["Enter / Shift+Enter", "下一格 / 上一格"],
  ["Tab / Shift+Tab", "后一格 / 前一格"],
  ["直接输入", "替换格内的数字"],
  ["F2", "在格内修改"],
  ["Esc", "恢复进入该格前的数字"],
  ["Ctrl+Home / Ctrl+End", "第一格 / 最后一格"],
  ["PgUp / PgDn", "上一组 / 下一组"],
  ["Ctrl+V", "整块粘贴"],
  ["Ctrl+D", "照抄上面一格"],
  ["Ctrl+Z / Ctrl+Y", "撤销 / 重做"],
  ["Ctrl+S", "立即保存"],
  ["F8 / Shift+F8", "下一个 / 上一个问题"],
  ["F6", "离开表格"],
  ["F1", "本格的口径说明"],
];

/** The keys of the editor, for those who fill many numbers. */
export function ShortcutList() {
  return (
    <dl className="grid grid-cols-[12rem_1fr] gap-y-1">
      {shortcuts.map(([keys, meaning]) => (
        <div key={keys} className="contents">
          <dt className="font-semibold">{keys}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
