import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { say, step } from "../launcher/progress.mjs";
import { Refusal } from "../launcher/refusal.mjs";
import { runQuietly } from "../launcher/run-command.mjs";

// Debian's Chromium without a window, which draws nothing but the page: journeys take half the time.
const headlessShell = "chromium-headless-shell";

/** The path of a Chromium with Chinese fonts, installed when the machine allows it. */
export async function ensureChromium() {
  const missing = [...((await findChromium()) ? [] : [headlessShell]), ...missingFonts()];
  if (missing.length > 0) await install(missing);
  const found = await findChromium();
  if (found) return found;
  throw new Refusal(
    "找不到 Chromium：请安装 Chromium、Chrome 或 Edge，或用环境变量 CHROMIUM_PATH 指定其路径。",
  );
}

async function findChromium() {
  const { chromium } = await import("@playwright/test");
  const places = [process.env.CHROMIUM_PATH ?? "", chromium.executablePath(), ...usualPlaces()];
  return places.find((place) => place !== "" && existsSync(place));
}

function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
    const programs = [
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
    ];
    return roots.flatMap((root) =>
      programs.map((program) => path.join(process.env[root] ?? "C:/", program)),
    );
  }
  const names = [headlessShell, "chromium", "chromium-browser", "google-chrome", "microsoft-edge"];
  return ["/usr/bin", "/snap/bin"].flatMap((place) => names.map((name) => `${place}/${name}`));
}

function missingFonts() {
  if (process.platform !== "linux") return [];
  const { stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return stdout?.trim() ? [] : ["fonts-noto-cjk"];
}

// Debian's own package first: it brings the libraries that Playwright's download takes for granted.
/** @param {readonly string[]} missing */
async function install(missing) {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    return step(`安装 ${missing.join("、")}`, () => installFromDebian(missing));
  }
  if (missing.includes(headlessShell)) return step("下载 Chromium", download);
  say("未找到中文字体，截图中的汉字可能显示为方框。");
}

/** @param {readonly string[]} packages */
async function installFromDebian(packages) {
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  const failure = "用 apt-get 安装浏览器失败：";
  await runQuietly({ file: "apt-get", args: ["update"], environment, failure });
  const args = ["install", "-y", "--no-install-recommends", ...packages];
  await runQuietly({ file: "apt-get", args, environment, failure });
}

function download() {
  return runQuietly({
    file: process.execPath,
    args: ["node_modules/@playwright/test/cli.js", "install", "chromium"],
    failure: "下载 Chromium 失败；请安装 Chromium，或用环境变量 CHROMIUM_PATH 指定其路径：",
  });
}
