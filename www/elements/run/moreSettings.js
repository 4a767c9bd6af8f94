/** What is fetched when more settings are asked for. */
import "./cosetta-looks.js";
import "./cosetta-machine.js";
