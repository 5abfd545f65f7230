import { startEmbeddedServer } from "./embedded-server";

// A launcher to be killed: holds a server until it is.
const { adminUrl, adopted } = await startEmbeddedServer({ dataDirectory: process.argv[2] ?? "" });
process.send?.({ adminUrl, adopted });
setInterval(() => undefined, 1000);
