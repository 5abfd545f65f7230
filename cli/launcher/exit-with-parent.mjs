// Loaded into each child before its own code: a launcher that was killed hard leaves nothing running.
process.once("disconnect", () => process.exit(1));
