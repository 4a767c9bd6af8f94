/** jax-js with the step as the authors' code makes it. */
import { load as loadForm } from "./jax.js";

/** @param {import("../protocol.mjs").Problem} problem */
export const load = (problem) => loadForm(problem, "published");
