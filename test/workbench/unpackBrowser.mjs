// @ts-check
// A program of its own: unpacks @sparticuz/chromium into the temporary folder given by TMPDIR.
// It reads TMPDIR, and its shared libraries come along only when this name is set before it
// is loaded; neither should be changed in the process of a test.
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();
