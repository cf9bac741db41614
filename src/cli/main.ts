import { parseArgs } from "node:util";
import { UserError } from "../core/userError";
import { check } from "./check";
import type { Command, Output } from "./command";
import { outline } from "./outline";
import { newPack } from "./new";
import { validate } from "./validate";
import { verify } from "./verify";

const commands: readonly Command[] = [newPack, outline, validate, verify, check];

const help = `dl-labs: lab packs from the command line

${commands.map(({ name, usage, summary }) => `  dl-labs ${name} ${usage}\n      ${summary}`).join("\n")}

Exit codes: 0 fine, 1 problems were found, 2 could not run.
`;

async function main(args: readonly string[], out: Output): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    out(help);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new UserError(`There is no command \`${name}\`. \`dl-labs --help\` lists them.`);
  const { values, positionals } = parse(command, rest);
  if (values["help"]) {
    out(`dl-labs ${command.name} ${command.usage}\n    ${command.summary}`);
    return 0;
  }
  return command.run(positionals, values, out);
}

function parse(command: Command, args: string[]) {
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { ...command.options, help: { type: "boolean", short: "h" } },
    });
    // A pattern that the shell has spread out must not leave all but the first unread.
    const extra = parsed.positionals[1];
    if (extra !== undefined) throw new Error(`\`${extra}\` is one too many: name one at a time`);
    return parsed;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split(". ")[0] ?? "") : "";
    throw new UserError(`${why}. Usage: dl-labs ${command.name} ${command.usage}`);
  }
}

main(process.argv.slice(2), (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(
      error instanceof UserError
        ? `dl-labs: ${error.message}\n`
        : `dl-labs: our own fault: ${String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 2;
  },
);
