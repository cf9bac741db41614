import { config } from "zod";

/**
 * Zod would compile its parsers with `new Function`, and looks at `navigator` to learn whether it may: VS Code's
 * extension host logs an error for that. Interpreted parsers are fast enough. Import this before making a schema.
 */
config({ jitless: true });
