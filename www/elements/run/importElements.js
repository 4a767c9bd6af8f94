/** The elements of an import, fetched once there is one. */
import "./cosetta-changed.js";
import "./cosetta-import.js";
import "./cosetta-imported.js";
