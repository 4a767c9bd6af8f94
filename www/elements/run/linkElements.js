/** The elements about links, fetched once there is something to say of one. */
import "../evidence/cosetta-ablated.js";
import "../frame/cosetta-link.js";
import "./cosetta-arrival.js";
