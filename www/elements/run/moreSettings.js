/** What is fetched when more settings are asked for. */
import "./cosetta-machine.js";
import "./cosetta-palettes.js";
