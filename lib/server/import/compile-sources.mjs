import { register } from "tsx/esm/api";

// Loaded into a thread that is started from the sources: `--import tsx` serves main threads only.
register();
