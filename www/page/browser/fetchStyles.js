import { IS_PACKED, addressOf } from "#files";

/**
 * Fetches a style sheet of the page that is not needed at first. It stands before the one for
 * paper, which has the last word. In somebody else's page the element has brought them all.
 *
 * @param {string} name
 */
export async function fetchStyles(name) {
  if (IS_PACKED) return;
  const own = [...document.styleSheets].some(({ href }) => href === addressOf("style.css"));
  const href = addressOf(name);
  if (!own || document.querySelector(`link[href="${href}"]`)) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  await new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => {
      // So that the next try fetches it again.
      link.remove();
      reject(new Error(`${name} could not be fetched: try again`));
    });
    const paper = document.querySelector('link[media="print"]');
    if (paper) paper.before(link);
    else document.head.append(link);
  });
}
