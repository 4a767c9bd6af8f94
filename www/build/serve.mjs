/**
 * `node www/build/serve.mjs FOLDER PORT`: serves a folder of static files on localhost.
 */
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import sirv from "sirv";

/**
 * A server of the files below `folder`, listening on localhost. Like most hosts of static
 * files it lets pages from elsewhere have them, as the element in such pages needs.
 *
 * @param {string} folder
 * @param {number} port 0 for any free one
 * @param {Record<string, string>} [headers] sent with every file
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(folder, port, headers = {}) {
  const files = sirv(folder, {
    dev: true,
    setHeaders(response) {
      response.setHeader("access-control-allow-origin", "*");
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => files(request, response));
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "localhost", () => listening(undefined));
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return { url: `http://localhost:${actual}/`, close: () => void server.close() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder, port] = process.argv.slice(2);
  try {
    const { url } = await serve(folder ?? ".", Number(port));
    console.log(`Cosetta is at ${url} (stop with Ctrl-C)`);
  } catch (error) {
    const taken = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
    console.error(taken ? `port ${port} is taken: try PORT=8081 ./build.sh serve` : `${error}`);
    process.exit(1);
  }
}
