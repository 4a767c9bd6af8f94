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
import { convert } from "./cli/convert.mjs";
import { group } from "./cli/group.mjs";
import { intervene } from "./cli/intervene.mjs";
import { judge } from "./cli/judge.mjs";
import { sweep } from "./cli/sweep.mjs";
import { train } from "./cli/train.mjs";

const HELP = `usage: node www/cli.mjs COMMAND

  train [options]        train a network and print what came out of it
  sweep [options]        train many, with different seeds and settings, and tabulate them
  group SPEC [options]   print what there is to know about a group
  analyse FILE [options] take a trained network apart: neurons, circuits, irreps
  intervene FILE [options]
                         change a trained network, or take something out, and score the rest
  judge FILE [options]   put the two accounts of how it works to the test
  convert FILE --out FILE
                         write a network for other programs, or bring one of theirs in
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
  convert,
  group,
  intervene,
  judge,
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
