/**
 * The network that is on the page before anything was asked for: trained beforehand, with
 * the recipe `clean`, as `www/networks/README.md` says.
 */
const PLACE = "networks/S5.safetensors";

/**
 * The file of its run; `null` if it cannot be had, which costs the visitor no more than
 * that the page begins with an untrained network.
 *
 * @returns {Promise<Uint8Array<ArrayBuffer> | null>}
 */
export async function fetchShipped() {
  try {
    const response = await fetch(new URL(PLACE, import.meta.url));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
