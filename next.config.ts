import path from "node:path";
import type { NextConfig } from "next";
import { apiHeaders, headersOfAll } from "./lib/server/security-headers";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Null lets Next invent a name, as under `next dev`.
  generateBuildId: async () => process.env.NIANBAO_BUILD ?? null,
  images: { unoptimized: true },
  // `npm run check` proves the types; every start would only repeat it, tests and tools included.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.resolve(import.meta.dirname) },
  headers: async () => [
    { source: "/:path*", headers: headersOfAll },
    { source: "/api/:path*", headers: apiHeaders },
  ],
};

export default config;
