#!/usr/bin/env node
/**
 * The lab's engine from a shell: the same WebAssembly as in the browser.
 *
 * `node www/cli.mjs help` lists the commands.
 */
import { analyse } from "./cli/analyse.mjs";
import { UsageError } from "./cli/arguments.mjs";
import { build } from "./cli/build.mjs";
import { certify } from "./cli/certify.mjs";
import { group } from "./cli/group.mjs";
import { sweep } from "./cli/sweep.mjs";
import { train } from "./cli/train.mjs";

const HELP = `usage: node www/cli.mjs COMMAND

  train [options]        train a network and print what came out of it
  sweep [options]        train many, with different seeds and settings, and tabulate them
  group SPEC [options]   print what there is to know about a group
  analyse FILE [options] hold the neurons of a trained network against the subgroups
  certify FILE [options] prove a lower bound on the accuracy of a trained network
  build SPEC [options]   write a network built by hand that is right on every pair
  help                   this text

node www/cli.mjs COMMAND --help lists the options of a command.
`;

/** @type {Record<string, (words: string[]) => Promise<void>>} */
const commands = {
  analyse,
  build,
  certify,
  group,
  sweep,
  train,
  help: async () => void process.stdout.write(HELP),
};

const [name = "help", ...words] = process.argv.slice(2);
try {
  const command = commands[name.replace(/^--?h(elp)?$/, "help")];
  if (!command) {
    throw new UsageError(
      `unknown command '${name}': known are ${Object.keys(commands).join(", ")}`,
    );
  }
  await command(words);
} catch (error) {
  // What the user can mend gets a plain line; anything else is a fault of ours
  // and keeps its stack.
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`cosetta: ${error.message}\n`);
  process.exitCode = 2;
}
